import { acceptanceLinks } from "#domain/hazards/acceptance.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type Step, steps } from "#domain/hazards/step.ts";

/** What an entry is about, in a word or two for the timeline: which step, which link; null where the act says it all. */
export function aboutEntry(
  hazard: Hazard,
  entry: { readonly act: string; readonly payload: unknown },
): string | null {
  const { step, link } = (entry.payload ?? {}) as { readonly step?: Step; readonly link?: string };
  if (step && Object.hasOwn(steps, step)) return steps[step];
  if (!link) return null;
  const chain = entry.act === "accept" ? acceptanceLinks(hazard) : hazard.filing.chain;
  return chain?.find(({ key }) => key === link)?.label ?? null;
}

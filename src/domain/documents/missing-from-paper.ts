import type { HazardFacts } from "./hazard-facts.ts";
import { type MissingField, missingFromReport } from "./missing-from-report.ts";
import type { PaperKind } from "./paper-kind.ts";

const said = (text: string | null) => text !== null && text.trim() !== "";

/** What the record still lacks for a paper of this kind, in the order in which the kind asks for it. */
export function missingFromPaper(kind: PaperKind, facts: HazardFacts): readonly MissingField[] {
  const missing = [...missingFromReport(facts), ...missingFromRegister(facts)];
  const found = kind.needs.flatMap((need) => {
    // A step that is not written at all is missing as a whole, and so is everything in it.
    const gap = missing.find(({ field }) => need === field || need.startsWith(`${field}.`));
    return gap ? [gap] : [];
  });
  return [...new Map(found.map((gap) => [gap.field, gap])).values()];
}

/** Fields of the paper itself that nobody has filled in yet. */
export function missingFromGiven(
  kind: PaperKind,
  given: Readonly<Record<string, string>>,
): readonly MissingField[] {
  return kind.asked
    .filter(({ name, optional }) => !optional && !said(given[name] ?? null))
    .map(({ name, label }) => ({ field: `given.${name}`, label }));
}

function missingFromRegister({ register, filing }: HazardFacts): readonly MissingField[] {
  const checks: readonly (readonly [field: string, label: string, present: boolean])[] = [
    ["register.address", "单位地址", said(register.address)],
    ["register.goal", "治理目标", said(register.goal)],
    ["register.done", "整治情况", said(register.done)],
    ["filing", "接收备案", filing !== null],
  ];
  return checks.filter(([, , present]) => !present).map(([field, label]) => ({ field, label }));
}

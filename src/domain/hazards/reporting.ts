import { type ChainLink, nextLink } from "#domain/parties/chain-link.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Who } from "./act.ts";
import { type Hazard, owesSteps } from "./hazard.ts";
import type { Return } from "./rectification.ts";
import { nextStep, steps } from "./step.ts";
import { type OfficerNames, reasonWaiting } from "./waiting.ts";

/** Who signs this hazard's report, in order: as fixed by the first signature, before it as the unit is staffed now. */
export function reportLinks(hazard: Hazard, who: Pick<Who, "reportSigners">): readonly ChainLink[] {
  return hazard.filing.chain.length > 0 ? hazard.filing.chain : who.reportSigners;
}

/** The link of the report that is to be signed now; null when all are. */
export function nextReportLink(hazard: Hazard, links: readonly ChainLink[]): ChainLink | null {
  return nextLink(
    links,
    hazard.filing.signatures.map(({ link }) => link),
  );
}

/** The return of the report (退回补正) that has not been answered by sending it again; null when there is none. */
export function standingReturn({ filing, reopened }: Hazard): Return | null {
  const last = filing.returns.at(-1);
  if (!last || filing.submittedAt || filing.filed) return null;
  return last.at > (reopened.at(-1)?.at ?? "") ? last : null;
}

/** True when the report carries every signature it needs. */
export function isReportSigned(hazard: Hazard): boolean {
  return hazard.filing.chain.length > 0 && nextReportLink(hazard, hazard.filing.chain) === null;
}

/**
 * Why the gate 备案 is shut; null when it is open: the hazard is fixed and accepted, and all five steps are signed
 * off, 治源 at least as a dated, funded, accepted plan.
 */
export function reasonNotReportable(hazard: Hazard, names: OfficerNames = {}): Refusal | null {
  if (!owesSteps(hazard)) return new Refusal("wrong-state", "重大事故隐患才编制高质量整改报告。");
  if (hazard.filing.filed) return new Refusal("wrong-state", "已经备案。");
  const waits = reasonWaiting(hazard, ["accept"], names);
  if (waits) return waits;
  if (hazard.stage !== "accepted" && hazard.stage !== "struck-off") {
    return new Refusal("wrong-state", "整改验收以后才能报送备案。");
  }
  const step = nextStep(hazard.steps);
  return step
    ? new Refusal("incomplete", `“${steps[step]}”还没有签字，五步全部签字以后才能报送备案。`)
    : null;
}

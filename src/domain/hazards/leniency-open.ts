import { standingDecision } from "#domain/leniency/leniency.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Who } from "./act.ts";
import { selfFound } from "./finding.ts";
import { type Hazard, isMajor } from "./hazard.ts";
import { isNoHazard } from "./stage.ts";
import { reasonWaiting } from "./waiting.ts";

/**
 * Why nothing is put on record for not penalising (N6.3); null when it is open: found by the enterprise itself, or not known
 * by whom, and not decided yet. One sentence for all that others found, so that it does not tell a tip from a check.
 */
export function reasonNotLenient(hazard: Hazard): Refusal | null {
  if (isNoHazard(hazard.stage)) return new Refusal("wrong-state", "记录已经撤回或者不构成隐患，不用办理。");
  if (hazard.finding.foundBy !== "unknown" && !selfFound(hazard.finding)) {
    return new Refusal("wrong-state", "检查发现的隐患，不适用企业自查从宽的审查。");
  }
  return standingDecision(hazard)
    ? new Refusal("wrong-state", "已经登记不予行政处罚审查的决定，不再变动；重新打开以后另行审查。")
    : null;
}

/** The same for review and decision, which speak of a major hazard that is judged by all who sign. */
export function reasonNotReviewed(hazard: Hazard, who: Pick<Who, "officerNames">): Refusal | null {
  const shut = reasonNotLenient(hazard);
  if (shut) return shut;
  if (!isMajor(hazard)) return new Refusal("wrong-state", "判定为重大事故隐患以后才能审查。");
  return reasonWaiting(hazard, ["judge"], who.officerNames);
}

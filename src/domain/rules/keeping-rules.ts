import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import { type BusinessDate, isBusinessDate } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Confirmation, type KeptRule, ruleStateOf } from "./kept-rule.ts";
import { countInWords } from "./rule.ts";

/** Posts that may put a limit in use at all. */
export const ruleKeepers: readonly Role[] = ["city-office", "county-office"];

/** Why this post cannot decide on rules; null when it can: the committee office of whom the installation serves (N8). */
export function reasonNotToKeepRules(
  actor: Pick<Actor, "role" | "home">,
  installation: string | null,
): Refusal | null {
  if (actor.role === "city-office") return null;
  if (actor.role === "county-office" && actor.home === installation) return null;
  return new Refusal("not-permitted", "期限规则由安委办统一启用和停用，需要调整的请报安委办。");
}

/** Of days or hours. */
const mostCount = 400;
/** No text on hazards that binds today is older. */
const firstDay = "2000-01-01";

/** Why the rule cannot be put in use so; null when it can. A text of the office's own is what makes it bind. */
export function reasonNotToConfirm(
  { rule }: Pick<KeptRule, "rule">,
  { basis, count, unit, from }: Confirmation,
  today: BusinessDate,
): Refusal | null {
  if (basis.trim().length < 6) {
    return new Refusal("incomplete", "请写明启用的依据：文件名称、文号和条款。", "basis");
  }
  if (!Number.isInteger(count) || count < 1 || count > mostCount) {
    return new Refusal("invalid", `数量应当是 1 到 ${mostCount} 的整数。`, "count");
  }
  if (unit === "hours" && rule.before) {
    return new Refusal("invalid", "往前推算的期限按日或者按工作日计算，请重新选择。", "unit");
  }
  if (isLaw(rule) && (unit !== rule.unit || isLooser(rule, count))) {
    const law = `${rule.source.title}${rule.source.clause}规定${countInWords(rule)}`;
    const stricter = rule.before ? "更加提前，不能推后" : "缩短，不能延长";
    return new Refusal("invalid", `${law}，本级文件只能${stricter}或者换算。`, "count");
  }
  if (!isBusinessDate(from)) return new Refusal("invalid", "起算日期不对，请核对。", "from");
  const last = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  if (from >= firstDay && from <= last) return null;
  return new Refusal("invalid", `起算日期应当在 ${firstDay} 以后、今后一年以内，请核对。`, "from");
}

/** Whether so many give more time than the rule: after a day it is more of them, ahead of one it is fewer. */
function isLooser({ before, count }: KeptRule["rule"], asked: number): boolean {
  return before ? asked < count : asked > count;
}

/** A limit of the whole country that binds as it ships: a text of an office's own may only be stricter. */
function isLaw({ ships, place }: KeptRule["rule"]): boolean {
  return ships === "in-use" && place === "全国";
}

/** Why the rule cannot be suspended; null when it can. */
export function reasonNotToSuspend(kept: KeptRule, reason: string): Refusal | null {
  if (ruleStateOf(kept) !== "in-use") return new Refusal("wrong-state", "这条期限没有启用，不用停用。");
  if (isLaw(kept.rule) && reason.trim().length < 10) {
    const asked = "这是全国施行的法定期限，请写明废止或者修改它的文件名称、文号（不少于 10 个字）。";
    return new Refusal("incomplete", asked, "reason");
  }
  return reason.trim().length < 4
    ? new Refusal("incomplete", "请写明停用的理由（不少于 4 个字）。", "reason")
    : null;
}

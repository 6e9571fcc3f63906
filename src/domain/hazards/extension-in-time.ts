import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Limit, Limits } from "#domain/rules/limit.ts";
import { isBeingWorked } from "./acts/plan.ts";
import type { Hazard } from "./hazard.ts";
import type { Extension, Rectification } from "./rectification.ts";

/** The day that bound when more time was asked for: of the plan, or as it was extended before. */
export function boundWhenAsked(
  { extensions, plan, deadline }: Pick<Rectification, "extensions" | "plan" | "deadline">,
  asked: Extension,
): BusinessDate | null {
  const granted = extensions.slice(0, extensions.indexOf(asked)).findLast((one) => one.answer?.granted);
  return granted?.to ?? plan?.deadline ?? deadline;
}

/**
 * The limit that a request for more time missed; null for one in time, or where no rule in use says when it is. What comes late is
 * answered all the same: screens and the 审批表 say that it came after.
 */
export function missedBy(
  { belonging, rectification }: Hazard,
  asked: Extension,
  limits: Limits,
): Limit | null {
  const of = boundWhenAsked(rectification, asked);
  const limit = of && limits.ahead({ act: "ask-extension", field: belonging.field, of });
  return limit && businessDateOf(asked.at) > limit.date ? limit : null;
}

/** Until when more time for the deadline that stands is asked for in time; null where no rule in use says. */
export function lastDayToAsk(hazard: Hazard, limits: Limits): Limit | null {
  const { deadline } = hazard.rectification;
  if (deadline === null || !isBeingWorked(hazard)) return null;
  return limits.ahead({ act: "ask-extension", field: hazard.belonging.field, of: deadline });
}

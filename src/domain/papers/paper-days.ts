import type { BusinessDate } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";

/** A day entered from paper lies between the step before and today. @throws {Refusal} `invalid` */
export function requireDay(
  on: BusinessDate,
  { from, today, what }: { readonly from: BusinessDate; readonly today: BusinessDate; readonly what: string },
): void {
  if (on >= from && on <= today) return;
  throw new Refusal("invalid", `${what}须在 ${from} 至今天之间，请按纸质件核对。`, "on");
}

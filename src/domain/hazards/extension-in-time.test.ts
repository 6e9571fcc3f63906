import { describe, expect, it } from "vitest";
import { addDays } from "#domain/calendar/dates.ts";
import { type Limits, noLimits } from "#domain/rules/limit.ts";
import { boundWhenAsked, lastDayToAsk, missedBy } from "./extension-in-time.ts";
import { cast } from "./hazard.samples.ts";
import type { Extension } from "./rectification.ts";
import { andThen, reported, told, toPlan } from "./story.samples.ts";

const planned = told(reported(), toPlan);
const deadline = planned.hazard.rectification.deadline ?? "";
/** More time is asked for so many days ahead. */
const daysAhead = (days: number): Limits => ({
  ...noLimits,
  ahead: ({ act, of }) =>
    act === "ask-extension"
      ? {
          ...{ date: addDays(of, -days), provisional: false, hours: null, at: null },
          ...{ rule: "example", wording: "申请延期", basis: "示例办法" },
        }
      : null,
});
const asking = andThen(planned, "ask-extension", cast.safety, { input: { to: addDays(deadline, 20) } });
const [asked] = asking.hazard.rectification.extensions as [Extension];

describe("a request for more time", () => {
  it("is in time to the last day and late after it, and is taken either way", () => {
    const today = asked.at.slice(0, 10);
    const left = (Date.parse(deadline) - Date.parse(today)) / 86_400_000;
    expect(missedBy(asking.hazard, asked, daysAhead(left))).toBeNull();
    expect(missedBy(asking.hazard, asked, daysAhead(left + 1))?.date).toBe(addDays(today, -1));
    expect(missedBy(asking.hazard, asked, noLimits)).toBeNull();
  });

  it("is measured by the day that bound when it was made, whatever was granted since", () => {
    const granted = andThen(asking, "answer-extension", cast.officer3).hazard;
    const [first] = granted.rectification.extensions as [Extension];
    expect(granted.rectification.deadline).toBe(addDays(deadline, 20));
    expect(boundWhenAsked(granted.rectification, first)).toBe(deadline);
  });

  it("has a last day while the work goes on, and none afterwards", () => {
    expect(lastDayToAsk(planned.hazard, daysAhead(15))?.date).toBe(addDays(deadline, -15));
    const fixed = andThen(planned, "report-fixed", cast.safety).hazard;
    expect(lastDayToAsk(fixed, daysAhead(15))).toBeNull();
  });
});

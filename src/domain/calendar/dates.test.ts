import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, businessDateOf, daysBetween, isBusinessDate } from "./dates.ts";

const dates = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays("1970-01-01", days));

describe("dates of business", () => {
  it("change at midnight in Shanghai", () => {
    expect(businessDateOf("2026-11-23T15:59:59.999Z")).toBe("2026-11-23");
    expect(businessDateOf("2026-11-23T16:00:00.000Z")).toBe("2026-11-24");
  });

  it.each([
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["0000-01-01", false],
    ["2025-13-01", false],
    ["2025-2-01", false],
    ["2025年2月1日", false],
  ])("take %s for a date: %s", (text, expected) => {
    expect(isBusinessDate(text)).toBe(expected);
  });

  it("count there and back", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(isBusinessDate(addDays(date, days))).toBe(true);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it("sort as texts as they do as days", () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });
});

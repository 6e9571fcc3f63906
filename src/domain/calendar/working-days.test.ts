import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./dates.ts";
import {
  addWorkingDays,
  calendarOf,
  type HolidayYear,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from "./working-days.ts";

const year: HolidayYear = {
  year: 2026,
  title: "示例安排",
  publishedOn: "2025-11-04",
  verification: "text-seen",
  holidays: [
    { name: "劳动节", from: "2026-05-01", to: "2026-05-05", workOn: ["2026-05-09"] },
    { name: "国庆节", from: "2026-10-01", to: "2026-10-07", workOn: ["2026-09-20", "2026-10-10"] },
  ],
};
const calendar = calendarOf([year]);
const dates = fc.integer({ min: 0, max: 364 }).map((days) => addDays("2026-01-01", days));

describe("calendarOf", () => {
  it("refuses nothing, gaps and dates that are none", () => {
    expect(() => calendarOf([])).toThrow("No calendar data");
    expect(() => calendarOf([year, { ...year, year: 2028 }])).toThrow("leaves out");
    expect(() =>
      calendarOf([{ ...year, holidays: [{ name: "", from: "2026-02-30", to: "2026-03-01", workOn: [] }] }]),
    ).toThrow("2026-02-30");
  });
});

describe("isWorkingDay", () => {
  it.each([
    ["2026-04-30", true],
    ["2026-05-01", false],
    ["2026-05-09", true],
    ["2026-05-10", false],
    ["2026-05-16", false],
    ["2026-05-18", true],
  ])("%s is worked: %s", (date, worked) => {
    expect(isWorkingDay(calendar, date)).toBe(worked);
  });
});

describe("addWorkingDays", () => {
  it("leaves out the first day, holidays and weekends, and counts worked Saturdays", () => {
    expect(addWorkingDays(calendar, "2026-04-30", 1)).toEqual({ date: "2026-05-06", provisional: false });
    expect(addWorkingDays(calendar, "2026-04-30", 4)).toEqual({ date: "2026-05-09", provisional: false });
    expect(addWorkingDays(calendar, "2026-04-30", 5).date).toBe("2026-05-11");
  });

  it("is the day itself for no days", () => {
    expect(addWorkingDays(calendar, "2026-05-01", 0)).toEqual({ date: "2026-05-01", provisional: false });
  });

  it("is provisional past the known calendar, and before it", () => {
    expect(addWorkingDays(calendar, "2026-12-30", 1).provisional).toBe(false);
    expect(addWorkingDays(calendar, "2026-12-30", 2).provisional).toBe(true);
    expect(addWorkingDays(calendar, "2025-12-30", 1).provisional).toBe(true);
  });

  it("ends on a working day after the first, and counting back gives the same number", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const { date } = addWorkingDays(calendar, from, days);
        expect(isWorkingDay(calendar, date)).toBe(true);
        expect(date > from).toBe(true);
        expect(workingDaysBetween(calendar, from, date)).toBe(days);
        expect(workingDaysBetween(calendar, date, from)).toBe(-days);
      }),
    );
  });

  it("adds up: so many and then so many more is both together", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (from, a, b) => {
        const first = addWorkingDays(calendar, from, a).date;
        expect(addWorkingDays(calendar, first, b).date).toBe(addWorkingDays(calendar, from, a + b).date);
      }),
    );
  });
});

describe("subtractWorkingDays", () => {
  it("is the last day from which so many working days are left", () => {
    expect(subtractWorkingDays(calendar, "2026-05-09", 1).date).toBe("2026-05-08");
    expect(subtractWorkingDays(calendar, "2026-05-06", 1).date).toBe("2026-05-05");
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 30 }), (to, days) => {
        const { date } = subtractWorkingDays(calendar, to, days);
        expect(workingDaysBetween(calendar, date, to)).toBe(days);
        expect(workingDaysBetween(calendar, addDays(date, 1), to)).toBe(days - 1);
      }),
    );
  });

  it("is provisional where either end lies outside the known calendar", () => {
    expect(subtractWorkingDays(calendar, "2027-01-04", 1).provisional).toBe(true);
    expect(subtractWorkingDays(calendar, "2026-01-01", 3).provisional).toBe(true);
    expect(subtractWorkingDays(calendar, "2026-06-01", 3).provisional).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { quarterInWords } from "#domain/calendar/quarter.ts";
import { quarterByDay, quarterReported, quarterToReport } from "./reported-quarter.ts";

const [third, fourth] = ["2026年第三季度", "2026年第四季度"];

describe("the quarter of a report", () => {
  it.each([
    ["2026-09-19", "2026年第二季度"],
    ["2026-09-20", third],
    ["2026-09-30", third],
    ["2026-10-01", third],
    ["2026-12-20", third],
    ["2026-12-21", fourth],
    ["2027-03-20", fourth],
  ])("to be made on %s is %s", (day, words) => {
    expect(quarterInWords(quarterToReport(day))).toBe(words);
  });

  it.each([
    ["2026-10-01", third],
    ["2026-10-31", third],
    ["2026-11-01", fourth],
    ["2026-12-31", fourth],
    ["2027-01-15", fourth],
  ])("that names none is by its day %s that of %s", (day, words) => {
    expect(quarterInWords(quarterByDay(day))).toBe(words);
  });

  it("is the one that it names, whenever it was sealed", () => {
    expect(quarterInWords(quarterReported(third, "2026-12-01"))).toBe(third);
    expect(quarterInWords(quarterReported("本季度", "2026-12-01"))).toBe(fourth);
  });
});

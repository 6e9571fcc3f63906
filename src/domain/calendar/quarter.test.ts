import { describe, expect, it } from "vitest";
import { quarterBefore, quarterInWords, quarterNamed, quarterOf } from "./quarter.ts";

describe("a quarter", () => {
  it.each([
    ["2026-01-01", "2026-01-01", "2026-03-31", "2026年第一季度"],
    ["2026-06-30", "2026-04-01", "2026-06-30", "2026年第二季度"],
    ["2026-08-15", "2026-07-01", "2026-09-30", "2026年第三季度"],
    ["2026-12-31", "2026-10-01", "2026-12-31", "2026年第四季度"],
  ])("of %s runs from %s to %s", (day, from, to, words) => {
    expect(quarterOf(day)).toEqual({ from, to });
    expect(quarterInWords(quarterOf(day))).toBe(words);
    expect(quarterNamed(words)).toEqual(quarterOf(day));
  });

  it("comes after the one before it, over the year too", () => {
    expect(quarterBefore(quarterOf("2027-02-01"))).toEqual(quarterOf("2026-10-01"));
    expect(quarterBefore(quarterOf("2026-07-01"))).toEqual(quarterOf("2026-04-01"));
  });

  it("is read as people write it", () => {
    for (const words of [
      "2026年3季度",
      "2026 年第 3 季度",
      "2026第三季度",
      "本报告期：2026年第３季度（补报）",
    ]) {
      expect(quarterNamed(words)).toEqual(quarterOf("2026-07-01"));
    }
  });

  it("is not guessed where the words name none, or several", () => {
    for (const words of [
      "",
      "本季度",
      "2026年",
      "2026年第五季度",
      "2026年第三、四季度",
      "2026年第一季度至2026年第三季度",
    ]) {
      expect(quarterNamed(words)).toBeNull();
    }
  });
});

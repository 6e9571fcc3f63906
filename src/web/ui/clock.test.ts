import { describe, expect, it } from "vitest";
import { clockFace, hourFace } from "./clock.tsx";

const limits = { soonDays: 7, longLateDays: 30, extensions: 2 };

describe("clockFace", () => {
  it.each([
    ["2026-10-24", 0, "已逾期 31 天", "long-late"],
    ["2026-11-20", 0, "已逾期 4 天", "late"],
    ["2026-11-20", 2, "已逾期 4 天（延期 2 次）", "long-late"],
    ["2026-11-24", 2, "今天到期", "today"],
    ["2026-12-01", 0, "还有 7 天", "soon"],
    ["2026-12-02", 0, "还有 8 天", null],
  ] as const)("says of something due on %s, extended %i times: %s", (due, extended, words, tone) => {
    expect(clockFace({ due, extended }, "2026-11-24", limits)).toEqual({ words, tone });
  });
});

describe("hourFace", () => {
  it.each([
    // 15:30 in Shanghai on that day.
    ["2026-11-24T07:30:00.000Z", "今天 15:30 到期，还有 5 小时", "today"],
    ["2026-11-24T03:00:00.000Z", "今天 11:00 到期，还有不足 1 小时", "today"],
    ["2026-11-24T16:10:00.000Z", "11-25 00:10 到期，还有 13 小时", "soon"],
    ["2026-11-24T02:29:00.000Z", "已逾期不足 1 小时", "late"],
    ["2026-11-23T02:30:00.000Z", "已逾期 24 小时", "late"],
    ["2026-11-20T02:30:00.000Z", "已逾期 4 天", "late"],
  ] as const)("says at 10:30 of something due at %s: %s", (dueAt, words, tone) => {
    expect(hourFace({ dueAt, now: "2026-11-24T02:30:00.000Z" }, limits)).toEqual({ words, tone });
  });
});

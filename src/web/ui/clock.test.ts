import { describe, expect, it } from "vitest";
import { clockFace } from "./clock.tsx";

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

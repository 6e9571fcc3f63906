import { describe, expect, it } from "vitest";
import { clockFace } from "./clock.tsx";

describe("clockFace", () => {
  it.each([
    ["2026-11-20", "已逾期 4 天", "late"],
    ["2026-11-24", "今天到期", "soon"],
    ["2026-12-01", "还有 7 天", "soon"],
    ["2026-12-02", "还有 8 天", "calm"],
  ])("says of something due on %s: %s", (due, words, tone) => {
    expect(clockFace(due, "2026-11-24")).toEqual({ words, tone });
  });
});

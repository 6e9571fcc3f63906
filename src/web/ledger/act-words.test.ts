import { describe, expect, it } from "vitest";
import { actWords, kindWords } from "./act-words.ts";

describe("actWords", () => {
  it.each([
    ["hazard", "judge", "判定"],
    ["hazard", "report", "上报"],
    ["account", "account-unlocked", "解除锁定"],
    ["import", "undo", "撤销导入"],
    ["import", "judge", "judge"],
  ])("says of %s %s: %s", (kind, act, words) => {
    expect(actWords(kind, act)).toBe(words);
  });

  it("says of rows that were taken out that they were", () => {
    expect([kindWords["export"], actWords("export", "export")]).toEqual(["导出", "导出表格"]);
  });
});

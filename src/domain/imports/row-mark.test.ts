import { describe, expect, it } from "vitest";
import { markOfRow } from "./row-mark.ts";

const row = {
  sheet: "台账",
  row: 5,
  outcome: "duplicate",
  number: "示例-1",
  gaps: 0,
  note: null,
  withdrawn: false,
  sameAs: null,
} as const;

describe("what is written beside a row that repeats", () => {
  it("says which row of the file it is the same as, or that it was on record", () => {
    expect(markOfRow({ ...row, sameAs: { sheet: "台账", row: 3 } }, false).why).toBe(
      "与“台账”第 3 行相同，隐患编号 示例-1",
    );
    expect(markOfRow(row, false).why).toBe("与已登记的相同，隐患编号 示例-1");
  });

  it("says that its record was taken back with the import that made it", () => {
    expect(markOfRow({ ...row, withdrawn: true }, false)).toMatchObject({
      what: "已撤回",
      why: "与已登记的相同，隐患编号 示例-1，该记录已撤回，这一行不再在台账中",
    });
  });

  it("says what the row tells newer than the record", () => {
    expect(markOfRow({ ...row, note: "这一行写明“已整改”。" }, false).why).toBe(
      "与已登记的相同，隐患编号 示例-1。这一行写明“已整改”。",
    );
  });
});

import { describe, expect, it } from "vitest";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import { recordOfRow } from "./record-of-row.ts";
import { columnLetters } from "./unread-column.ts";

const sheet = aSheet([
  ["单位名称", "隐患描述", "发现时间", "办理单位", "联系电话", "说法", "说法", "", "负责网格员"],
  ["示例单位", "示例：门锁死", "2026.6.9", "示例分局", "13900000000", "甲", "乙", "丙", "示例某"],
  ["示例单位", "示例：地沟无盖", "2026.6.9", "", "", "", "转 13900000000", "", ""],
]);
const setting = { importId: "im_1", homeKnown: true, photos: [], today: "2026-11-29", standards: [] };

describe("a column that nobody gave a meaning", () => {
  it("goes with the record as it stands, but for people and their telephones", () => {
    const [first, second] = readLedger(aWorkbook(sheet)).rows.map((row) => recordOfRow(row, setting).from);
    expect(first?.others).toEqual([
      { head: "办理单位", text: "示例分局" },
      { head: "说法（F 列）", text: "甲" },
      { head: "说法（G 列）", text: "乙" },
      { head: "H 列", text: "丙" },
    ]);
    expect(second?.others).toBeUndefined();
  });

  it("shows what stands first in it, and is left out where a person says so", () => {
    const columns = [{ sheet: "台账", column: 3, field: null }];
    const reading = readLedger(aWorkbook(sheet), { columns });
    expect(reading.sheets[0]?.columns.map(({ example }) => example).slice(3, 6)).toEqual([
      "示例分局",
      "13900000000",
      "甲",
    ]);
    expect(reading.rows[0]?.others.map(({ head }) => head)).not.toContain("办理单位");
  });
});

describe("the letters of a column", () => {
  it("are those of a spreadsheet", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      ...["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import { recordOfRow } from "./record-of-row.ts";
import { warningsOf } from "./row-warnings.ts";
import type { Cell } from "./sheet.ts";

const setting = { importId: "im_1", homeKnown: true, photos: [], today: "2026-11-29", standards: [] };

/** The one row of a table with these columns beside its unit and hazard, its record, and what is told of it. */
function told(columns: Readonly<Record<string, Cell>>) {
  const all = { 单位名称: "示例单位", 隐患描述: "示例：配电箱未接地", ...columns };
  const [row] = readLedger(aWorkbook(aSheet([Object.keys(all), Object.values(all)]))).rows;
  if (!row) throw new Error("no row was read");
  const record = recordOfRow(row, setting);
  return { row, record, warnings: warningsOf(row, record) };
}

describe("what a person is told of a row", () => {
  it("words that do not say how far it is leave it open and are kept", () => {
    const { record, warnings } = told({ 整改状态: "已移交住建局" });
    expect(warnings).toEqual([expect.stringMatching(/“已移交住建局”未能认出整改到哪一步/)]);
    expect([record.from.done, record.from.status]).toEqual([false, "已移交住建局"]);
    for (const clear of ["已整改", "整改中", "", null])
      expect(told({ 整改状态: clear }).warnings).toEqual([]);
  });
});

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
    expect(told({ 整改状态: "已整改", 复查结果: "见附件" }).warnings).toEqual([]);
    for (const clear of ["已整改", "整改中", "", null])
      expect(told({ 整改状态: clear }).warnings).toEqual([]);
  });

  it("words on a listing that is not one are kept, and told where they were not read", () => {
    const planned = told({ 挂牌督办级别: "拟提请市级挂牌" });
    expect([planned.record.listed, planned.record.from.noted, planned.warnings]).toEqual([
      ...[null, "挂牌督办级别：拟提请市级挂牌", []],
    ]);
    const unread = told({ 挂牌督办级别: "见附件" });
    expect([unread.record.listed, unread.record.from.noted]).toEqual([null, "挂牌督办级别：见附件"]);
    expect(unread.warnings).toEqual([expect.stringMatching(/未能认出，按没有挂牌登记/)]);
    expect(told({ 挂牌督办级别: "园区挂牌" }).record.from.noted).toBe("挂牌督办级别：园区挂牌，未注明级别");
    expect(told({ 挂牌督办级别: "否" }).record.from.noted).toBeUndefined();
  });

  it("an inspection that may be the enterprise's own is nobody's", () => {
    const { record, warnings } = told({ 发现方式: "企业自查（监管部门抽查）" });
    expect([record.finding.foundBy, record.from.noted]).toEqual([
      ...["unknown", "发现方式：企业自查（监管部门抽查）"],
    ]);
    expect(warnings).toEqual([expect.stringMatching(/看不出是企业自查还是检查发现/)]);
  });

  it("一般 with a basis waits to be judged, and 较大 keeps its word", () => {
    const cited = told({ 隐患级别: "一般", 判定依据: "《示例管理规定》第三条" });
    expect([cited.row.standing, cited.warnings]).toEqual([
      ...["not-confirmed", [expect.stringMatching(/写明“一般”，又写了判定依据，先按待判定登记/)]],
    ]);
    expect(told({ 隐患级别: "一般", 判定依据: "" }).warnings).toEqual([]);
    const larger = told({ 隐患级别: "较大隐患" });
    expect([larger.row.standing, larger.record.from.noted]).toEqual(["general", "隐患级别：较大隐患"]);
    expect(larger.warnings).toEqual([expect.stringMatching(/“较大隐患”，按一般隐患登记/)]);
    expect(told({ 隐患级别: "较大", 判定依据: "《示例管理规定》" }).record.from.noted).toBe("隐患级别：较大");
  });

  it("a picture that the file lacks is missed", () => {
    expect(told({ 整改前照片: '=DISPIMG("ID_1",1)' }).warnings).toEqual([
      expect.stringMatching(/^整改前图片在文件里缺失/),
    ]);
  });

  it("a deadline years away is asked after, and a term of months has its last day", () => {
    const due = (deadline: Cell) => told({ 发现时间: "2026.8.31", 整改时限: deadline });
    expect(due("2062.11.3").warnings).toEqual([expect.stringMatching(/两年以上，请核对/)]);
    expect(due("2016.11.1").warnings).toEqual([expect.stringMatching(/早于发现时间/)]);
    const months = due("半年");
    expect([months.record.deadline, months.record.from.noted, months.warnings]).toEqual([
      ...["2027-02-28", "整改时限：半年", []],
    ]);
    const working = due("3个工作日");
    expect([working.record.deadline, working.record.deadlineUnread]).toEqual([null, true]);
    expect(working.warnings).toEqual([expect.stringMatching(/按工作日计/)]);
  });

  it("money without a unit is asked after where it is too little to be yuan", () => {
    expect(told({ 整改资金: "0.8" }).warnings).toEqual([
      expect.stringMatching(/没有写明单位，按 0.8 元登记/),
    ]);
    for (const head of ["整改资金（万元）", "整改资金（元）"])
      expect(told({ [head]: "0.8" }).warnings).toEqual([]);
    for (const plain of ["0.8万", "35000", ""]) expect(told({ 整改资金: plain }).warnings).toEqual([]);
  });
});

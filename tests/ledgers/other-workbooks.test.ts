import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { dayOf, writtenDate } from "#domain/imports/date-cell.ts";
import { findDuplicates } from "#domain/imports/duplicates.ts";
import { countImport } from "#domain/imports/import-count.ts";
import { type LedgerReading, readLedger } from "#domain/imports/ledger-reading.ts";
import { gb18030Of, utf16Of } from "./encodings.ts";

type Line = readonly (string | number | null)[];

const csvOf = (lines: readonly Line[]) =>
  `${lines.map((line) => line.map((cell) => cell ?? "").join(",")).join("\r\n")}\r\n`;

async function readBytes(bytes: Uint8Array, fileName: string): Promise<LedgerReading> {
  return readLedger(await readWorkbook(bytes, fileName));
}

async function readSheetOf(rows: readonly Line[], more: object = {}): Promise<LedgerReading> {
  const sheet = { name: "Sheet1", rows: rows.map((row) => [...row]), ...more };
  return readBytes(await writeXlsx({ sheets: [sheet] }), "示例.xls");
}

function counted(reading: LedgerReading) {
  const { read, created, duplicate, refused } = countImport(reading, findDuplicates(reading.rows, []));
  expect(created + duplicate + refused.length).toBe(read);
  return { read, created, duplicate, refused: refused.length };
}

const hazardsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `示例车间${index + 1}号配电箱未接地`);

describe("a department's ledger with heads and an order of its own", () => {
  const body = hazardsOf(20).map((hazard, index) => [
    hazard,
    index % 2 === 0 ? "√" : "未",
    `六月${["一", "二", "三", "四", "五"][index % 5]}日`,
    `示例机械有限公司${index % 4}`,
    index % 3 === 0 ? "1.2" : "0.5万",
    index % 2 === 0 ? "立即整改" : "2023.6.20—6.30",
    "潞城区",
    index + 1,
  ]);
  const lines: readonly Line[] = [
    ["示例区二〇二三年安全隐患清单", null, null, null, null, null, null, null],
    ["填报：示例区应急局", null, null, null, null, null, null, "2023年6月"],
    [
      "现场检查发现的问题",
      "是否整改到位",
      "查出日期",
      "企业（单位）名称",
      "治理经费\n（万元）",
      "限期",
      "县（市、区）",
      "编序",
    ],
    ...body,
    ["合计20项", null, null, null, null, null, null, null],
    ["审核人：", null, null, null, "填表人：", null, null, null],
  ];

  it("comes in whole, from a workbook named .xls", async () => {
    const reading = await readSheetOf(lines);
    expect(counted(reading)).toEqual({ read: 20, created: 20, duplicate: 0, refused: 0 });
    const [first, second] = reading.rows;
    expect(first).toMatchObject({ home: "140406", fundsYuan: 12_000, status: "fixed" });
    expect(second).toMatchObject({ fundsYuan: 5_000, status: "open" });
    expect(reading.rows.slice(0, 5).map(({ foundOn }) => dayOf(foundOn))).toEqual([
      "2023-06-01",
      "2023-06-02",
      "2023-06-03",
      "2023-06-04",
      "2023-06-05",
    ]);
    expect(second?.deadline).toMatchObject({ kind: "date", date: "2023-06-30" });
  });

  it.each([
    ["GB18030", gb18030Of],
    ["UTF-16 with its mark", utf16Of],
    ["UTF-8", (text: string) => new TextEncoder().encode(text)],
    ["UTF-8 with its mark", (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
  ])("says the same as CSV in %s", async (_, encode) => {
    const flat = lines.map((line) => line.map((cell) => String(cell ?? "").replace("\n", "")));
    const [sheet, csv] = [await readSheetOf(flat), await readBytes(encode(csvOf(flat)), "示例.csv")];
    const facts = ({ rows }: LedgerReading) =>
      rows.map(({ sheet: _sheet, ...row }) => ({ ...row, unreadable: row.unreadable.length }));
    expect(facts(csv)).toEqual(facts(sheet));
  });
});

describe("a sheet with two tables, one below the other", () => {
  const lines: readonly Line[] = [
    ["一、重大事故隐患", null, null, null, null],
    ["序号", "单位名称", "隐患内容", "发现时间", "判定依据"],
    ...hazardsOf(6).map((hazard, index) => [index + 1, "示例甲厂", hazard, "2023.6.9", null]),
    [null, null, null, null, null],
    ["二、一般隐患", null, null, null, null],
    ["序号", "检查日期", "被检查单位", "存在的问题", "整改期限"],
    ...hazardsOf(9).map((hazard, index) => [index + 1, "2023-06-12", "示例乙厂", hazard, "7天"]),
    ["合计", 9, null, null, null],
  ];

  it("reads each by its own head and title", async () => {
    const reading = await readSheetOf(lines);
    expect(counted(reading)).toEqual({ read: 15, created: 15, duplicate: 0, refused: 0 });
    expect(reading.sheets.map(({ headRows }) => headRows)).toEqual([[2], [11]]);
    expect(reading.rows.map(({ unitName }) => unitName)).toEqual([
      ...Array(6).fill("示例甲厂"),
      ...Array(9).fill("示例乙厂"),
    ]);
    expect(reading.rows.map(({ level }) => level)).toEqual([
      ...Array(6).fill("major"),
      ...Array(9).fill(null),
    ]);
  });

  it("lets a person choose for one of them alone", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "表", rows: lines.map((row) => [...row]) }] });
    const columns = [{ sheet: "表", column: 3, field: null, headRow: 11 }];
    const reading = readLedger(await readWorkbook(bytes, "a.xlsx"), { columns });
    expect(reading.refused).toHaveLength(9);
    expect(reading.rows).toHaveLength(6);
  });
});

describe("a ledger kept by month, its head printed anew on every page", () => {
  const head: Line = ["序", "检查时间", "受检单位", "隐患问题", "整改情况", "整改时间"];
  const page = (from: number): readonly Line[] => [
    head,
    ...hazardsOf(10).map((hazard, index) => [
      from + index,
      45_100 + from + index,
      index === 0 ? "示例丙厂" : "同上",
      `${hazard}（${from + index}）`,
      index % 2 === 0 ? "√" : "×",
      index % 2 === 0 ? "23-7-1" : "/",
    ]),
    ["本页合计", null, null, "10项", null, null],
  ];

  it("is one table, its repeated heads and totals skipped", async () => {
    const reading = await readSheetOf([...page(1), ...page(11), ...page(21)]);
    expect(counted(reading)).toEqual({ read: 30, created: 30, duplicate: 0, refused: 0 });
    expect(reading.sheets).toHaveLength(1);
    expect(reading.rows.every(({ unitName }) => unitName === "示例丙厂")).toBe(true);
    expect(reading.rows.map(({ status }) => status).slice(0, 2)).toEqual(["fixed", "open"]);
  });
});

describe("a workbook that counts its days from 1904", () => {
  it("has the days that its office sees, in date cells and in plain numbers", async () => {
    const serial = 45_862 - 1462;
    const rows = [
      ["单位名称", "隐患描述", "发现时间", "整改期限"],
      ["示例丁厂", "示例罐区无围堰", new Date(Date.UTC(2025, 6, 24)), "3天"],
      ["示例丁厂", "示例罐区无喷淋", serial, "3天"],
    ];
    const bytes = await writeXlsx({
      dateSystem: "1904",
      sheets: [{ name: "台账", rows, columns: [{}, {}, { numFmt: "yyyy-mm-dd" }, {}] }],
    });
    const reading = await readBytes(bytes, "a.xlsx");
    expect(reading.rows.map(({ foundOn }) => writtenDate(foundOn))).toEqual(["2025-07-24", "2025-07-24"]);
  });
});

describe("the heads that an office corrected", () => {
  const lines: readonly Line[] = [
    ["序号", "受查对象", "毛病", "哪天查的"],
    ...hazardsOf(5).map((hazard, index) => [index + 1, "示例戊厂", hazard, "2023.6.9"]),
  ];
  const memory = new Map([
    ["受查对象", "unit-name"],
    ["毛病", "hazard"],
    ["哪天查的", "found-on"],
  ] as const);

  it("mean the next time what they were corrected to, and find the table", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "表", rows: lines.map((row) => [...row]) }] });
    const workbook = await readWorkbook(bytes, "a.xlsx");
    expect(readLedger(workbook).rows).toEqual([]);
    const reading = readLedger(workbook, { memory });
    expect(reading.rows).toHaveLength(5);
    expect(reading.sheets[0]?.columns.map(({ by }) => by)).toEqual(["word", "memory", "memory", "memory"]);
  });
});

describe("a ledger whose heads are not plain", () => {
  const today = "2026-11-29";
  const fieldsOf = (reading: LedgerReading) => reading.sheets[0]?.columns.map(({ field }) => field);
  const read = async (rows: readonly Line[]) => {
    const bytes = await writeXlsx({ sheets: [{ name: "表", rows: rows.map((row) => [...row]) }] });
    return readLedger(await readWorkbook(bytes, "a.xlsx"), { today });
  };

  it("has its deadline under 应完成日期, and its status under 办理进展", async () => {
    const reading = await read([
      ["序号", "单位名称", "存在问题", "检查日期", "整改要求及处罚", "应完成日期", "办理进展"],
      [1, "示例甲厂", "示例皮带无护罩", "2026.11.1", "责令整改", "2026.12.10", "整改中"],
      [2, "示例甲厂", "示例配电箱未接地", "2026.11.1", "责令整改", "2026.11.10", "已销号"],
    ]);
    expect(fieldsOf(reading)).toEqual([
      ...["seq", "unit-name", "hazard", "found-on", "measures", "deadline", "status"],
    ]);
    expect(reading.rows.map(({ status }) => status)).toEqual(["open", "struck-off"]);
    expect(reading.rows.map(({ completedOn }) => completedOn.kind)).toEqual(["none", "none"]);
  });

  it("takes 整改时间 for the deadline where unfinished rows have one, or the day is to come", async () => {
    const head = ["单位名称", "存在问题", "检查日期", "整改时间", "整改情况"];
    const unfinished = await read([
      head,
      ["示例甲厂", "示例皮带无护罩", "2026.11.1", "2026.11.20", "整改中"],
      ["示例甲厂", "示例配电箱未接地", "2026.11.1", "2026.11.10", "已整改"],
    ]);
    expect(unfinished.sheets[0]?.columns[3]).toMatchObject({ field: "deadline", by: "content" });
    const toCome = await read([head, ["示例甲厂", "示例皮带无护罩", "2026.11.1", "2026.12.20", ""]]);
    expect(toCome.rows[0]?.deadline).toMatchObject({ date: "2026-12-20" });
    expect(toCome.rows[0]?.completedOn.kind).toBe("none");
  });

  it("leaves 整改时间 the day of completion where every row that has one is done", async () => {
    const reading = await read([
      ["单位名称", "存在问题", "检查日期", "整改时间", "整改情况"],
      ["示例甲厂", "示例皮带无护罩", "2026.11.1", "", "整改中"],
      ["示例甲厂", "示例配电箱未接地", "2026.11.1", "2026.11.10", "已整改"],
    ]);
    expect(reading.rows[1]?.completedOn).toMatchObject({ date: "2026-11-10" });
  });

  it("knows status and deadline by what stands below unknown heads, and nothing by half", async () => {
    const reading = await read([
      ["单位名称", "存在问题", "检查日期", "销账", "何日了结", "填报日期", "杂项"],
      ["示例甲厂", "示例皮带无护罩", "2026.11.1", "整改中", "2026.11.20", "2026.11.3", "已销号"],
      ["示例甲厂", "示例配电箱未接地", "2026.11.1", "已销号", "2026.11.10", "2026.11.3", "三号楼"],
    ]);
    expect(reading.sheets[0]?.columns.slice(3).map(({ field, by }) => [field, by])).toEqual([
      ["status", "content"],
      ["deadline", "content"],
      [null, "nothing"],
      [null, "nothing"],
    ]);
  });

  it("takes for the hazard the one unknown column that tells something in each row, and none where two do", async () => {
    const head = ["序号", "企业名称", "所属乡镇", "检查日期", "限改时间", "不符合事项（现场记录）", "情况"];
    const lines = hazardsOf(12).map((hazard, index) => [
      ...[index + 1, `示例厂${index % 3}`, "店上镇", "2026.6.1", "2026.7.1", hazard],
      "已责令企业整改",
    ]);
    const reading = await read([head, ...lines]);
    expect(reading.sheets[0]?.columns[5]).toMatchObject({ field: "hazard", by: "content" });
    expect(counted(reading)).toMatchObject({ read: 12, created: 12, refused: 0 });
    const two = await read([
      [...head.slice(0, 5), "甲方记录", "乙方记录"],
      ...lines.map((line, index) => [...line.slice(0, 6), `示例第${index + 1}处已约定整改`]),
    ]);
    expect(counted(two)).toMatchObject({ created: 0, refused: 12 });
  });
});

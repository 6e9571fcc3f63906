import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { type LedgerReading, readLedger } from "#domain/imports/ledger-reading.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import { recordOfRow } from "#domain/imports/record-of-row.ts";
import { warningsOf } from "#domain/imports/row-warnings.ts";

type Line = readonly (string | number | null)[];

async function readRows(rows: readonly Line[], more: object = {}): Promise<LedgerReading> {
  const sheet = { name: "表", rows: rows.map((row) => [...row]), ...more };
  const workbook = await readWorkbook(await writeXlsx({ sheets: [sheet] }), "示例.xlsx");
  return readLedger(workbook, { today });
}

const today = "2026-11-29";
const recordOf = (row: LedgerRow) =>
  recordOfRow(row, { importId: "im_1", homeKnown: true, photos: [], today, standards: [] });
const warnings = ({ rows }: LedgerReading) => rows.map((row) => warningsOf(row, recordOf(row), today));

describe("rows that look like no data", () => {
  const head: Line = ["企业名称", "隐患描述", "检查时间"];

  it("come in where they tell of a hazard, whatever the unit is called", async () => {
    const names = [
      "总计量检测公司",
      "小计商贸行",
      "共计科技",
      "示例饭店（签字）",
      "示例化工有限公司（盖章）",
    ];
    const lines = names.map((name, index) => [name, `${index + 1}号水泵漏电`, "2026.7.1"]);
    const { rows, skipped, refused } = await readRows([head, ...lines]);
    expect(rows.map(({ unitName }) => unitName)).toEqual(names);
    expect(skipped.map(({ why }) => why)).toEqual(["head"]);
    expect(refused).toEqual([]);
  });

  it("are refused with the reason where both may be meant", async () => {
    const { rows, refused } = await readRows([
      head,
      ["示例甲厂", "1号水泵漏电", "2026.7.1"],
      ["合计", "2号水泵漏电", "2026.7.1"],
      ["填表人：示例饭店", "3号水泵漏电", "2026.7.1"],
      ["注：1.本表每月报送", "2.隐患要写具体", null],
      ["示例乙厂", "合计", "2026.7.1"],
      ["示例乙厂", "3处", "2026.7.1"],
    ]);
    expect(rows).toHaveLength(1);
    expect(refused.map(({ row, reason }) => [row, reason.slice(0, 18)])).toEqual([
      [3, "单位名称“合计”像是合计行，本行又写"],
      [4, "单位名称“填表人：示例饭店”像是签字"],
      [5, "单位名称“注：1.本表每月报送”像是"],
      [6, "隐患描述“合计”只有数量，没有写隐患"],
      [7, "隐患描述“3处”只有数量，没有写隐患"],
    ]);
  });

  it("are no hazards where they add up a township or sign for the list", async () => {
    const { rows, refused, skipped } = await readRows([
      ["序号", "乡镇", "企业名称", "隐患描述", "检查时间", "整改情况"],
      [1, "店上镇", "示例甲厂", "皮带缺护栏", "2026.5.6", "已整改"],
      ["店上镇小计", null, "1家", "1条", null, "已整改1条"],
      [null, "微子镇合计", "1家", "1条", null, "未整改1条"],
      ["（一）小计", null, null, 1, null, null],
      [null, "店上镇汇总", null, "1处", null, null],
      ["全区总计", null, "2家", "重大1项、一般1项", null, null],
      ["合计", "2家", null, "2条", null, null],
      ["第1页，共1页", null, null, null, null, null],
      ["局长：示例", null, null, "分管领导：示例", null, "经办人：示例"],
      ["填报单位（盖章）", "示例区应急管理局", null, null, null, null],
      ["说明：", null, null, "以上隐患均已移交", null, null],
    ]);
    expect(rows).toHaveLength(1);
    expect(refused).toEqual([]);
    expect(skipped.map(({ why }) => why)).toEqual([
      "head",
      ...Array(6).fill("total"),
      "note",
      "signature",
      "signature",
      "note",
    ]);
  });
});

describe("columns that count", () => {
  it.each([
    ["发现问题数", "检查情况"],
    ["排查发现问题（项）", "问题清单"],
    ["隐患数量", "问题明细"],
  ])("%s is not the description, and %s is", async (count, told) => {
    const reading = await readRows([
      ["序号", "检查日期", "被检查单位", count, told, "处理意见"],
      [1, "2026.11.3", "示例甲厂", 2, "除尘系统未清灰；消防通道堵塞", "责令改正"],
      [2, "2026.11.4", "示例乙厂", 0, "未发现问题", null],
    ]);
    expect(reading.rows.map(({ hazardText }) => hazardText)).toEqual(["除尘系统未清灰；消防通道堵塞"]);
    expect(reading.refused.map(({ row }) => row)).toEqual([3]);
  });
});

describe("columns that say the same thing", () => {
  it("tell name and content of a hazard together", async () => {
    const { rows } = await readRows([
      ["单位", "隐患名称", "隐患内容", "检查时间"],
      ["示例甲厂", "行车", "1号跨限位器失效", "2026.7.1"],
      ["示例甲厂", "边坡", "边坡坡度过陡", "2026.7.1"],
      ["示例甲厂", "电缆破皮", null, "2026.7.1"],
      ["示例甲厂", "/", "配电箱未接地", "2026.7.1"],
      ["示例甲厂", "除尘", "√", "2026.7.1"],
    ]);
    expect(rows.map(({ hazardText }) => hazardText)).toEqual([
      ...["行车：1号跨限位器失效", "边坡坡度过陡", "电缆破皮", "配电箱未接地", "除尘"],
    ]);
  });

  it("are one table each where they stand side by side, and the second is told of", async () => {
    const reading = await readRows([
      ["序号", "单位", "隐患", "日期", null, "序号", "单位", "隐患", "日期"],
      [1, "示例甲厂", "行车无限位", "2026.8.1", null, 3, "示例乙厂", "泵无护罩", "2026.8.5"],
      [2, "示例甲厂", "地沟无盖板", "2026.8.2", null, 4, "示例乙厂", "阀门渗漏", "2026.8.6"],
      [null, null, null, null, null, 5, "示例乙厂", "梯子无护笼", "2026.8.7"],
    ]);
    expect(reading.rows.map(({ hazardText }) => hazardText)).toEqual(["行车无限位", "地沟无盖板"]);
    expect(reading.rows.map(({ deadline, others }) => [deadline.kind, others])).toEqual([
      ["none", []],
      ["none", []],
    ]);
    expect(reading.sheets.map(({ beside }) => beside)).toEqual([{ from: 5, to: 8, rows: 3 }]);
    expect(reading.refused).toEqual([]);
  });

  it("give no deadline by a second column of days that names none", async () => {
    const reading = await readRows([
      ["单位", "隐患", "日期", "日期"],
      ["示例甲厂", "1号挡墙开裂", "2026.6.1", "2026.7.1"],
      ["示例甲厂", "2号挡墙开裂", "2026.6.2", "2026.7.2"],
    ]);
    expect(reading.rows[0]?.deadline.kind).toBe("none");
    expect(reading.rows[0]?.others).toEqual([{ head: "日期", text: "2026.7.1" }]);
  });
});

describe("a hazard merged over several lines", () => {
  it("keeps what each of them says", async () => {
    const merges = [0, 1, 2, 5].map((column) => ({
      ...{ startRow: 1, endRow: 2, startCol: column, endCol: column },
    }));
    const { rows, skipped } = await readRows(
      [
        ["序号", "企业", "隐患", "整改措施", "整改责任人", "发现日期", "整改时限", "整改情况"],
        [1, "示例石料厂", "尾矿库排洪不畅", "措施一：清淤", "示例科", "2026.6.1", "2026.6.20", "已整改"],
        [null, null, null, "措施二：加固", "示例队", null, "2026.7.20", "未整改"],
        [2, "示例石料厂", "尾矿库坝体渗漏", "灌浆", "示例科", "2026.6.2", "2026.6.20", "整改中"],
      ],
      { merges },
    );
    expect(skipped.map(({ why }) => why)).toEqual(["head", "continued"]);
    expect(rows.map(({ measures, responsible, status }) => [measures, responsible, status])).toEqual([
      ["措施一：清淤；措施二：加固", "示例科；示例队", "open"],
      ["灌浆", "示例科", "open"],
    ]);
    expect(rows[0]?.others).toEqual([{ head: "整改时限（第 3 行）", text: "2026.7.20" }]);
  });
});

describe("a level in the column of kinds", () => {
  const read = (...cells: readonly (readonly [category: string | null, level: string | null])[]) =>
    readRows([
      ["被查单位", "隐患类别", "隐患级别", "存在问题", "排查日期"],
      ...cells.map(([category, level], index) => [
        ...["示例甲厂", category, level, `${index + 1}号仓门前堆放纸箱`, "2026.6.1"],
      ]),
    ]);

  it("is read beside a kind, and what is doubtful is told", async () => {
    const reading = await read(
      ["重大（消防）", null],
      ["消防/重大", null],
      ["一般隐患（管理类）", null],
      ["不构成重大", null],
      ["疑似重大", null],
      ["重大？", null],
      ["重大转一般", null],
      ["重大危险源", "一般"],
    );
    expect(reading.rows.map(({ level, category }) => [level, category])).toEqual([
      ["major", "重大(消防)"],
      ["major", "消防/重大"],
      ["general", "一般隐患(管理类)"],
      ["general", null],
      [null, "疑似重大"],
      [null, "重大?"],
      [null, "重大转一般"],
      ["general", "重大危险源"],
    ]);
    expect(warnings(reading).map((told) => told.filter((one) => one.includes("看不出")).length)).toEqual([
      ...[0, 0, 0, 0, 1, 1, 1, 0],
    ]);
  });

  it("that contradicts the column of levels leaves it to be judged", async () => {
    const reading = await read(["重大", "一般"], ["一般", "重大"], ["重大", "是"]);
    expect(reading.rows.map(({ level, standing }) => [level, standing])).toEqual([
      ...[0, 1].map(() => [null, "not-confirmed"]),
      ["major", "not-confirmed"],
    ]);
    expect(reading.rows.map((row) => recordOf(row).from.noted).slice(0, 2)).toEqual([
      ...Array(2).fill("隐患级别：级别、类别两列所填级别不一致（重大、一般）"),
    ]);
    expect(warnings(reading)[0]).toEqual([
      "级别、类别两列所填级别不一致（重大、一般），先按待判定登记，请核对。",
    ]);
  });
});

it("is a hazard of each unit where one description stands over several", async () => {
  const merges = [{ startRow: 1, endRow: 3, startCol: 1, endCol: 1 }];
  const { rows } = await readRows(
    [
      ["企业", "隐患", "发现日期", "整改措施"],
      ["示例甲厂", "未装防护罩", "2026.6.1", "加装"],
      ["示例乙厂", null, "2026.6.2", "加装"],
      ["同上", null, null, "停用"],
    ],
    { merges },
  );
  expect(rows.map(({ unitName, hazardText, measures }) => [unitName, hazardText, measures])).toEqual([
    ["示例甲厂", "未装防护罩", "加装"],
    ["示例乙厂", "未装防护罩", "加装；停用"],
  ]);
});

describe("a block whose township is written in every line", () => {
  it("goes on with its unit, and a township of its own begins another", async () => {
    const { rows } = await readRows([
      ["序号", "企业名称", "乡镇", "隐患", "检出日期", "整改到位（是/否）", "复查是否通过"],
      [1, "示例甲厂", "成家川街道", "叉车无灯", "2026.5.1", "是", "是"],
      [2, null, "成家川街道", "叉车无铃", null, "否", null],
      [3, null, "店上镇", "罐区积水", "2026.5.2", "否", null],
    ]);
    expect(rows.map(({ unitName, continued }) => [unitName, continued.includes("unit-name")])).toEqual([
      ["示例甲厂", false],
      ["示例甲厂", true],
      [null, false],
    ]);
    expect(rows.map(({ status, reviewResult }) => [status, reviewResult])).toEqual([
      ["fixed", "是"],
      ...Array(2).fill(["open", null]),
    ]);
    expect(rows[0]?.foundOn).toMatchObject({ date: "2026-05-01" });
  });
});

describe("days of work done", () => {
  const head = ["企业名称", "隐患内容", "发现时间", "整改状态", "实际完成时间", "验收时间", "销号日期"];
  const lines = (...rows: Line[]) =>
    rows.map((row, index) => ["示例甲厂", `${index + 1}号皮带廊照明损坏`, "2026.8.1", ...row]);

  it("close a hazard only where it was struck off on one, and each keeps its name", async () => {
    const reading = await readRows([
      head,
      ...lines(
        [null, "2026.8.10", "2026.8.15", "2026.8.20"],
        [null, "2026.8.10", null, null],
        [null, null, null, "已销号"],
        [null, null, null, "2027.1.1"],
        ["整改中", null, null, "2026.8.20"],
      ),
    ]);
    expect(reading.rows.map(({ status }) => status)).toEqual([
      ...["struck-off", "unknown", "struck-off", "unknown", "open"],
    ]);
    const [first] = reading.rows.map(recordOf);
    expect([first?.doneOn, first?.from.noted]).toEqual([
      "2026-08-20",
      "实际完成时间：2026.8.10；复查时间：2026.8.15",
    ]);
    expect(warnings(reading)).toEqual([
      [],
      [expect.stringContaining("写有实际完成时间“2026.8.10”，没有写整改状态")],
      ["销号日期“已销号”没有写是哪一天，按已销号登记，原文会保留。"],
      [expect.stringContaining("没有写整改状态"), "销号日期“2027.1.1”晚于今天，请核对。"],
      [expect.stringContaining("整改状态“整改中”与销号日期“2026.8.20”不一致")],
    ]);
  });

  it("are told where they contradict the status or one another", async () => {
    const reading = await readRows([
      head,
      ...lines(
        ["未整改", "2026.8.10", null, null],
        ["待验收", "2026.8.10", null, null],
        ["已整改", "2026.7.1", null, null],
        ["已整改", "2026.12.20", null, null],
      ),
    ]);
    expect(warnings(reading)).toEqual([
      [expect.stringContaining("整改状态“未整改”与实际完成时间“2026.8.10”不一致")],
      [],
      ["实际完成时间“2026.7.1”早于发现时间2026-08-01，请核对。"],
      ["实际完成时间“2026.12.20”晚于今天，请核对。"],
    ]);
  });
});

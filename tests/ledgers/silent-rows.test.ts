import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { type LedgerReading, readLedger } from "#domain/imports/ledger-reading.ts";

type Line = readonly (string | number | null)[];

async function readRows(rows: readonly Line[], more: object = {}): Promise<LedgerReading> {
  const sheet = { name: "表", rows: rows.map((row) => [...row]), ...more };
  const workbook = await readWorkbook(await writeXlsx({ sheets: [sheet] }), "示例.xlsx");
  return readLedger(workbook, { today: "2026-11-29" });
}

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
      ["示例乙厂", "合计", "2026.7.1"],
      ["示例乙厂", "3处", "2026.7.1"],
    ]);
    expect(rows).toHaveLength(1);
    expect(refused.map(({ row, reason }) => [row, reason.slice(0, 18)])).toEqual([
      [3, "单位名称“合计”像是合计行，本行又写"],
      [4, "单位名称“填表人：示例饭店”像是签字"],
      [5, "隐患描述“合计”只有数量，没有写隐患"],
      [6, "隐患描述“3处”只有数量，没有写隐患"],
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
    ]);
    expect(rows).toHaveLength(1);
    expect(refused).toEqual([]);
    expect(skipped.map(({ why }) => why)).toEqual([
      "head",
      ...Array(6).fill("total"),
      "note",
      "signature",
      "signature",
    ]);
  });
});

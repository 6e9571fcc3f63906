import { describe, expect, it } from "vitest";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import type { Cell, Merge } from "./sheet.ts";

const head = ["序号", "县区", "行业", "单位名称", "隐患描述", "发现日期", "整改状态"];
const read = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []) =>
  readLedger(aWorkbook(aSheet(rows, merges)));

describe("finding the table", () => {
  it("reads columns by their head texts in any order, whatever stands above", () => {
    const reading = read([
      ["某县台账"],
      [],
      ["隐患内容", "企业名称 *", "排查\n日期"],
      ["示例：门锁死", "示例单位一", "2023.6.9"],
    ]);
    expect(reading.sheets[0]?.headRows).toEqual([3]);
    expect(reading.rows[0]).toMatchObject({ row: 4, hazardText: "示例：门锁死", unitName: "示例单位一" });
    expect(reading.skipped.map(({ row, why }) => [row, why])).toEqual([
      [1, "title"],
      [2, "blank"],
      [3, "head"],
    ]);
  });

  it("puts group and head together: 时限 below 整改 is the deadline, 时间 below 检查 the day found", () => {
    const rows = [
      ["序号", "单位名称", "隐患描述", "检查", null, "整改", null],
      [null, null, null, "时间", "方式", "时限", "措施"],
      [1, "示例单位一", "示例：门锁死", "2023.6.9", "部门检查", "3天", "立即打开"],
    ];
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 0, left: 5, bottom: 0, right: 6 },
    ];
    expect(read(rows, merges).rows[0]).toMatchObject({
      foundOn: { date: "2023-06-09" },
      foundBy: "department",
      deadline: { kind: "term", count: 3 },
      measures: "立即打开",
    });
    expect(read(rows).sheets[0]?.headRows).toEqual([1, 2]);
  });

  it("takes each field but the hazard once and leaves unknown heads unread, for a person to choose", () => {
    const rows = [
      ["序号", "隐患描述", "隐患内容", "天气", "单位"],
      [1, "示例：甲", "示例：乙", "晴", "示例单位"],
    ];
    expect(read(rows).sheets[0]?.columns.map(({ field }) => field)).toEqual([
      ...["seq", "hazard", "hazard", null, "unit-name"],
    ]);
    expect(read(rows).rows[0]?.hazardText).toBe("示例：甲：示例：乙");
    const chosen = readLedger(aWorkbook(aSheet(rows)), {
      columns: [
        { sheet: "台账", column: 2, field: "hazard" },
        { sheet: "台账", column: 4, field: null },
      ],
    });
    expect(chosen.rows[0]).toMatchObject({ hazardText: "示例：乙", unitName: null });
    expect(chosen.sheets[0]?.columns[2]?.by).toBe("person");
  });

  it("says of a sheet without a ledger, and of one left out, why its lines are not read", () => {
    const other = aSheet([["通讯录"], ["姓名", "电话"]], [], "通讯录");
    const sheets = aWorkbook(aSheet([head, [1, "沁县", "消防", "示例单位", "示例：甲", "", ""]]), other);
    expect(readLedger(sheets).skipped.map(({ sheet, why }) => [sheet, why])).toEqual([
      ["台账", "head"],
      ["通讯录", "no-table"],
      ["通讯录", "no-table"],
    ]);
    expect(readLedger(sheets, { leftOut: ["台账"] })).toMatchObject({ rows: [], read: 0 });
  });
});

describe("telling rows from lines", () => {
  it("skips totals, notes, signatures, repeated heads and numbered blank rows, each with its reason", () => {
    const reading = read(
      [
        head,
        [1, "沁县", "消防", "示例单位一", "示例：甲", "", ""],
        [2],
        head,
        ["一、非煤矿山领域"],
        ["合计", null, null, null, "共1项"],
        ["注：本表每月上报"],
        ["填表人：", null, null, "审核人：", null, "联系电话："],
        ["检查人员签字："],
        [],
        [],
      ],
      [{ top: 4, left: 0, bottom: 4, right: 6 }],
    );
    expect(reading.rows.map(({ row }) => row)).toEqual([2]);
    expect(reading.skipped.map(({ row, why }) => `${row} ${why}`)).toEqual([
      "1 head",
      "3 blank",
      "4 head",
      "5 note",
      "6 total",
      "7 note",
      "8 signature",
      "9 signature",
    ]);
  });

  it("refuses a row that says something but no hazard, and a nil report, with what to do", () => {
    const reading = read([
      head,
      [1, "沁县", "消防", "示例单位一", "", "2023.6.9", ""],
      [2, "沁县", "消防", "示例单位一", "未发现重大事故隐患", "", ""],
    ]);
    expect(reading.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, "没有隐患描述，无法建立记录，请补填后重新导入。"],
      [3, "本行填报为未发现隐患，不建立记录。"],
    ]);
    expect(reading.read).toBe(2);
  });

  it("refuses a row with a cell longer than a spreadsheet holds, for the lines below went into it", () => {
    const swallowed = `示例单位二,${"示例".repeat(16_384)}`;
    const reading = read([
      head,
      [1, "沁县", "消防", "示例单位一", "示例：门锁死", "2023.6.9", ""],
      [2, "沁县", "消防", swallowed, "示例：门锁死", "2023.6.9", ""],
    ]);
    expect(reading.rows.map(({ row }) => row)).toEqual([2]);
    expect(reading.refused).toMatchObject([
      { sheet: expect.any(String), row: 3, reason: expect.any(String) },
    ]);
    expect(reading.refused[0]?.reason).toMatch(/第 4 列.*引号/);
  });

  it("refuses a row with a text longer than a record holds, and takes the longest that it does", () => {
    const reading = read([
      ["单位名称", "隐患描述", "整改措施"],
      ["示例甲厂", "长".repeat(4000), "限期整改"],
      ["示例乙厂", "皮带无护罩", "长".repeat(4001)],
    ]);
    expect(reading.rows).toHaveLength(1);
    expect(reading.refused).toMatchObject([
      {
        sheet: expect.any(String),
        row: 3,
        reason: "第 3 列的内容有 4001 个字，超过 4000 个字，请精简或者分成几条后重新导入。",
      },
    ]);
  });

  it("reads a hazard text merged over two rows as one row", () => {
    const reading = read(
      [
        head,
        [1, "沁县", "消防", "示例单位一", "示例：甲", "", "整改中"],
        [null, null, null, null, null, "", "整改中"],
      ],
      [{ top: 1, left: 4, bottom: 2, right: 4 }],
    );
    expect([reading.rows.length, reading.skipped.at(-1)?.why]).toEqual([1, "continued"]);
  });
});

describe("what a row takes from above", () => {
  it("takes 同上, and the blank cells of a block with its blank date", () => {
    const reading = read([
      head,
      [1, "沁县", "消防", "示例单位一", "示例：甲", "2023.6.9", "整改中"],
      [2, "", "", "", "示例：乙", "同上", ""],
      [3, "", "", "", "示例：丙", "", ""],
    ]);
    expect(
      reading.rows.map(({ unitName, home, foundOn, status }) => [unitName, home, foundOn.kind, status]),
    ).toEqual([
      ["示例单位一", "140430", "date", "open"],
      ["示例单位一", "140430", "date", "unknown"],
      ["示例单位一", "140430", "date", "unknown"],
    ]);
    expect(reading.rows[2]?.carried).toEqual(["county", "unit-name", "sector", "found-on"]);
    expect(reading.rows.map(({ continued }) => continued.includes("unit-name"))).toEqual([false, true, true]);
  });

  it("leaves missing what is missing: where only some cells of a block are blank, nothing is filled in", () => {
    const reading = read([
      head,
      [1, "沁县", "消防", "示例单位一", "示例：甲", "2023.6.9", ""],
      [2, "", "煤矿", "示例单位二", "示例：乙", "", ""],
      ["合计"],
      [3, "", "", "", "示例：丙", "", ""],
    ]);
    expect(reading.rows[1]).toMatchObject({
      home: null,
      foundOn: { kind: "none" },
      gaps: ["home", "found-on"],
    });
    expect(reading.rows[2]).toMatchObject({ unitName: null, gaps: ["home", "unit", "field", "found-on"] });
  });

  it("fills merged cells down, and a single block column only by merging or 同上", () => {
    const rows = [
      ["序号", "单位名称", "隐患描述"],
      [1, "示例单位一", "示例：甲"],
      [2, null, "示例：乙"],
    ];
    expect(read(rows).rows[1]?.unitName).toBeNull();
    expect(read(rows, [{ top: 1, left: 1, bottom: 2, right: 1 }]).rows[1]).toMatchObject({
      unitName: "示例单位一",
      carried: ["unit-name"],
    });
  });
});

describe("what a row may come in as", () => {
  const levelled = ["序号", "单位名称", "隐患描述", "隐患类别", "判定依据"];
  const standingOf = (level: string, basis: string) =>
    read([levelled, [1, "示例单位", "示例：甲", level, basis]]).rows[0]?.standing;

  it("is major only where the ledger says so and a criterion is cited", () => {
    expect(standingOf("重大", "《工贸企业重大事故隐患判定标准》第八条")).toBe("major");
    expect(standingOf("重大", "《安全生产法》第三十六条")).toBe("not-confirmed");
    expect(standingOf("一般", "《安全生产法》第三十六条")).toBe("not-confirmed");
    expect(standingOf("重大", "")).toBe("not-confirmed");
    expect(standingOf("一般", "《工贸企业重大事故隐患判定标准》第八条")).toBe("not-confirmed");
    expect(standingOf("一般", "/")).toBe("general");
  });

  it("keeps the words that cannot be read, and takes no wrong credit code", () => {
    const rows = [
      ["单位名称", "统一社会信用代码", "隐患描述", "发现日期", "行业", "资金（万元）"],
      ["示例单位", "123", "示例：甲", "上周", "占卜业", "1.5"],
    ];
    expect(read(rows).rows[0]).toMatchObject({
      uscc: null,
      fundsYuan: 15_000,
      unreadable: [
        { field: "found-on", text: "上周" },
        { field: "uscc", text: "123" },
        { field: "sector", text: "占卜业" },
      ],
    });
  });
});

describe("columns of which a row ticks one", () => {
  const top = ["序号", "企业名称", "隐患描述", "隐患级别", null, "检查日期", "整改情况", null, "整改责任人"];
  const below = [null, null, null, "一般", "重大", null, "已整改", "未整改", null];
  const merges = [
    { top: 0, left: 3, bottom: 0, right: 4 },
    { top: 0, left: 6, bottom: 0, right: 7 },
    ...[0, 1, 2, 5, 8].map((column) => ({ top: 0, left: column, bottom: 1, right: column })),
  ];
  const line = (ticks: readonly string[]) => {
    const [general = "", major = "", done = "", open = ""] = ticks;
    return ["1", "示例甲厂", "示例配电箱未接地", general, major, "2026.11.1", done, open, "示例"];
  };

  it("say by their heads how grave it is and how far, and nothing by the tick itself", () => {
    const lines = [
      line(["√", "", "√", ""]),
      line(["", "√", "", "√"]),
      line(["√", "√", "", ""]),
      line(["", "", "", ""]),
    ];
    const { rows, sheets } = readLedger(aWorkbook(aSheet([top, below, ...lines], merges)));
    expect(rows.map(({ level, status }) => [level, status])).toEqual([
      ["general", "fixed"],
      ["major", "open"],
      [null, "unknown"],
      [null, "unknown"],
    ]);
    expect(rows.map(({ completedOn }) => completedOn.kind)).toEqual(Array(4).fill("none"));
    expect(rows[2]?.unreadable).toEqual([{ field: "level", text: "一般、重大" }]);
    expect(sheets[0]?.columns.map(({ field }) => field).slice(3, 8)).toEqual([
      ...["level", "level", "found-on", "status", "status"],
    ]);
  });

  it("are days and words where days and words stand below them", () => {
    const lines = [line(["√", "", "2026.11.5", ""])];
    const { rows } = readLedger(aWorkbook(aSheet([top, below, ...lines], merges)));
    expect(rows[0]?.status).toBe("unknown");
    expect(rows[0]?.completedOn.kind).toBe("date");
  });
});

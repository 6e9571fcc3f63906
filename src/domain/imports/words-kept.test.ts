import { describe, expect, it } from "vitest";
import { uncalculated } from "./cell-text.ts";
import { readDate } from "./date-cell.ts";
import { readDeadline } from "./deadline-cell.ts";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import { notedWord } from "./noted-words.ts";
import { recordOfRow } from "./record-of-row.ts";
import { warningsOf } from "./row-warnings.ts";
import type { Cell } from "./sheet.ts";

const head = ["单位名称", "统一社会信用代码", "隐患描述", "发现时间", "整改时限", "整改状态"];
const setting = { importId: "im_1", homeKnown: true, photos: [], today: "2026-11-29", standards: [] };

function recordsOf(lines: readonly (readonly [found: Cell, deadline: Cell, uscc?: Cell])[], title = "台账") {
  const rows = lines.map(([found, deadline, uscc = null], index) => [
    ...["示例单位", uscc, `示例：第${index + 1}处配电箱未接地`, found, deadline, "整改中"],
  ]);
  const { today } = setting;
  return readLedger(aWorkbook(aSheet([[title], head, ...rows])), { today }).rows.map((row) => {
    const record = recordOfRow(row, setting);
    return { record, noted: record.from.noted, warnings: warningsOf(row, record) };
  });
}

describe("days as offices write them", () => {
  it.each(["2026-11-10上午", "2026年11月10日下午", "2026.11.10 9时", "2026-11-10（上午9:30）"])(
    "%s is that day",
    (cell) => {
      expect(readDate(cell)).toEqual({ kind: "date", date: "2026-11-10", precision: "day" });
    },
  );

  it("gives a day without a year that of the title, or the one that its neighbours name", () => {
    const titled = recordsOf([["11.5", null]], "示例县2026年度隐患台账");
    expect(titled[0]?.record.finding.foundOn).toBe("2026-11-05");
    const among = recordsOf([
      ["2026.11.2", null],
      ["11.5", null],
      [11.5, null],
      ["2027-03-01", null],
    ]);
    expect(among.map(({ record }) => record.finding.foundOn)).toEqual([
      "2026-11-02",
      "2026-11-05",
      "2026-11-05",
      null,
    ]);
  });

  it("does not choose where neighbours name two years, or the point may hide a nought", () => {
    const [, , between] = recordsOf([
      ["2025.11.2", null],
      ["2026.11.2", null],
      ["11.5", null],
    ]);
    expect(between?.record.finding.foundOn).toBeNull();
    expect(readDate(11.1, { year: 2026 }).kind).toBe("unreadable");
  });

  it.each([
    ["2026年12月10日前", "2026-12-10"],
    ["限2026.12.10之前整改到位", "2026-12-10"],
    ["2026年12月底前完成", "2026-12-31"],
    ["12月10日前", "2026-12-10"],
    ["11月底", "2026-11-30"],
    ["2026年底", "2026-12-31"],
  ])("takes %s for the last day on which it may be done", (cell, date) => {
    expect(readDeadline(cell, { year: 2026 })).toMatchObject({ kind: "date", date });
  });
});

describe("words that give no day", () => {
  const unread: readonly Cell[] = ["11.5", "2026/13/1", "2027-03-01", "2026年11月"];

  it.each(unread)("%s is kept as the day found, with the gap told", (cell) => {
    const [only] = recordsOf([[cell, null]]);
    expect(only?.record.finding.foundOn).toBeNull();
    expect(notedWord(only?.noted, "found-on")).toBe(String(cell));
    expect(only?.warnings.join()).toContain(`“${cell}”`);
  });

  it("an unread deadline is a gap, its words kept; a deadline that no word is on is none", () => {
    const [unreadOne, term, blank] = recordsOf([
      ["2026.11.2", "上周五前"],
      ["2026.11.2", "15个工作日"],
      ["2026.11.2", null],
    ]);
    expect(unreadOne?.record).toMatchObject({ deadline: null, deadlineUnread: true });
    expect(notedWord(unreadOne?.noted, "deadline")).toBe("上周五前");
    expect(term?.record.deadlineUnread).toBe(true);
    expect(blank?.record).toMatchObject({ deadline: null, deadlineUnread: false });
  });

  it("a level of other words is kept, and told", () => {
    const rows = readLedger(
      aWorkbook(
        aSheet([
          ["单位名称", "隐患描述", "隐患级别"],
          ["示例单位", "示例：配电箱未接地", "A级"],
        ]),
      ),
    ).rows.map((row) => ({ row, record: recordOfRow(row, setting) }));
    expect(notedWord(rows[0]?.record.from.noted, "level")).toBe("A级");
    expect(rows.flatMap(({ row, record }) => warningsOf(row, record))).toEqual([
      "隐患级别“A级”未能认出，按原文保留。",
    ]);
  });

  it("a formula that failed says nothing: no record without words, and what failed is told", () => {
    const lines: readonly (readonly Cell[])[] = [
      ["#REF!", "示例：配电箱未接地", "#VALUE!"],
      ["示例单位", "#NAME?", "整改中"],
    ];
    const { rows, refused } = readLedger(aWorkbook(aSheet([["单位名称", "隐患描述", "整改状态"], ...lines])));
    expect(
      rows.map(({ unitName, statusText, status, gaps }) => [unitName, statusText, status, gaps[1]]),
    ).toEqual([[null, null, "unknown", "unit"]]);
    expect(rows[0]?.unreadable).toEqual([
      { field: "unit-name", text: "#REF!" },
      { field: "status", text: "#VALUE!" },
    ]);
    expect(refused.map(({ reason }) => reason)).toEqual([expect.stringContaining("公式错误“#NAME?”")]);
    const unread = readLedger(
      aWorkbook(
        aSheet([
          ["单位名称", "隐患描述", "发现时间"],
          ["示例", uncalculated("A1&B1"), ""],
        ]),
      ),
    );
    expect([unread.rows.length, unread.refused[0]?.reason]).toEqual([
      ...[0, expect.stringMatching(/没有算出的结果（公式未计算：=A1&B1）/)],
    ]);
  });

  it("a correction takes the place of a formula that failed", () => {
    const correction = { sheet: "台账", row: 2, field: "unit-name", text: "示例单位" } as const;
    const { rows } = readLedger(
      aWorkbook(
        aSheet([
          ["单位名称", "隐患描述", "整改状态"],
          ["#REF!", "示例：配电箱未接地", "整改中"],
        ]),
      ),
      { corrections: [correction] },
    );
    expect(rows.map(({ unitName, unreadable }) => [unitName, unreadable])).toEqual([["示例单位", []]]);
  });

  it("编号 over 1, 2, 3 counts the rows and numbers no hazard", () => {
    const read = (...numbers: readonly Cell[]) =>
      readLedger(
        aWorkbook(
          aSheet([
            ["编号", "单位名称", "隐患描述"],
            ...numbers.map((one, at) => [one, "示例单位", `示例：第${at}处未接地`]),
          ]),
        ),
      ).rows.map(({ seq, hazardNumber }) => seq ?? hazardNumber);
    expect(read(1, 2, 3)).toEqual(["1", "2", "3"]);
    const numbered = readLedger(
      aWorkbook(
        aSheet([
          ["隐患编号", "单位名称", "隐患描述"],
          ...[1, 2, 3].map((one) => [one, "示例单位", `示例：第${one}处未接地`]),
        ]),
      ),
    );
    expect(numbered.rows.map(({ hazardNumber }) => hazardNumber)).toEqual([null, null, null]);
    expect(read("SL-1", "SL-2", "SL-3")).toEqual(["SL-1", "SL-2", "SL-3"]);
  });

  it("a wrong credit code is kept, and what is wrong with it is told", () => {
    const [only] = recordsOf([["2026.11.2", null, "9114040012345678"]]);
    expect(notedWord(only?.noted, "uscc")).toBe("9114040012345678");
    expect(only?.warnings).toEqual([expect.stringMatching(/应为18位，现为16位/)]);
  });
});

import { describe, expect, it } from "vitest";
import { findDuplicates } from "./duplicates.ts";
import { countImport } from "./import-count.ts";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import type { Cell } from "./sheet.ts";

const records = (...rows: readonly (readonly Cell[])[]) =>
  aSheet([["序号", "日期", "检查部位", "现场具体隐患"], ...rows], [], "记录");
const notices = (...rows: readonly (readonly Cell[])[]) =>
  aSheet(
    [["序号", "被检查单位", "隐患类别", "存在的问题或隐患", "整改期限", "完成情况"], ...rows],
    [],
    "通知单",
  );
const closings = (...rows: readonly (readonly Cell[])[]) =>
  aSheet([["序号", "单位", "隐患类别", "隐患内容", "复查意见"], ...rows], [], "销号单");

describe("sister sheets", () => {
  it("fill one record, and each sister row counts as a duplicate of the first", () => {
    const reading = readLedger(
      aWorkbook(
        records([1, "2023.6.9", "井下", "示例：传感器失效"]),
        notices([1, "示例煤矿", "重大", "示例：传感器失效 ", "3天", "已完成"]),
        closings([1, "示例煤矿", "重大", "1.示例：传感器失效", "同意销号"]),
      ),
    );
    expect(reading.rows).toHaveLength(1);
    expect(reading.rows[0]).toMatchObject({
      sheet: "记录",
      spot: "井下",
      unitName: "示例煤矿",
      level: "major",
      status: "struck-off",
      deadline: { kind: "term", count: 3 },
      foundOn: { date: "2023-06-09" },
      gaps: ["home", "field"],
      sisters: [
        { sheet: "通知单", row: 2 },
        { sheet: "销号单", row: 2 },
      ],
    });
    const duplicates = findDuplicates(reading.rows, []);
    expect(duplicates.map(({ why }) => why)).toEqual(["sister", "sister"]);
    expect(countImport(reading, duplicates)).toMatchObject({ read: 3, created: 1, duplicate: 2 });
  });

  it("stay apart where number, words, unit or day differ", () => {
    const reading = readLedger(
      aWorkbook(
        notices([1, "示例煤矿", "重大", "示例：甲", "", ""], [2, "示例煤矿", "重大", "示例：乙", "", ""]),
        closings([3, "示例煤矿", "重大", "示例：甲", ""], [2, "示例二矿", "重大", "示例：乙", ""]),
      ),
    );
    expect(reading.rows).toHaveLength(4);
  });

  it("keep the day that another paper gives otherwise, with where it stands", () => {
    const ledger = (name: string, day: string) =>
      aSheet(
        [
          ["序号", "单位名称", "隐患描述", "复查时间"],
          [1, "示例煤矿", "示例：甲", day],
        ],
        [],
        name,
      );
    const reading = readLedger(aWorkbook(ledger("通知单", "2023.2.21"), ledger("台账", "2023.2.25")));
    expect(reading.rows).toMatchObject([
      {
        reviewedOn: { date: "2023-02-21" },
        others: [{ head: "复查时间（“台账”第 2 行）", text: "2023.2.25" }],
      },
    ]);
  });

  it("settle no level where they give two, and keep that in view", () => {
    const reading = readLedger(
      aWorkbook(
        notices([1, "示例煤矿", "一般", "示例：甲", "", ""]),
        closings([1, "示例煤矿", "重大", "示例：甲", ""]),
        aSheet(
          [
            ["序号", "检查时间", "类别", "隐患", "结果"],
            [1, "2023.6.9", "重大", "示例：甲", "合格"],
          ],
          [],
          "治理台账",
        ),
      ),
    );
    expect(reading.rows).toHaveLength(1);
    expect(reading.rows[0]).toMatchObject({
      level: null,
      levelFrom: null,
      standing: "not-confirmed",
      status: "fixed",
    });
    expect(reading.rows[0]?.unreadable).toEqual([
      { field: "level", text: "各表所填级别不一致（重大、一般）" },
    ]);
  });

  describe("of one 隐患编号", () => {
    const unit = "示例石料有限公司";
    const found = aSheet(
      [
        ["隐患编号", "企业名称", "隐患内容", "检查日期"],
        ["LC-001", unit, "破碎机1号防护栏缺失", "2026.11.5"],
        ["LC-002", unit, "破碎机2号防护栏缺失", "2026.11.6"],
      ],
      [],
      "隐患排查表",
    );
    const progress = (...rows: readonly (readonly Cell[])[]) =>
      aSheet(
        [["隐患编号", "整改措施", "整改情况", "完成日期", "整改资金（万元）"], ...rows],
        [],
        "整改情况表",
      );
    const struck = (...rows: readonly (readonly Cell[])[]) =>
      aSheet([["序号", "隐患编号", "企业名称", "隐患内容", "复查意见", "复查日期"], ...rows], [], "销号表");

    it("fill one record, in whatever order the sheets stand, without 序号 and without a hazard column", () => {
      const sheets = [
        progress(
          ["LC-002", "加装防护栏", "整改中", null, 1.5],
          ["LC-001", "加装防护栏", "已整改", "2026.11.23", 2],
        ),
        found,
        struck([1, "LC-002", unit, "2号防护栏缺失", "合格", "2026.11.28"]),
      ];
      for (const workbook of [aWorkbook(...sheets), aWorkbook(...sheets.reverse())]) {
        const reading = readLedger(workbook);
        expect(reading.refused).toEqual([]);
        expect(reading.read).toBe(5);
        expect(reading.rows).toHaveLength(2);
        expect(reading.rows).toMatchObject(
          expect.arrayContaining([
            expect.objectContaining({
              ...{ hazardNumber: "LC-001", measures: "加装防护栏", statusText: "已整改", status: "fixed" },
              ...{ fundsYuan: 20_000, foundOn: { kind: "date", date: "2026-11-05", precision: "day" } },
            }),
            expect.objectContaining({ hazardNumber: "LC-002", status: "fixed", reviewResult: "合格" }),
          ]),
        );
        expect(findDuplicates(reading.rows, []).map(({ why }) => why)).toEqual([
          "sister",
          "sister",
          "sister",
        ]);
      }
    });

    it("stay apart where the words are another hazard's, and are refused where nothing bears the number", () => {
      const reading = readLedger(
        aWorkbook(
          found,
          progress(["LC-009", "加装防护栏", "整改中", null, 1.5]),
          struck([1, "LC-001", unit, "配电室没有挡鼠板", "合格", "2026.11.28"]),
        ),
      );
      expect(reading.rows).toHaveLength(3);
      expect(reading.refused).toMatchObject([{ sheet: "整改情况表", row: 2 }]);
      expect(reading.refused[0]?.reason).toContain("没有这个编号的隐患");
    });

    it("join nothing by a number that is a place in a list, or that several rows bear", () => {
      const counted = aSheet(
        [
          ["编号", "企业名称", "隐患内容", "检查日期"],
          ["003", unit, "示例：甲", "2026.11.5"],
          ["LC-7", unit, "示例：乙", "2026.11.5"],
          ["LC-7", unit, "示例：丙", "2026.11.5"],
        ],
        [],
        "排查表",
      );
      const reading = readLedger(
        aWorkbook(counted, progress(["003", "示例", "整改中", null, 1], ["LC-7", "示例", "整改中", null, 1])),
      );
      expect(reading.rows.map(({ measures }) => measures)).toEqual([null, null, null]);
      expect(reading.refused.map(({ reason }) => reason)).toEqual([
        expect.stringContaining("没有找到“隐患描述”列"),
        expect.stringContaining("有 2 行都是这个编号"),
      ]);
    });
  });
});

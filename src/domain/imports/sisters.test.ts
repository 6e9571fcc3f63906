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
});

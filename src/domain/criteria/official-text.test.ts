import { describe, expect, it } from "vitest";
import { compareText, itemsFrom } from "./official-text-import.ts";
import { readPastedText, readTextJson, readTextSheet } from "./official-text-sheet.ts";
import { anItem, aStandard } from "./standard.samples.ts";

const standard = aStandard({
  items: [
    anItem({ code: "3.1", clause: "第三条第(一)项" }),
    anItem({
      code: "3.2",
      clause: "第三条第(二)项",
      officialText: { text: "（二）示例乙。", source: "示例令" },
    }),
    anItem({ code: "5.1a", clause: "第五条第(一)项" }),
    anItem({ code: "5.1b", clause: "第五条第(一)项" }),
  ],
  withdrawn: [anItem({ code: "9.1", clause: "第九条第(一)项", withdrawnOn: "2026-01-01" })],
});

const outcomes = (pasted: string) =>
  compareText(standard, readPastedText(pasted)).map(({ code, outcome }) => [code, outcome]);

const sheetOf = (rows: readonly (readonly (string | number | null)[])[]) => ({
  fileName: "示例.xlsx",
  sheets: [{ name: "一", rows, merges: [], pictures: [] }],
});

describe("official text beside the items", () => {
  it("is known by the numbers of its clause, however they are written", () => {
    expect(outcomes("第三条 下列情形：\n（一）示例甲。\n（二）示例乙。\n（三）示例丙。")).toEqual([
      ["3", "lead-in"],
      ["3.1", "new"],
      ["3.2", "same"],
      ["3.3", "missing"],
    ]);
  });

  it("tells wording that differs from the one held", () => {
    expect(outcomes("第三条\n（二）示例乙，已修订。")).toContainEqual(["3.2", "changed"]);
  });

  it("goes to each item that stands under one clause", () => {
    expect(outcomes("第五条第（一）项 示例。")).toEqual([
      ["5.1a", "new"],
      ["5.1b", "new"],
    ]);
  });

  it("takes what stands below an item for the end of its wording", () => {
    const rows = compareText(standard, readPastedText("第三条\n（一）示例：\n1.其一；\n2.其二。"));
    expect(rows.find(({ code }) => code === "3.1")?.text).toBe("（一）示例：1.其一；2.其二。");
    expect(rows.some(({ code }) => code === "3.1.1")).toBe(false);
  });

  it("leaves a clause alone that comes twice, and an item that was withdrawn", () => {
    expect(
      outcomes("第三条\n（一）示例甲。\n第三条\n（一）示例丁。").filter(([code]) => code === "3.1"),
    ).toEqual([
      ["3.1", "new"],
      ["3.1", "repeated"],
    ]);
    expect(outcomes("第九条第（一）项 示例。")).toEqual([["9.1", "withdrawn"]]);
  });

  it("gives the clauses that the library lacks as items with their source", () => {
    const rows = compareText(standard, readPastedText("第三条\n（三）示例丙。"));
    expect(itemsFrom(rows, "示例令第1号")).toEqual([
      {
        code: "3.3",
        clause: "第三条第(三)项",
        group: "未分类",
        text: "（三）示例丙。",
        source: "示例令第1号",
      },
    ]);
  });
});

describe("files with official text", () => {
  it("are read by the words of their head, a group being written once above its rows", () => {
    const read = readTextSheet(
      sheetOf([
        ["示例隐患目录清单", null, null],
        ["分类", "内容", "依据"],
        ["示例类", "示例甲", "示例办法第一条"],
        [null, "示例乙", null],
      ]),
    );
    expect(read.map(({ group, text, source, code }) => [group, text, source, code])).toEqual([
      ["示例类", "示例甲", "示例办法第一条", null],
      ["示例类", "示例乙", null, null],
    ]);
  });

  it("number rows without a clause on from the list, and know again what it holds", () => {
    const own = aStandard({
      items: [anItem({ code: "7", clause: "第7项", officialText: { text: "示例甲", source: "示例" } })],
    });
    const rows = compareText(own, readTextSheet(sheetOf([["内容"], ["示例 甲"], ["示例乙"]])));
    expect(rows.map(({ code, clause, outcome }) => [code, clause, outcome])).toEqual([
      ["7", "第7项", "same"],
      ["8", "第8项", "missing"],
    ]);
  });

  it("may be JSON, in our words or in an office's", () => {
    const json = JSON.stringify({
      items: [
        { clause: "第三条第（一）项", 内容: "示例甲" },
        { code: "3.2", text: "示例乙" },
      ],
    });
    expect(readTextJson(json).map(({ code, text }) => [code, text])).toEqual([
      ["3.1", "示例甲"],
      ["3.2", "示例乙"],
    ]);
  });

  it.each([
    ["JSON that is none", () => readTextJson("{")],
    ["JSON without a list", () => readTextJson("7")],
    ["text without a clause", () => readPastedText("示例部令")],
    ["a sheet without the column", () => readTextSheet(sheetOf([["单位名称"], ["示例厂"]]))],
    ["a clause of more than 4000 characters", () => readPastedText(`第三条 ${"长".repeat(4001)}`)],
  ])("are refused: %s", (_, read) => {
    expect(read).toThrow();
  });
});

import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { textsOf } from "./paper.ts";
import { rectificationReport } from "./rectification-report.ts";
import { aReportInput } from "./report.samples.ts";

type Over = Parameters<typeof aReportInput>[0];
const blocksOf = (over: Over = {}): readonly Block[] => rectificationReport(aReportInput(over)).blocks;
const wordsOf = (over: Over = {}) => textsOf(rectificationReport(aReportInput(over))).join("\n");

describe("rectificationReport", () => {
  it("has one chapter per step in order, then signatures and filing", () => {
    const chapters = blocksOf().flatMap((block) =>
      block.kind === "heading" && block.level === 1 ? [block.text] : [],
    );
    expect(chapters.map((text) => text.slice(0, 4))).toEqual([
      "一、述情",
      "二、析因",
      "三、追责",
      "四、即改",
      "五、治源",
      "六、签字",
      "七、备案",
    ]);
  });

  it("cites title, document number and clause", () => {
    expect(wordsOf()).toContain("《工贸企业重大事故隐患判定标准》（应急管理部令第10号）第五条第（五）项");
  });

  it("prints imported official text only where there is some", () => {
    const judgement = aReportInput().judgement;
    if (!judgement?.criterion) throw new Error("the sample cites a criterion");
    const criterion = { ...judgement.criterion, officialText: "示例条文原文" };
    expect(wordsOf({ judgement: { ...judgement, criterion } })).toContain("示例条文原文");
    expect(wordsOf()).not.toContain("条文：");
  });

  it("marks a typed basis as not in the library", () => {
    const judgement = aReportInput().judgement;
    if (judgement === null) throw new Error("the sample is judged");
    const typed = { ...judgement, criterion: null, basis: "示例地方标准第3条" };
    expect(wordsOf({ judgement: typed })).toContain("示例地方标准第3条（判定标准尚未收入标准库）");
    expect(wordsOf({ judgement: { ...typed, titleKnown: true } })).not.toContain("（条款");
    const open = { ...typed, basis: "示例地方标准", titleKnown: true };
    expect(wordsOf({ judgement: open })).toContain("示例地方标准（条款待选定）");
  });

  it("draws the causes under all four factors, each why below the one before", () => {
    const tree = blocksOf().find((block) => block.kind === "tree");
    if (tree?.kind !== "tree") throw new Error("there is a tree");
    expect(tree.root.children.map((branch) => branch.label?.slice(0, 1))).toEqual(["人", "机", "环", "管"]);
    expect(tree.root.children[2]?.text).toBe("未列出这方面的原因");
    const why = tree.root.children[1]?.children[0]?.children[0];
    expect([why?.label, why?.children[0]?.label]).toEqual(["为什么", "为什么"]);
  });

  it("sets before and after side by side", () => {
    const pictures = blocksOf().filter((block) => block.kind === "pictures");
    expect(pictures.at(-1)).toEqual({
      kind: "pictures",
      items: [
        { id: "c".repeat(64), caption: "整改前：仅有压力表" },
        { id: "d".repeat(64), caption: "整改后：流量计与联锁箱" },
      ],
    });
  });

  it("prints what is missing as missing and invents nothing", () => {
    const words = wordsOf({ analysis: null, fix: null, source: null, confirmation: null });
    expect(words.match(/（未填写）/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it("leaves room for a pen where a signature is owed", () => {
    const signatures = blocksOf().find((block) => block.kind === "signatures");
    expect(signatures?.kind === "signatures" && signatures.places.at(-1)).toMatchObject({
      name: null,
      on: null,
    });
  });

  it("says who recorded on whose behalf", () => {
    expect(wordsOf()).toContain("代录说明");
    expect(wordsOf({ recordings: [] })).not.toContain("代录说明");
  });

  it("says that filing is a check of form, filed or not", () => {
    const filing = { number: "示应急备2026-012", on: "2026-04-24", bureau: "示例县应急管理局" };
    expect(wordsOf()).toContain("仅作形式审查");
    expect(wordsOf({ filing })).toContain("示应急备2026-012");
    expect(wordsOf({ filing })).toContain("仅作形式审查");
  });
});

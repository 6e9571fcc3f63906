import { describe, expect, it } from "vitest";
import { clauseLines, clauseOf, codeOfPath } from "./clause-lines.ts";
import { clausePath } from "./clause-path.ts";

const coded = (pasted: string) => clauseLines(pasted).map(({ path, text }) => [codeOfPath(path), text]);

describe("pasted text", () => {
  it("puts a number in brackets under its article", () => {
    const pasted = "示例部令\n第三条 有下列情形之一的：\n（一）示例甲；\n（二）示例乙。\n第四条 示例丙。";
    expect(coded(pasted)).toEqual([
      ["3", "第三条 有下列情形之一的："],
      ["3.1", "（一）示例甲；"],
      ["3.2", "（二）示例乙。"],
      ["4", "第四条 示例丙。"],
    ]);
  });

  it("goes on with the clause before where a line begins with none", () => {
    expect(coded("（一）示例甲，\n接着说。\n\n（二）示例乙。")).toEqual([
      ["1", "（一）示例甲，接着说。"],
      ["2", "（二）示例乙。"],
    ]);
  });

  it("reads figures, letters below figures, and bare numbers below an item", () => {
    expect(coded("4.1 示例：\na) 示例甲\nb）示例乙\n5.2.3 示例丙").map(([code]) => code)).toEqual([
      "4.1",
      "4.1a",
      "4.1b",
      "5.2.3",
    ]);
    expect(coded("第六条\n（二）示例：\n1.示例甲\n2、示例乙\n（三）示例丙").map(([code]) => code)).toEqual([
      "6",
      "6.2",
      "6.2.1",
      "6.2.2",
      "6.3",
    ]);
  });

  it("opens a part at 一、 and begins its items anew at 二、", () => {
    expect(coded("一、示例地下\n（一）示例甲\n二、示例露天\n（一）示例乙").map(([code]) => code)).toEqual([
      "1",
      "1.1",
      "2",
      "2.1",
    ]);
  });

  it("takes a measured value at the beginning of a line for no clause", () => {
    expect(coded("（一）示例浓度达到\n0.5%的")).toEqual([["1", "（一）示例浓度达到0.5%的"]]);
  });
});

describe("a clause as it is cited", () => {
  it.each([1, 10, 11, 19, 20, 25, 99, 100, 101, 110, 115, 186])("reads back as article %i", (number) => {
    expect(clausePath(clauseOf([`条${number}`, "项10"]))?.path).toBe(`条${number} 项10`);
  });
});

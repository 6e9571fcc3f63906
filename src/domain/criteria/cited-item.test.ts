import { describe, expect, it } from "vitest";
import { citedItem, citesClause, citesKnownTitle } from "./cited-item.ts";
import { clausePath } from "./clause-path.ts";
import { anItem, aStandard } from "./standard.samples.ts";

const clause = (standard: string, code: string, words: string) => anItem({ standard, code, clause: words });

const workshops = aStandard({
  id: "workshops-2023",
  title: "示例工贸企业重大事故隐患判定标准",
  documentNumber: "应急管理部令第10号",
  effectiveOn: "2023-05-15",
  items: [
    clause("workshops-2023", "3.1", "第三条第(一)项"),
    clause("workshops-2023", "11.1", "第十一条第(一)项"),
    clause("workshops-2023", "11.10", "第十一条第(十)项"),
    clause("workshops-2023", "14", "第十四条"),
  ],
});
const mines = (id: string, over: Partial<Parameters<typeof aStandard>[0]>) =>
  aStandard({
    id,
    title: "示例煤矿重大事故隐患判定标准",
    items: [clause(id, "4.3", "第四条第(三)项")],
    ...over,
  });
const fire = aStandard({
  id: "fire-2017",
  title: "示例火灾隐患判定方法（试行）",
  documentNumber: "GB 35181-2017",
  effectiveOn: "2018-07-01",
  items: [
    clause("fire-2017", "7.9.5", "7.9.5"),
    clause("fire-2017", "4.1a", "4.1 a)"),
    clause("fire-2017", "U1", "条款号待核"),
  ],
});
const library = [
  workshops,
  mines("mines-2020", {
    documentNumber: "应急管理部令第4号",
    effectiveOn: "2021-01-01",
    supersededBy: "mines-2026",
  }),
  mines("mines-2026", { documentNumber: "应急管理部令第21号", effectiveOn: "2026-07-01" }),
  fire,
];
const title = "示例工贸企业重大事故隐患判定标准";
const tenth = { standard: "workshops-2023", code: "11.10" };

describe("the item that words cite", () => {
  it.each([
    `《${title}》第十一条第(十)项`,
    `《${title}》第十一条第（十）项`,
    `《${title}》第十一条第十项`,
    `《${title}》第11条第10项`,
    `《${title}》第十一条（十）`,
    `《${title}（应急管理部令第10号）》第十一条第(十)项`,
    `《${title}》（应急部10号令）第十一条第(十)项`,
    `${title}第十一条第（十）项`,
    `依据《${title}》第十一条第(十)项的规定。`,
    `《${title}》第 十一 条第(十)项：未设置泄爆装置`,
  ])("is found in %s", (words) => {
    expect(citedItem(library, words, "2024-03-01")).toEqual(tenth);
  });

  it("is a whole article where the article is one item", () => {
    expect(citedItem(library, `《${title}》第十四条`, "2024-03-01")?.code).toBe("14");
  });

  it.each([
    ["《示例火灾隐患判定方法》7.9.5", "7.9.5"],
    ["《示例火灾隐患判定方法》(GB35181-2017)第7.9.5条", "7.9.5"],
    ["示例火灾隐患判定方法（试行）4.1 a）", "4.1a"],
  ])("is found by the figures of %s", (words, code) => {
    expect(citedItem(library, words, "2024-03-01")?.code).toBe(code);
  });

  it("is of the edition in force on the day found", () => {
    const words = "《示例煤矿重大事故隐患判定标准》第四条第三项";
    expect(citedItem(library, words, "2024-03-01")?.standard).toBe("mines-2020");
    expect(citedItem(library, words, "2026-07-01")?.standard).toBe("mines-2026");
    expect(citedItem(library, words, null)).toBeNull();
    expect(citedItem(library, `《${title}》第十一条第十项`, null)).toEqual(tenth);
  });

  it.each([
    ["an article of several items", `《${title}》第十一条`],
    ["a title alone", `《${title}》`],
    ["an item that there is not", `《${title}》第十一条第(十二)项`],
    ["two items", `《${title}》第三条第(一)项、第十一条第(十)项`],
    ["two items after a comma", `《${title}》第三条第(一)项，第十一条第(十)项`],
    ["two clauses without a sign between them", `《${title}》第三条第(一)项第十一条第(十)项`],
    ["two titles", `《${title}》第十四条和《示例煤矿重大事故隐患判定标准》第四条第(三)项`],
    ["another document number", `《${title}》（应急管理部令第4号）第十一条第(十)项`],
    ["another year", "《示例火灾隐患判定方法》(GB35181-2025)7.9.5"],
    ["a part of a title", "《工贸企业重大事故隐患判定标准》第十一条第(十)项"],
    ["a law", "《中华人民共和国安全生产法》第三十六条第四款"],
    ["a clause that is not known", "《示例火灾隐患判定方法》条款号待核"],
    ["nothing", ""],
  ])("is left open for %s", (_what, words) => {
    expect(citedItem(library, words, "2024-03-01")).toBeNull();
  });

  it("is left open where the standard was not in force", () => {
    expect(citedItem(library, `《${title}》第十一条第十项`, "2023-05-14")).toBeNull();
  });
});

describe("a clause", () => {
  it.each([
    ["第一百八十六条第二款", "条186 款2"],
    ["第一部分第(二十)项第1目", "部分1 项20 目1"],
    ["第三条(一)第10项", "条3 项1 项10"],
    ["第二〇条", "条20"],
  ])("%s reads as steps", (words, path) => {
    expect(clausePath(words)).toEqual({ path, rest: "" });
  });

  it("is not read where words stand before it", () => {
    expect(clausePath("违反第三条")).toBeNull();
  });
});

describe("citesKnownTitle", () => {
  it.each([
    ["《示例火灾隐患判定方法（试行）》", true],
    ["《示例火灾隐患判定方法》（GB 35181-2017）", true],
    ["依据《示例安全生产法》《示例煤矿重大事故隐患判定标准》", true],
    ["示例工贸企业重大事故隐患判定标准第十一条", true],
    ["《示例地方标准》第三条", false],
    ["按现场情况判定", false],
  ])("of %s: %s", (words, known) => {
    expect(citesKnownTitle(library, words)).toBe(known);
  });
});

describe("citesClause", () => {
  it.each([
    ["《示例判定规则》（GB 35181-2025）第6章", true],
    ["《示例判定规则》7.9.5", true],
    ["示例判定标准第三条第(一)项", true],
    ["《示例判定规则》（GB 35181-2025）", false],
    ["示例判定标准（2022版）", false],
  ])("%s: %s", (words, said) => {
    expect(citesClause(words)).toBe(said);
  });
});

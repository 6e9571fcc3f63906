import { describe, expect, it } from "vitest";
import { searchItems } from "./search.ts";
import { partsFound, termsOf } from "./search-terms.ts";
import { anItem, aStandard } from "./standard.samples.ts";

const items = [
  anItem({ code: "1", summary: "动火作业未履行审批", keywords: ["动火"] }),
  anItem({ code: "2", summary: "有限空间作业现场无监护", keywords: ["有限空间"] }),
  anItem({ code: "3", summary: "有限空间作业未通风", keywords: ["有限空间"] }),
  anItem({ code: "4", summary: "行车制动器失灵", keywords: [] }),
];
const standards = [aStandard({ items })];
const initials = {
  a: "",
  d: "动",
  h: "火行",
  x: "现限行",
  c: "车场",
  w: "未无",
  y: "有",
  k: "空",
  j: "间监",
};
const aids = { initials, synonyms: [["受限空间", "有限空间"]] };

const found = (text: string, given = aids) =>
  searchItems(standards, { text, sectors: [], limit: 9 }, given).map(({ item }) => item.code);

describe("a search in the library", () => {
  it("finds words of two characters, and puts first what has every word", () => {
    expect(found("动火")).toEqual(["1"]);
    expect(found("空间 监护")).toEqual(["2", "3"]);
    const hits = searchItems(standards, { text: "空间 监护", sectors: [], limit: 9 }, aids);
    expect(hits.map(({ complete }) => complete)).toEqual([true, false]);
  });

  it("finds pinyin initials in either reading of a character, and no word that only holds one of them", () => {
    expect(found("dh")).toEqual(["1"]);
    expect(found("YXKJ")).toEqual(["2", "3"]);
    expect(found("xc")).toEqual(expect.arrayContaining(["2", "4"]));
    expect(found("hc")).toEqual(["4"]);
    expect(found("d")).toEqual([]);
    expect(found("dh", { ...aids, initials: {} as typeof initials })).toEqual([]);
  });

  it("finds what another word of the field calls it, after what has the word itself", () => {
    expect(found("受限空间")).toEqual(["2", "3"]);
    const own = [...items, anItem({ code: "5", summary: "受限空间未检测", keywords: [] })];
    const hits = searchItems([aStandard({ items: own })], { text: "受限空间", sectors: [], limit: 9 }, aids);
    expect(hits.map(({ item }) => item.code)).toContain("5");
  });
});

describe("what was found in a text", () => {
  const marked = (text: string, asked: string) =>
    partsFound(text, termsOf(asked, aids)).map((part) => (part.found ? `[${part.text}]` : part.text));

  it("is marked where the word, its synonym or its initials stand, and the text stays whole", () => {
    expect(marked("有限空间动火", "动火")).toEqual(["有限空间", "[动火]"]);
    expect(marked("有限空间动火", "受限空间")).toEqual(["[有限空间]", "动火"]);
    expect(marked("有限空间动火", "dh")).toEqual(["有限空间", "[动火]"]);
    expect(marked("有限空间动火", "间动 动火").join("")).toBe("有限空[间动火]");
    expect(marked("", "动火")).toEqual([]);
  });
});

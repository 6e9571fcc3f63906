import { describe, expect, it } from "vitest";
import { checkKnowledge } from "#domain/criteria/matching/check-knowledge.ts";
import { matcherOf } from "#domain/criteria/matching/matcher.ts";
import { readCatalogue } from "./catalogue-files.ts";
import { readKnowledge } from "./matching-files.ts";

const standards = await readCatalogue("catalogue");
const matcher = matcherOf(standards, await readKnowledge("catalogue/matching", standards));
const idsFor = (text: string, date: string | null = null) =>
  matcher({ text, sectors: [], date }, 5).matches.map(({ item }) => item.id);

describe("a hazard in anyone's words", () => {
  it.each([
    ["电工的证早就过期了，还在配电房干活", "gongmao-2023:3.2"],
    ["安全出口拿铁链锁着，里面的人出不来", "fire-2017:7.3.3"],
    ["打磨间积尘严重，铝粉没有按制度清扫", "gongmao-2023:11.10"],
  ])("%s", (text, item) => {
    expect(idsFor(text).slice(0, 3)).toContain(item);
  });

  it("is matched with the editions of its day, and with the newest where the day is not known", () => {
    const text = "矿井全年产量超过核定生产能力百分之二十";
    expect(idsFor(text, "2023-05-01")[0]).toMatch(/^coal-mine-2020:/);
    expect(idsFor(text)[0]).toMatch(/^coal-mine-2026:/);
  });

  it("is matched with the fire edition of 2017 in place of that of 2025, marked", () => {
    const { matches } = matcher({ text: "厂区内消防车道被占用", sectors: ["fire"] }, 5);
    expect(matches[0]).toMatchObject({ item: { id: "fire-2017:7.1.1" }, standsIn: true });
  });

  it("shows the words that made the item fit, as they were typed", () => {
    const text = "二楼安全出口被卷帘门锁闭";
    const [first] = matcher({ text, sectors: ["fire"] }, 1).matches;
    expect(first?.words.length).toBeGreaterThan(0);
    expect(first?.words.every((word) => text.includes(word))).toBe(true);
  });
});

describe("the data of the assistant", async () => {
  const knowledge = await readKnowledge("catalogue/matching", standards);
  const wrong = (changed: Partial<typeof knowledge>) =>
    checkKnowledge({ ...knowledge, ...changed }, standards);

  it("fits the library", () => {
    expect(wrong({})).toEqual([]);
  });

  it("is refused with the place named", () => {
    expect(wrong({ often: { "no-such:1": 1 } })).toEqual(["often: no item no-such:1"]);
    expect(wrong({ followedBy: { "chem-2017": "no-such" } })).toEqual(["followed-by: no standard no-such"]);
    expect(wrong({ kinds: [{ words: ["煤矿"], items: ["no-such:"] }] })).toEqual([
      "kinds 煤矿: no item begins with no-such:",
    ]);
    expect(wrong({ general: { 火星: ["缺氧"] } })).toEqual(["general: no sector 火星"]);
    expect(wrong({ fieldWords: [["行车", "行车"]] })).toEqual(["field words 行车: stands twice: 行车"]);
  });
});

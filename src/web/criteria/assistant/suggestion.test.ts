import { describe, expect, it } from "vitest";
import type { Matcher } from "#domain/criteria/matching/matcher.ts";
import { anItem, aStandard } from "#domain/criteria/standard.samples.ts";
import { markedParts } from "./marked-parts.ts";
import { adviceFor, inOrderOf } from "./suggestion.ts";

const item = anItem({ toSee: ["查看泄爆口方向"] });
const standard = aStandard({ items: [item] });
const matcher: Matcher = (_finding, limit) => {
  const match = { item, standard, score: 1, probability: 0.5, words: ["泄爆"], standsIn: true };
  return { matches: [match, { ...match, words: [] }].slice(0, limit), verdict: "unclear" };
};

describe("adviceFor", () => {
  it("waits until enough is typed to mean something", () => {
    expect(adviceFor(matcher, { text: " 除尘 ", sectors: [] }).suggestions).toEqual([]);
  });

  it("gives citation, what is still to be seen, and what to be careful of; never what fits by no word", () => {
    const { suggestions: found } = adviceFor(matcher, { text: "除尘系统没有泄爆", sectors: [] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      ref: { standard: "example-2023", code: "3.1" },
      see: ["查看泄爆口方向"],
      words: ["泄爆"],
    });
    expect(found[0]?.citation).toContain("《示例行业重大事故隐患判定标准》");
    expect(found[0]?.cautions[0]).toContain("旧版");
  });
});

describe("an item that stands out", () => {
  const standsOutAt = (probability: number) => {
    const asSure: Matcher = (finding, limit) => {
      const { matches, verdict } = matcher(finding, limit);
      return { matches: matches.map((match) => ({ ...match, probability })), verdict };
    };
    return adviceFor(asSure, { text: "今天天气不错", sectors: [] }).standsOut;
  };

  it("is one that is more than the nearest of all that do not fit", () => {
    expect([standsOutAt(0.04), standsOutAt(0.5)]).toEqual([false, true]);
  });
});

describe("markedParts", () => {
  it("marks the words where they stand, overlapping ones as one", () => {
    expect(markedParts("除尘系统未设泄爆装置", ["泄爆", "爆装置", "除尘"])).toEqual([
      { text: "除尘", marked: true },
      { text: "系统未设", marked: false },
      { text: "泄爆装置", marked: true },
    ]);
  });

  it("marks nothing that is not there, and leaves the text whole", () => {
    expect(markedParts("配电箱无门", ["泄爆", ""])).toEqual([{ text: "配电箱无门", marked: false }]);
    expect(markedParts("", ["泄爆"])).toEqual([]);
  });
});

describe("the order of a language model", () => {
  const [one] = adviceFor(matcher, { text: "除尘系统没有泄爆", sectors: [] }).suggestions;
  const named = (id: string) => ({ ...one, id }) as NonNullable<typeof one>;
  const ids = (opinion: readonly string[] | null) =>
    inOrderOf(opinion, ["a", "b", "c"].map(named)).map(({ id }) => id);

  it("puts first what it named, and leaves the rest as it was", () => {
    expect(ids(["c", "x", "b"])).toEqual(["c", "b", "a"]);
    expect(ids([])).toEqual(["a", "b", "c"]);
    expect(ids(null)).toEqual(["a", "b", "c"]);
  });
});

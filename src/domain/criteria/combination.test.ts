import { describe, expect, it } from "vitest";
import { type Combination, isNamedBy, tallyOf } from "./combination.ts";

const rule: Pick<Combination, "alone" | "together"> = {
  alone: ["6.*"],
  together: [
    { scope: "人员密集场所", parts: [{ name: "要素", codes: ["7.3.1", "7.3.2", "7.5"], atLeast: 2 }] },
    {
      scope: "水库大坝",
      parts: [
        { name: "基础条件", codes: ["K0a", "K0b"], atLeast: 1 },
        { name: "物的不安全状态", codes: ["KZ*"], atLeast: 2 },
      ],
    },
  ],
};
const reached = (seen: readonly string[]) =>
  tallyOf(rule, seen)
    .ways.filter((way) => way.reached)
    .map(({ scope }) => scope);

describe("items that add up", () => {
  it("are reached with as many as the standard asks for, each counted once", () => {
    expect(reached(["7.3.1"])).toEqual([]);
    expect(reached(["7.3.1", "7.3.1"])).toEqual([]);
    expect(reached(["7.3.1", "7.5"])).toEqual(["人员密集场所"]);
  });

  it("need every part of a way", () => {
    expect(reached(["KZ001", "KZ002", "KZ003"])).toEqual([]);
    expect(reached(["K0a", "K0b", "KZ001"])).toEqual([]);
    expect(reached(["K0a", "KZ001", "KZ012"])).toEqual(["水库大坝"]);
    expect(tallyOf(rule, ["K0b", "KZ001"]).ways[1]?.parts).toEqual([
      { name: "基础条件", seen: ["K0b"], atLeast: 1 },
      { name: "物的不安全状态", seen: ["KZ001"], atLeast: 2 },
    ]);
  });

  it("names those that decide alone, and counts them in no way", () => {
    expect(tallyOf(rule, ["6.10", "7.3.1"]).alone).toEqual(["6.10"]);
    expect(tallyOf(rule, []).alone).toEqual([]);
  });

  it("take a star for all codes that begin so, and nothing else", () => {
    expect(isNamedBy(["7.*"], "7.3.10")).toBe(true);
    expect(isNamedBy(["7.3.1"], "7.3.10")).toBe(false);
    expect(isNamedBy(["6.*"], "7.6.1")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { clausesOf, readerOf } from "./words.ts";

const read = readerOf([
  ["起重机", "行车", "天车"],
  ["一氧化碳", "CO"],
]);
const shared = (one: string, other: string) => {
  const tokens = read(other);
  return [...read(one).keys()].filter((token) => tokens.has(token)).length;
};

describe("a text taken apart", () => {
  it("has its words in common with one that says the same in other words", () => {
    expect(shared("天车", "起重机")).toBeGreaterThan(0);
    expect(shared("CO超标", "一氧化碳")).toBeGreaterThan(0);
    expect(shared("锅炉", "起重机")).toBe(0);
  });

  it("is the same however its letters are typed", () => {
    expect([...read("ＣＯ").keys()]).toEqual([...read("co").keys()]);
  });

  it("tells pairs apart by their order", () => {
    expect(shared("车行", "行车")).toBe(2);
  });

  it("leaves numbers to people", () => {
    expect(read("1234").size).toBe(0);
  });
});

describe("the parts between punctuation", () => {
  it("are those that say something", () => {
    expect(clausesOf("安全出口上锁，经查，灭火器过期。")).toEqual(["安全出口上锁", "灭火器过期"]);
  });
});

import { describe, expect, it } from "vitest";
import { anItem } from "#domain/criteria/standard.samples.ts";
import { namedIn, questionFor } from "./second-opinion.ts";

const candidates = ["3.1", "4.1", "5.2"].map((code) =>
  anItem({ code, id: `example-2023:${code}`, summary: `示例情形${code}` }),
);

describe("a second opinion", () => {
  it("is asked with the finding and the numbered items", () => {
    const question = questionFor("除尘器没有泄爆口", candidates);
    expect(question).toContain("隐患描述：除尘器没有泄爆口");
    expect(question).toContain("2. 示例情形4.1（适用于：");
  });

  it.each([
    ["2,1", ["example-2023:4.1", "example-2023:3.1"]],
    ["编号：3、3、2。", ["example-2023:5.2", "example-2023:4.1"]],
    ["无", []],
    ["0, 9, 1", ["example-2023:3.1"]],
  ])("is read from %j", (answer, expected) => {
    expect(namedIn(answer, candidates)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { learnJudging, learnRanking } from "./learning.ts";

const course = { rounds: 200, rate: 0.1, penalty: 0.001 };

describe("learning", () => {
  const examples = [0.2, 0.5, 0.9].map((value) => ({
    rows: [Float32Array.of(value, 1), Float32Array.of(value - 0.2, 0), Float32Array.of(value - 0.1, 0)],
    right: [false, true, false],
    weight: 1,
  }));

  it("ranks by what tells right from wrong, even against its first belief", () => {
    const weights = learnRanking(examples, [1, 1], course);
    expect(weights[0]).toBeLessThan(0);
    expect(weights[1]).toBeLessThan(0);
  });

  it("comes to the same weights each time", () => {
    expect(learnRanking(examples, [1, 1], course)).toEqual(learnRanking(examples, [1, 1], course));
  });

  it("parts yes from no", () => {
    const weights = learnJudging(
      [
        { row: [1, 2], yes: true, weight: 1 },
        { row: [1, 1], yes: false, weight: 1 },
      ],
      [0, 0],
      course,
    );
    const sum = (value: number) => (weights[0] ?? 0) + (weights[1] ?? 0) * value;
    expect(sum(2)).toBeGreaterThan(0);
    expect(sum(1)).toBeLessThan(0);
  });
});

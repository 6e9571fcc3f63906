import { describe, expect, it } from "vitest";
import { reported, told, toPlan } from "#domain/hazards/story.samples.ts";
import { sortedOffers } from "./sorted-offers.ts";

const offer = (name: string, reason: string | null = null) => ({
  name,
  label: name,
  track: "record" as const,
  reason,
});

describe("sortedOffers", () => {
  it("puts what the hazard waits for first, and what cannot be done yet apart", () => {
    const { hazard } = told(reported(), toPlan);
    const sorted = sortedOffers(hazard, [
      offer("withdraw"),
      offer("report-fixed"),
      offer("accept", "企业还没有报告完成。"),
    ]);
    expect(sorted.owed.map(({ name }) => name)).toEqual(["report-fixed"]);
    expect(sorted.others.map(({ name }) => name)).toEqual(["withdraw"]);
    expect(sorted.later.map(({ name }) => name)).toEqual(["accept"]);
  });
});

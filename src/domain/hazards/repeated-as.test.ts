import { describe, expect, it } from "vitest";
import { aHazard, aJudgement } from "./hazard.samples.ts";
import { standingJudgement } from "./hazard.ts";
import { countBeyond, repeatKindOf } from "./repeated-as.ts";

const judgedAt = (id: string, belonging: object, judged = true) => {
  const hazard = aHazard({ id, judgements: judged ? [aJudgement()] : [] });
  const item = standingJudgement(hazard)?.item ?? null;
  return { ...hazard, item, belonging: { ...hazard.belonging, ...belonging } };
};

describe("how far from a hazard an earlier one stands", () => {
  const here = judgedAt("hz_1", { enterprise: "ent_1", group: "org_group", field: "industrial" });

  it.each([
    ["the unit itself", { enterprise: "ent_1" }, true, "unit"],
    ["another unit of its group, whatever the field", { group: "org_group", field: "mine" }, true, "group"],
    ["a unit of its field alone", { group: null, field: "industrial" }, true, "sector"],
    ["a unit of another group and field", { group: "org_other", field: "mine" }, true, null],
    ["its group, with words alike and no item", { group: "org_group" }, false, null],
  ])("%s", (_name, belonging, judged, kind) => {
    expect(repeatKindOf(here, judgedAt("hz_0", { enterprise: "ent_2", ...belonging }, judged))).toBe(kind);
  });
});

describe("how many stand beyond reach", () => {
  it("is not told below five, and kinds are told apart only where each is five or more", () => {
    expect(countBeyond({ group: 0, sector: 0 })).toBeNull();
    expect(countBeyond({ group: 1, sector: 3 })).toEqual({ words: "不足 5 条", apart: null });
    expect(countBeyond({ group: 4, sector: 9 })).toEqual({ words: "13 条", apart: null });
    expect(countBeyond({ group: 5, sector: 6 })?.apart).toBe("同一集团 5 条，同一行业 6 条");
  });
});

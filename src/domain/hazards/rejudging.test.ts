import { describe, expect, it } from "vitest";
import { cast, itemFacts } from "./hazard.samples.ts";
import { standingJudgement } from "./hazard.ts";
import { rejudgedBy } from "./rejudgement.ts";
import { andThen, reported, told, toPlan } from "./story.samples.ts";

const judged = andThen(reported(), "judge", cast.officer1);
const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const later = (over: object) => ({
  criterion: () =>
    itemFacts({
      laterEditions: [{ id: "gongmao-2026", effectiveOn: "2026-07-01", supersededOn: null, ...over }],
    }),
});

describe("re-judge", () => {
  const planned = told(reported(), toPlan);
  const again = andThen(planned, "re-judge", cast.officer2, { input: { secondOfficer: "per_officer1" } });

  it("stands beside the judgement of the day found and moves nothing", () => {
    expect(again.hazard.judgements).toEqual(planned.hazard.judgements);
    expect(again.hazard.stage).toBe(planned.hazard.stage);
    expect(again.hazard.confirmation).toEqual(planned.hazard.confirmation);
    expect(rejudgedBy(again.hazard, "gongmao-2026")).toMatchObject({
      from: standingJudgement(planned.hazard)?.item,
      item: { standard: "gongmao-2026", code: "11.10" },
      signers: ["per_officer2", "per_officer1"],
      rejudgedOn: "2026-11-24",
    });
    expect(rejudgedBy(again.hazard, "gongmao-2030")).toBeNull();
  });

  it("keeps every conclusion, the last one standing", () => {
    const input = { item: null, reason: "新版不再列这一情形" };
    const { hazard } = andThen(again, "re-judge", cast.officer1, { input });
    expect(hazard.rejudgements).toHaveLength(2);
    expect(rejudgedBy(hazard, "gongmao-2026")?.item).toBeNull();
    expect(standingJudgement(hazard)?.level).toBe("major");
  });

  it("is signed by the principal alone for what the enterprise found", () => {
    const own = andThen(reported({ finding: { foundBy: "self" } }), "judge", cast.principal);
    const { hazard } = andThen(own, "re-judge", cast.principal);
    expect(hazard.rejudgements?.[0]?.signers).toEqual(["per_principal"]);
  });

  it.each([
    ["no edition that came after", { edition: "fire-2025" }, {}, ["invalid", "edition"]],
    ["an edition not yet in force", {}, later({ effectiveOn: "2026-12-01" }), ["invalid", "edition"]],
    ["an edition that was superseded", {}, later({ supersededOn: "2026-11-01" }), ["invalid", "edition"]],
    ["an item of another edition", { item: { standard: "x", code: "1" } }, {}, ["invalid", "item"]],
    ["no item and no reason", { item: null, reason: "无" }, {}, ["incomplete", "reason"]],
    ["no second officer", { secondOfficer: null }, {}, ["incomplete", "secondOfficer"]],
  ] as const)("is refused with %s", (_name, input, context, [code, field]) => {
    expect(() => andThen(judged, "re-judge", cast.officer1, { input, context })).toThrow(
      because(code, field),
    );
  });

  it("takes an edition whose days are unknown", () => {
    const { hazard } = andThen(judged, "re-judge", cast.officer1, { context: later({ effectiveOn: null }) });
    expect(hazard.rejudgements).toHaveLength(1);
  });

  it("says the same once", () => {
    const { edition, item } = again.hazard.rejudgements?.[0] ?? { edition: "", item: null };
    expect(() => andThen(again, "re-judge", cast.officer1, { input: { edition, item } })).toThrow(
      because("duplicate", "edition"),
    );
  });

  it("waits for a judgement by an item of the library, and ends with the hazard", () => {
    const typed = andThen(reported(), "judge", cast.officer1, {
      input: { item: null, basis: "某行业判定标准第三条" },
    });
    const general = andThen(reported(), "judge", cast.officer1, { input: { level: "general", item: null } });
    for (const story of [reported(), typed, general]) {
      expect(() => andThen(story, "re-judge", cast.officer1)).toThrow(because("wrong-state"));
    }
  });
});

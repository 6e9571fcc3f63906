import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";
import { aPhoto, cast, itemFacts, onBehalfOf } from "./hazard.samples.ts";
import { standingJudgement } from "./hazard.ts";
import { andThen, reported, told, toPlan } from "./story.samples.ts";

const selfReported = reported({ finding: { foundBy: "self" } });
const judged = andThen(reported(), "judge", cast.officer1);
const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });

describe("judge", () => {
  it("is signed by two certified officers for what an inspection found", () => {
    expect(standingJudgement(judged.hazard)?.signers).toEqual(["per_officer1", "per_officer2"]);
  });

  it("is signed by the principal alone for what the enterprise found", () => {
    const { hazard } = andThen(selfReported, "judge", cast.principal);
    expect(standingJudgement(hazard)?.signers).toEqual(["per_principal"]);
    expect(hazard.stage).toBe("judged");
  });

  it.each([
    ["nobody certified beside", cast.officer1, { secondOfficer: "per_clerk" }, ["invalid", "secondOfficer"]],
    ["no second officer", cast.officer1, { secondOfficer: null }, ["incomplete", "secondOfficer"]],
    ["the actor twice", cast.officer1, { secondOfficer: "per_officer1" }, ["same-person", "secondOfficer"]],
    ["no certificate", cast.clerk, {}, ["not-permitted"]],
    ["no item and no basis", cast.officer1, { item: null }, ["incomplete", "basis"]],
    [
      "an item of no library",
      cast.officer1,
      { item: { standard: "unknown", code: "1" } },
      ["invalid", "item"],
    ],
    ["an empty reason", cast.officer1, { reason: "无" }, ["incomplete", "reason"]],
    ["a principal for an inspection's finding", cast.principal, {}, ["not-yours"]],
    ["safety staff", cast.safety, {}, ["not-permitted"]],
    ["another enterprise's principal", { ...cast.principal, enterprise: "ent_2" }, {}, ["not-yours"]],
  ] as const)("is refused with %s", (_name, by, input, [code, field]) => {
    expect(() => andThen(reported(), "judge", by, { input })).toThrow(because(code, field));
  });

  it("demands the stop of every major hazard of a coal mine, whatever it was judged by", () => {
    const typed = { item: null, basis: "某行业判定标准第三条" };
    for (const [field, input, stop] of [
      ["coal-mine", typed, true],
      ["coal-mine", {}, true],
      ["coal-mine", { level: "general", ...typed }, false],
      ["industrial", typed, false],
    ] as const) {
      const { hazard } = andThen(
        reported({ belonging: { field, unitKind: "industrial" } }),
        "judge",
        cast.officer1,
        { input },
      );
      expect(standingJudgement(hazard)?.demands.stop, `${field} ${JSON.stringify(input)}`).toBe(stop);
    }
    const atMine = reported({ belonging: { field: "fire", unitKind: "coal-mine" } });
    expect(standingJudgement(andThen(atMine, "judge", cast.officer1).hazard)?.demands.stop).toBe(true);
  });

  it("takes a typed basis where the library has no criterion", () => {
    const input = { item: null, basis: "某行业判定标准第三条" };
    expect(standingJudgement(andThen(reported(), "judge", cast.officer1, { input }).hazard)?.basis).toBe(
      "某行业判定标准第三条",
    );
  });

  it.each([
    ["before its first day", itemFacts({ effectiveOn: "2026-11-21" }), "尚未施行"],
    ["after its successor came", itemFacts({ supersededOn: "2026-11-20" }), "已被替代"],
  ])("refuses an item %s", (_name, facts, sentence) => {
    const context = { criterion: () => facts };
    expect(() => andThen(reported(), "judge", cast.officer1, { context })).toThrow(sentence);
  });

  it("asks for the discussion of a standard that is named in words alone", () => {
    const basis = "《示例重大火灾隐患判定规则》第6章";
    const { hazard } = andThen(reported(), "judge", cast.officer1, { input: { item: null, basis } });
    expect(standingJudgement(hazard)?.demands.discussion).toBe(true);
    expect(() => andThen({ hazard, entries: [] }, "confirm", cast.officer3)).toThrow("集体讨论");
  });

  it("refuses no item where a day is unknown", () => {
    const unknown = { criterion: () => itemFacts({ effectiveOn: null }) };
    expect(andThen(reported(), "judge", cast.officer1, { context: unknown }).hazard.stage).toBe("judged");
  });

  it("is done once: a signed judgement is not judged over", () => {
    expect(() => andThen(judged, "judge", cast.officer3)).toThrow(because("wrong-state"));
  });

  it("raises a general hazard to major by two officers, never by the enterprise", () => {
    const general = andThen(selfReported, "judge", cast.principal, {
      input: { level: "general", item: null },
    });
    expect(() => andThen(general, "judge", cast.principal)).toThrow(because("wrong-state"));
    const fixed = andThen(general, "report-fixed", cast.team);
    const raised = andThen(fixed, "judge", cast.officer1);
    expect(raised.hazard.stage).toBe("judged");
    expect(raised.hazard.rectification.completion).toBeNull();
    const none = { level: "none" as const };
    expect(() => andThen(general, "judge", cast.officer1, { input: none })).toThrow(
      because("invalid", "level"),
    );
  });

  it("ends what is no hazard", () => {
    const { hazard } = andThen(reported(), "judge", cast.officer1, { input: { level: "none", item: null } });
    expect(hazard.stage).toBe("dismissed");
    expect(dutiesOf(hazard)).toEqual([]);
  });

  it("is recorded on behalf of the principal only with the signed paper", () => {
    const withPaper = { onBehalf: onBehalfOf("per_owner") };
    const { hazard } = andThen(selfReported, "judge", cast.township, { context: withPaper });
    expect(standingJudgement(hazard)?.signers).toEqual(["per_owner"]);
    const without = { onBehalf: onBehalfOf("per_owner", null) };
    expect(() => andThen(selfReported, "judge", cast.township, { context: without })).toThrow(
      because("incomplete", "onBehalf.paper"),
    );
  });
});

describe("confirm", () => {
  it("is never done by who judged", () => {
    expect(() => andThen(judged, "confirm", cast.officer1)).toThrow(because("same-person"));
    expect(() => andThen(judged, "confirm", cast.officer2)).toThrow(because("same-person"));
    expect(andThen(judged, "confirm", cast.officer3).hazard.stage).toBe("confirmed");
  });

  it("belongs to the lead department", () => {
    expect(() => andThen(judged, "confirm", cast.superior)).toThrow(because("not-yours"));
    expect(() => andThen(judged, "confirm", cast.countyOffice)).toThrow(because("not-permitted"));
  });

  it("sends a dispute to discussion and waits for it", () => {
    const outcome = { outcome: "disputed" as const };
    expect(() => andThen(judged, "confirm", cast.officer3, { input: outcome })).toThrow(
      because("incomplete", "reason"),
    );
    const input = { ...outcome, reason: "爆炸危险区域认定有误" };
    const disputed = andThen(judged, "confirm", cast.officer3, { input });
    expect(dutiesOf(disputed.hazard).map(({ act }) => act)).toContain("discuss");
    expect(() => andThen(disputed, "confirm", cast.officer3)).toThrow(because("wrong-state"));
    const settled = andThen(disputed, "discuss", cast.officer3);
    expect(() => andThen(settled, "confirm", cast.officer3, { input })).toThrow(
      because("invalid", "outcome"),
    );
    expect(andThen(settled, "confirm", cast.officer3).hazard.stage).toBe("confirmed");
  });

  it("waits for the discussion that the standard demands", () => {
    const context = { criterion: () => itemFacts({ discussionRequired: true }) };
    const combined = andThen(reported(), "judge", cast.officer1, { context });
    expect(() => andThen(combined, "confirm", cast.officer3)).toThrow("集体讨论");
    expect(
      told(combined, [
        ["discuss", cast.officer4],
        ["confirm", cast.officer3],
      ]).hazard.stage,
    ).toBe("confirmed");
  });
});

describe("discuss", () => {
  it.each([
    ["too few people", { people: 2, inFavour: 2 }, "people"],
    ["no majority", { people: 4, inFavour: 2 }, "inFavour"],
    ["more votes than people", { people: 3, inFavour: 4 }, "inFavour"],
    [
      "fewer experts than the standard asks for",
      { kind: "experts" as const, people: 5, inFavour: 5 },
      "people",
    ],
    ["fewer than two thirds", { kind: "experts" as const, people: 9, inFavour: 5 }, "inFavour"],
    ["a coming day", { heldOn: "2026-11-25" }, "heldOn"],
  ])("is refused with %s", (_name, input, field) => {
    expect(() => andThen(judged, "discuss", cast.officer3, { input })).toThrow(because("invalid", field));
  });

  it("settles the level", () => {
    const lower = andThen(judged, "discuss", cast.officer3, { input: { level: "general" } });
    expect(lower.hazard.stage).toBe("confirmed");
    expect(standingJudgement(lower.hazard)?.level).toBe("general");
    const none = andThen(judged, "discuss", cast.officer3, { input: { level: "none" } });
    expect(none.hazard.stage).toBe("dismissed");
  });

  it("is recorded between judgement and confirmation", () => {
    expect(() => andThen(reported(), "discuss", cast.officer3)).toThrow(because("wrong-state"));
    expect(() => andThen(andThen(judged, "confirm", cast.officer3), "discuss", cast.officer3)).toThrow(
      because("wrong-state"),
    );
  });
});

describe("lowering a judgement", () => {
  const proposed = andThen(judged, "propose-lowering", cast.officer3);

  it("takes effect when a second person signs", () => {
    expect(proposed.hazard.stage).toBe("judged");
    const { hazard } = andThen(proposed, "countersign-lowering", cast.officer4);
    expect(hazard.stage).toBe("confirmed");
    expect(standingJudgement(hazard)?.signers).toEqual(["per_officer3", "per_officer4"]);
    expect(hazard.judgements).toHaveLength(2);
  });

  it("is not countersigned by who proposed it, nor without grounds", () => {
    expect(() => andThen(proposed, "countersign-lowering", cast.officer3)).toThrow(because("same-person"));
    expect(() =>
      andThen(judged, "propose-lowering", cast.officer3, { input: { grounds: "不够重大" } }),
    ).toThrow(because("incomplete", "grounds"));
    expect(() => andThen(proposed, "propose-lowering", cast.officer4)).toThrow(because("wrong-state"));
    expect(() => andThen(judged, "countersign-lowering", cast.officer4)).toThrow(because("wrong-state"));
  });

  it("keeps the stage of work that goes on, and ends what is no hazard", () => {
    const working = andThen(told(reported(), toPlan), "propose-lowering", cast.principal, {
      input: { evidence: [aPhoto] },
    });
    expect(andThen(working, "countersign-lowering", cast.superior).hazard.stage).toBe("fixing");
    const none = andThen(judged, "propose-lowering", cast.officer3, { input: { to: "none" } });
    expect(andThen(none, "countersign-lowering", cast.officer4).hazard.stage).toBe("dismissed");
  });

  it("can be taken back by who proposed it, or refused by the lead department", () => {
    const own = andThen(judged, "propose-lowering", cast.principal);
    expect(andThen(own, "refuse-lowering", cast.principal).hazard.lowering).toBeNull();
    expect(andThen(own, "refuse-lowering", cast.officer4).hazard.lowering).toBeNull();
    expect(() => andThen(proposed, "refuse-lowering", cast.principal)).toThrow(because("not-yours"));
    expect(() => andThen(judged, "refuse-lowering", cast.officer4)).toThrow(because("wrong-state"));
  });
});

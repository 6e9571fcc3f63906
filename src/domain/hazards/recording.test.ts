import { describe, expect, it } from "vitest";
import { cast, onBehalfOf } from "./hazard.samples.ts";
import { noRecorders, type Seated } from "./recording.ts";
import { offered } from "./registry.ts";
import { andThen, fiveSteps, reported, toAcceptance, told, toPlan } from "./story.samples.ts";

const because = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

const seat = (part: Seated["part"], role: Seated["role"]): Seated => ({
  ...{ part, role, person: "per_holder", name: "示例王甲" },
});
const principal = seat("enterprise", "principal");
const onBehalf = onBehalfOf("per_owner");
const fixed = told(reported(), [...toPlan, ...toAcceptance.slice(0, 1)]);
const major = andThen(reported(), "judge", cast.officer1);

describe("a signature that one post alone can give", () => {
  const seated = [principal];

  it("is not recorded where somebody with an account holds that post", () => {
    const said = because("not-permitted", "示例王甲有账号");
    const selfFound = reported({ finding: { foundBy: "self" } });
    expect(() => andThen(selfFound, "judge", cast.township, { context: { onBehalf, seated } })).toThrow(said);
    expect(() => andThen(fixed, "accept", cast.township, { context: { onBehalf, seated } })).toThrow(said);
    const written = told(major, fiveSteps.slice(0, 1));
    expect(() => andThen(written, "sign-step", cast.safety, { context: { onBehalf, seated } })).toThrow(said);
  });

  it("is not offered either", () => {
    const { hazard, context } = contextOf(fixed, [principal]);
    expect(offered(hazard, context).map(({ name }) => name)).not.toContain("accept");
    const none = contextOf(fixed, [seat("enterprise", "safety-staff")]);
    expect(offered(hazard, none.context).map(({ name }) => name)).toContain("accept");
  });

  it("is recorded where only others of the unit have accounts", () => {
    const others = [seat("enterprise", "safety-staff"), seat("group", "group")];
    const { hazard } = andThen(fixed, "accept", cast.township, { context: { onBehalf, seated: others } });
    expect(hazard.rectification.acceptance[0]?.by).toEqual(["per_owner"]);
  });

  it("is not asked of what several posts may sign", () => {
    const planned = told(reported(), toPlan);
    const { hazard } = andThen(planned, "report-fixed", cast.township, { context: { onBehalf, seated } });
    expect(hazard.rectification.completion?.by).toBe("per_owner");
  });
});

function contextOf({ hazard }: typeof fixed, seated: readonly Seated[]) {
  const { township: actor } = cast;
  const who = {
    actor,
    onBehalf,
    today: "2026-03-02",
    reportSigners: [],
    seated,
    recorders: noRecorders,
    officerNames: {},
  };
  return { hazard, context: who };
}

describe("separation counts who recorded", () => {
  const recorders = (over: Partial<typeof noRecorders>) => ({ recorders: { ...noRecorders, ...over } });

  it("so that who fixed it does not record its acceptance", () => {
    const same = because("same-person", "整改完成由您办理或者代录");
    expect(() => andThen(fixed, "accept", cast.safety, { context: { onBehalf } })).toThrow(same);
    const byOwner = recorders({ fixed: cast.township.person });
    expect(() => andThen(fixed, "accept", cast.township, { context: { onBehalf, ...byOwner } })).toThrow(
      same,
    );
    const own = recorders({ fixed: cast.principal.person });
    expect(() => andThen(fixed, "accept", cast.principal, { context: own })).toThrow(same);
  });

  it("and lets the township look itself at what it recorded for a shop", () => {
    const small = told(reported({ belonging: { unitKind: "small-place" } }), toPlan);
    const byOwner = andThen(small, "report-fixed", cast.township, { context: { onBehalf } });
    const context = recorders({ fixed: cast.township.person });
    const { hazard } = andThen(byOwner, "accept", cast.township, { context });
    expect(hazard.rectification.acceptance).toHaveLength(1);
  });

  it("so that who recorded a judgement does not confirm it", () => {
    const context = recorders({ judged: cast.officer3.person });
    expect(() => andThen(major, "confirm", cast.officer3, { context })).toThrow(
      because("same-person", "判定由您代录"),
    );
    expect(andThen(major, "confirm", cast.officer4, { context }).hazard.stage).toBe("confirmed");
  });

  it("so that who recorded a proposal to lower does not countersign it", () => {
    const proposed = andThen(major, "propose-lowering", cast.officer3);
    const context = recorders({ lowered: cast.officer4.person });
    expect(() => andThen(proposed, "countersign-lowering", cast.officer4, { context })).toThrow(
      because("same-person", "降级建议由您代录"),
    );
  });
});

import { describe, expect, it } from "vitest";
import { aContext, cast } from "#domain/hazards/hazard.samples.ts";
import { offered } from "#domain/hazards/registry.ts";
import { type Step, stepOrder } from "#domain/hazards/step.ts";
import { fiveSteps, reported, told, toPlan } from "#domain/hazards/story.samples.ts";
import { reasonNotHere, stepToWrite } from "./reason-not-here.ts";

const { hazard } = told(reported(), toPlan);
const seenBy = (actor: (typeof cast)["safety"], of = hazard) => offered(of, aContext(actor));
const writable = (offers: ReturnType<typeof seenBy>): readonly Step[] =>
  stepOrder.filter((step) => reasonNotHere(offers, { act: "write-step", step }) === null);

describe("what of the five steps a person is offered", () => {
  it("is all five for the enterprise, and 述情 alone for the department that found it", () => {
    expect(writable(seenBy(cast.safety))).toEqual(stepOrder);
    expect(writable(seenBy(cast.officer3))).toEqual(["describe"]);
    expect(reasonNotHere(seenBy(cast.officer3), { act: "write-step", step: "fix" })).toBe(
      "“即改”由企业填写。",
    );
  });

  it("is nothing where the act is not offered at all", () => {
    expect(reasonNotHere([], { act: "write-step", step: "fix" })).toBe("由负责的岗位办理");
  });

  it("is told to the department once 述情 is signed, for the other steps are not its own", () => {
    const described = told({ hazard, entries: [] }, fiveSteps.slice(0, 2)).hazard;
    const offers = seenBy(cast.officer3, described);
    expect(writable(offers)).toEqual([]);
    expect(reasonNotHere(offers, { act: "write-step", step: "analyse" })).toContain("由企业填写");
  });

  it("opens with the first step that is still theirs", () => {
    const described = told({ hazard, entries: [] }, fiveSteps.slice(0, 2)).hazard;
    const mine = (of: typeof hazard) => {
      const offer = seenBy(cast.safety, of).find(({ name }) => name === "write-step");
      return offer && stepToWrite(of, offer);
    };
    expect([mine(hazard), mine(described)]).toEqual(["describe", "analyse"]);
    const notDescribing = Object.fromEntries(
      stepOrder.map((step) => [step, step === "describe" ? "由企业填写" : null]),
    ) as Record<Step, string | null>;
    expect(stepToWrite(hazard, { steps: notDescribing })).toBe("analyse");
  });

  it("leaves 追责 out of what the department can send back", () => {
    const all = told({ hazard, entries: [] }, fiveSteps).hazard;
    const offers = seenBy(cast.officer3, all);
    expect(reasonNotHere(offers, { act: "return-step", step: "analyse" })).toBeNull();
    expect(reasonNotHere(offers, { act: "return-step", step: "hold-accountable" })).toContain("备案岗退回");
  });
});

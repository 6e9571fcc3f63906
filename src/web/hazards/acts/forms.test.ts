import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { actInputs } from "#contract/hazards/act-inputs.ts";
import { StepContentShapes } from "#contract/hazards/five-steps.ts";
import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { actNames } from "#domain/hazards/registry.ts";
import { stepOrder } from "#domain/hazards/step.ts";
import { reported, told, toPlan } from "#domain/hazards/story.samples.ts";
import { type Asked, inputFrom } from "./act-form.ts";
import { envelopeFor, freshBehalf, wrongInBehalf } from "./envelope.ts";
import { formOf } from "./forms.ts";
import { freshContent, stepFields } from "./step-fields.ts";

function asked(over: Partial<Asked> = {}): Asked {
  const { hazard } = told(reported(), toPlan);
  const seen: SeenHazard = {
    hazard: hazard as unknown as SeenHazard["hazard"],
    offered: [],
    offeredOnBehalf: [],
    names: {},
    organisations: {},
    citations: {},
    acceptanceChain: [],
    reportSigners: [],
    possibleRepeats: [],
    earlierRounds: [],
    today: "2026-11-24",
  };
  const acting: Asked["acting"] = {
    post: "po_1",
    role: "regulator",
    home: "140423",
    level: "county",
    place: "示例局",
    organisation: "org_lead",
    enterprise: null,
    certificate: "SX-1",
    business: true,
  };
  return { seen, acting, onBehalf: false, ...over };
}

describe("the form of every act", () => {
  it.each(actNames.filter((name) => name !== "write-step"))(
    "asks for each part of the input of %s, by its name",
    (name) => {
      const form = formOf(name, "describe");
      const parts = Object.keys((actInputs[name] as z.ZodObject).shape);
      expect(Object.keys(form.fresh(asked())).sort()).toEqual([...parts].sort());
      const fields = form.fields(asked()).map((field) => field.name);
      expect(parts).toEqual(expect.arrayContaining(fields));
    },
  );

  it.each(stepOrder)("asks for each part of %s, by its name", (step) => {
    const parts = Object.keys(StepContentShapes[step].shape).sort();
    expect(stepFields[step].map(({ name }) => name).sort()).toEqual(parts);
    expect(Object.keys(freshContent(asked().seen.hazard, step) as object).sort()).toEqual(parts);
  });
});

describe("inputFrom", () => {
  it("leaves out what was hidden when it was sent", () => {
    const form = formOf("judge", "describe");
    const values = {
      ...form.fresh(asked()),
      level: "general",
      item: { standard: "s", code: "1" },
      reason: "不构成重大",
    };
    expect(inputFrom(form, values, asked())).toMatchObject({ level: "general", item: null });
  });

  it("takes from the record what the record settles, whatever an old draft says", () => {
    const form = formOf("sign-step", "describe");
    expect(inputFrom(form, { step: "fix" }, asked())).toEqual({ step: "describe" });
  });

  it("sends of a correction only what was touched", () => {
    const form = formOf("correct", "describe");
    const fresh = form.fresh(asked()) as unknown as { fields: Record<string, unknown> };
    const values = { fields: { ...fresh.fields, spot: "二楼东侧" }, reason: "写错" };
    expect(inputFrom(form, values, asked())).toEqual({ fields: { spot: "二楼东侧" }, reason: "写错" });
  });
});

describe("an act on behalf", () => {
  const behalf = {
    ...freshBehalf,
    personName: " 示例某某 ",
    channel: "paper" as const,
    happened: "2026-11-23T09:30",
  };

  it("is not sent before it says for whom, how, when, and shows the signed paper", () => {
    expect([...wrongInBehalf(freshBehalf, true).keys()]).toEqual([
      "onBehalf.personName",
      "onBehalf.channel",
      "onBehalf.happened",
      "onBehalf.paper",
    ]);
    expect(wrongInBehalf(behalf, false).size).toBe(0);
  });

  it("names the person, the paper and the time in the envelope", () => {
    const paper = { id: "a".repeat(64), name: "签字.jpg", mediaType: "image/jpeg", size: 1 };
    const sent = envelopeFor({ actId: "x", basedOnSeq: 4, input: {}, behalf: { ...behalf, paper } });
    expect(sent).toEqual({
      actId: "x",
      basedOnSeq: 4,
      happenedAt: "2026-11-23T01:30:00.000Z",
      onBehalf: { personName: "示例某某", channel: "paper", paper: paper.id },
      input: {},
    });
  });
});

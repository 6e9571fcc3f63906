import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { actInputs } from "#contract/hazards/act-inputs.ts";
import { StepContentShapes } from "#contract/hazards/five-steps.ts";
import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { cast } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { sampleContents } from "#domain/hazards/inputs.samples.ts";
import { actNames } from "#domain/hazards/registry.ts";
import { stepOrder } from "#domain/hazards/step.ts";
import type { StepContents } from "#domain/hazards/step-contents.ts";
import { andThen, reported, type Story, toAcceptance, told, toPlan } from "#domain/hazards/story.samples.ts";
import { type Asked, inputFrom } from "./act-form.ts";
import { envelopeFor, freshBehalf, wrongInBehalf } from "./envelope.ts";
import { formOf } from "./forms.ts";
import { freshContent, stepFieldsFor } from "./step-fields.ts";

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
    repeatsBeyond: null,
    acceptanceHints: [],
    earlierRounds: [],
    ...{ penalties: [], caseViews: [], articles: [] },
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
  return { seen, acting, person: "per_officer2", onBehalf: false, ...over };
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
    const repeatedAs = {
      kind: "unit",
      reason: "同一部位",
      by: "per_1",
      at: "2026-11-24T00:00:00.000Z",
    } as const;
    const namesOf = (hazard: Pick<Hazard, "repeatedAs">) =>
      stepFieldsFor(hazard, step)
        .map(({ name }) => name)
        .sort();
    expect(namesOf({ repeatedAs })).toEqual(parts);
    expect(Object.keys(freshContent(asked().seen.hazard, step) as object).sort()).toEqual(namesOf({}));
  });
});

describe("补全信息", () => {
  const shownFor = (belonging: Partial<Hazard["belonging"]>, gaps: Hazard["gaps"]) => {
    const { seen } = asked();
    const hazard = { ...seen.hazard, gaps, belonging: { ...seen.hazard.belonging, ...belonging } };
    const form = formOf("complete", "describe");
    const question = asked({ seen: { ...seen, hazard: hazard as SeenHazard["hazard"] } });
    const values = form.fresh(question);
    return form.fields(question).flatMap(({ name, shown }) => (!shown || shown(values) ? [name] : []));
  };

  it("asks for what is missing and for nothing that is known", () => {
    expect(shownFor({ field: null }, ["field"])).toEqual(["field"]);
    const unknown = { enterprise: null, unitName: null, placeCode: null };
    expect(shownFor(unknown, ["unit"])).toEqual([
      "enterprise",
      "unitName",
      "unitKind",
      "supervisionLevel",
      "placeCode",
    ]);
  });
});

describe("what a form begins with", () => {
  const of = (story: Story): Asked["seen"] => ({
    ...asked().seen,
    hazard: story.hazard as unknown as SeenHazard["hazard"],
  });
  const planned = told(reported(), toPlan);
  const before = planned.hazard.rectification.deadline;

  it("is the deadline as it was extended, with the one before", () => {
    const extended = told(planned, [
      ["ask-extension", cast.safety],
      ["answer-extension", cast.officer3],
    ]);
    const promised = (story: Story) =>
      (freshContent(of(story).hazard, "fix") as StepContents["fix"]).timeLimit.promised;
    expect(promised(planned)).toBe(writtenDate(before));
    const { deadline } = extended.hazard.rectification;
    expect(promised(extended)).toBe(`${writtenDate(deadline)}（原定${writtenDate(before)}，经同意延期）`);
  });

  it("is for the completion what 即改 says already, and after a reopening nothing of the old work", () => {
    const { fix } = sampleContents;
    const input = { step: "fix" as const, content: { ...fix, spentYuan: 4321 } };
    const written = andThen(planned, "write-step", cast.safety, { input });
    const fresh = (story: Story) => formOf("report-fixed", "describe").fresh(asked({ seen: of(story) }));
    expect(fresh(planned)).toMatchObject({ spentYuan: null, after: [] });
    expect(fresh(written)).toMatchObject({
      what: fix.measures.carriedOut,
      spentYuan: 4321,
      before: fix.before,
      after: fix.after,
    });
    const again = andThen(told(written, toAcceptance), "reopen", cast.officer3);
    expect(fresh(again)).toMatchObject({ what: "", spentYuan: null });
    expect(freshContent(of(again).hazard, "fix")).toMatchObject({ spentYuan: null });
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

import { describe, expect, it } from "vitest";
import type { Part } from "./belonging.ts";
import { dutiesOf } from "./duties.ts";
import { aPhoto, cast } from "./hazard.samples.ts";
import { sampleContents } from "./inputs.samples.ts";
import { shownOnBehalf, shownPayload, shownTo } from "./shown-to.ts";
import { type Step, stepState } from "./step.ts";
import type { StepContents } from "./step-contents.ts";
import { reasonIncomplete, type WrittenStep } from "./step-demands.ts";
import { andThen, fiveSteps, reported, toAcceptance, told, toPlan } from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const judged = andThen(reported(), "judge", cast.officer1);
const described = told(judged, fiveSteps.slice(0, 2));
const all = told(judged, fiveSteps);
const plain = { repeat: false, namedApart: false, finder: "per_finder" };

function fieldOf<S extends Step>(step: S, over: Partial<StepContents[S]>, facts = plain): string | null {
  const content = { ...sampleContents[step], ...over };
  return reasonIncomplete({ step, content } as unknown as WrittenStep, facts)?.field ?? null;
}

const commitment = { promised: "由车间主任负责按方案实施", carriedOut: "已落实" };
const [cause] = sampleContents.analyse.causes;
const [measure] = sampleContents["hold-accountable"].measures;
if (!cause || !measure) throw new Error("The samples lack a cause or a measure");

describe("the contents of a step", () => {
  it.each([
    ["describe", { what: "粉尘" }, "content.what"],
    ["describe", { photos: [] }, "content.photos"],
    ["describe", { measured: " " }, "content.measured"],
    ["describe", { exposedPeople: -1 }, "content.exposedPeople"],
    ["analyse", { causes: [] }, "content.causes"],
    ["analyse", { causes: [{ ...cause, whys: [] }] }, "content.causes.0.whys"],
    ["analyse", { root: "管理" }, "content.root"],
    ["analyse", { similar: [] }, "content.similar"],
    ["analyse", { similar: [{ place: "抛光车间", found: "" }] }, "content.similar.0.found"],
    ["hold-accountable", { measures: [] }, "content.measures"],
    ["hold-accountable", { measures: [{ ...measure, person: null }] }, "content.measures.0.person"],
    ["hold-accountable", { measures: [{ ...measure, measure: "" }] }, "content.measures.0.measure"],
    [
      "hold-accountable",
      { measures: [{ ...measure, taughtNotPunished: true }] },
      "content.measures.0.reason",
    ],
    ["fix", { funds: commitment }, "content.funds.carriedOut"],
    ["fix", { after: [] }, "content.after"],
    ["fix", { spentYuan: Number.NaN }, "content.spentYuan"],
    ["govern-at-source", { fundsYuan: 0 }, "content.fundsYuan"],
    ["govern-at-source", { doneBy: "明年" }, "content.doneBy"],
    ["govern-at-source", { lookBackOn: "2027-03-01" }, "content.lookBackOn"],
  ] as const)("%s names the field that lacks something", (step, over, field) => {
    expect(fieldOf(step, over as never)).toBe(field);
  });

  it.each(Object.keys(sampleContents) as Step[])("%s does when it has substance", (step) => {
    expect(fieldOf(step, {})).toBeNull();
  });

  it("never turns against the finder for having reported; teaching is an answer", () => {
    const against = { ...measure, person: "per_finder" };
    expect(fieldOf("hold-accountable", { measures: [against] })).toBe("content.measures.0.person");
    const taught = { ...against, taughtNotPunished: true, measure: "", reason: "主动报告，谈话教育" };
    expect(fieldOf("hold-accountable", { measures: [taught] })).toBeNull();
  });

  it("takes a statement that a side was looked at and nothing found, beside a cause", () => {
    const none = { factor: "people", cause: "经排查，未发现此方面的原因。", whys: [] } as const;
    expect(fieldOf("analyse", { causes: [cause, none] })).toBeNull();
    expect(fieldOf("analyse", { causes: [none] })).toBe("content.causes");
    const real = { ...none, cause: "未发现设备缺陷，操作人员没有停机" };
    expect(fieldOf("analyse", { causes: [cause, real] })).toBe("content.causes.1.whys");
  });

  it("goes deeper for a repeat", () => {
    const repeat = { ...plain, repeat: true };
    const shallow = { causes: [{ ...cause, whys: ["一层", "二层"] }] };
    expect(fieldOf("analyse", shallow)).toBeNull();
    expect(fieldOf("analyse", shallow, repeat)).toBe("content.causes.0.whys");
    expect(fieldOf("analyse", { departedFrom: "验收制度" }, repeat)).toBe("content.departedFrom");
    expect(fieldOf("govern-at-source", { intrinsicSafety: "" })).toBeNull();
    expect(fieldOf("govern-at-source", { intrinsicSafety: "" }, repeat)).toBe("content.intrinsicSafety");
  });

  it("names the post-procedure and the comparison apart for a repeat whose kind is kept, and not for older ones", () => {
    const older = { ...plain, repeat: true };
    const repeat = { ...older, namedApart: true };
    expect(fieldOf("analyse", { postProcedure: "" }, older)).toBeNull();
    expect(fieldOf("analyse", { postProcedure: "" }, repeat)).toBe("content.postProcedure");
    expect(fieldOf("analyse", { postProcedure: "除尘工岗位开机前检查环节" }, repeat)).toBeNull();
    expect(fieldOf("govern-at-source", { costAndProcess: "" }, older)).toBeNull();
    expect(fieldOf("govern-at-source", { costAndProcess: "" }, repeat)).toBe("content.costAndProcess");
    expect(
      fieldOf("govern-at-source", { costAndProcess: "湿式除尘费用高一成，从源头消除" }, repeat),
    ).toBeNull();
  });
});

describe("the five steps", () => {
  it("are owed for major hazards only", () => {
    expect(() => andThen(reported(), "write-step", cast.safety)).toThrow(because("wrong-state"));
    const general = andThen(reported(), "judge", cast.officer1, { input: { level: "general", item: null } });
    expect(() => andThen(general, "sign-step", cast.principal)).toThrow(because("wrong-state"));
  });

  it("are signed in order, once written", () => {
    expect(() => andThen(judged, "sign-step", cast.principal)).toThrow(because("incomplete"));
    const two = andThen(judged, "write-step", cast.safety);
    expect(() => andThen(two, "sign-step", cast.principal, { input: { step: "fix" } })).toThrow(
      because("wrong-state", "step"),
    );
    expect(() => andThen(two, "sign-step", cast.safety)).toThrow(because("not-permitted"));
    expect(() => andThen(all, "sign-step", cast.principal)).toThrow(because("wrong-state"));
  });

  it("are the enterprise's, but 述情 of an inspection's finding may be the lead department's", () => {
    const byLead = told(judged, [
      ["write-step", cast.officer3],
      ["sign-step", cast.officer3],
    ]);
    expect(byLead.hazard.steps.describe.signed?.by).toBe("per_officer3");
    expect(() => andThen(byLead, "write-step", cast.officer3)).toThrow(because("wrong-state"));
    const self = andThen(reported({ finding: { foundBy: "self" } }), "judge", cast.principal);
    expect(() => andThen(self, "write-step", cast.officer3)).toThrow(because("not-yours"));
  });

  it("keep their content against rewriting once signed", () => {
    const input = { step: "describe" as const, content: sampleContents.describe };
    expect(() => andThen(described, "write-step", cast.safety, { input })).toThrow(
      because("wrong-state", "step"),
    );
    expect(() => andThen(all, "write-step", cast.safety)).toThrow(because("wrong-state"));
  });

  it("go back with a reason, are written again and keep their history", () => {
    const returned = andThen(all, "return-step", cast.officer3);
    expect(returned.hazard.steps.analyse.signed).toBeNull();
    expect(returned.hazard.steps.analyse.returns).toHaveLength(1);
    expect(returned.hazard.steps.fix.signed).not.toBeNull();
    expect(dutiesOf(returned.hazard).map(({ act }) => act)).toContain("write-step");
    const again = told(returned, fiveSteps.slice(0, 2));
    expect(again.hazard.steps.analyse.revision).toBe(2);
    expect(again.hazard.steps.analyse.signed).not.toBeNull();
  });

  it("are returned by lead, group or filing desk; 追责 not by who may not read it", () => {
    const input = { step: "hold-accountable" as const };
    expect(() => andThen(all, "return-step", cast.officer3, { input })).toThrow(because("not-yours", "step"));
    expect(
      andThen(all, "return-step", cast.filing, { input }).hazard.steps["hold-accountable"].signed,
    ).toBeNull();
    expect(() => andThen(all, "return-step", cast.principal)).toThrow(because("not-permitted"));
    expect(() => andThen(judged, "return-step", cast.officer3)).toThrow(because("wrong-state"));
    expect(() => andThen(all, "return-step", cast.officer3, { input: { reason: " " } })).toThrow(
      because("incomplete", "reason"),
    );
    expect(() => andThen(described, "return-step", cast.officer3, { input: { step: "fix" } })).toThrow(
      because("wrong-state", "step"),
    );
  });

  it("keep 即改 signed after striking off", () => {
    const struck = andThen(
      told(told(reported(), toPlan), [...toAcceptance, ...fiveSteps]),
      "strike-off",
      cast.officer3,
    );
    expect(() => andThen(struck, "return-step", cast.filing, { input: { step: "fix" } })).toThrow(
      because("wrong-state", "step"),
    );
  });

  it("are asked for in depth once a person confirms a repeat", () => {
    const input = {
      step: "analyse" as const,
      content: { ...sampleContents.analyse, causes: [{ ...cause, whys: ["只有一层"] }] },
    };
    const shallow = told(andThen(described, "write-step", cast.safety, { input }), [
      ["sign-step", cast.principal],
    ]);
    const repeat = andThen(shallow, "confirm-repeat", cast.officer3);
    expect(repeat.hazard.steps.analyse.signed).toBeNull();
    expect(() => andThen(repeat, "sign-step", cast.principal)).toThrow(
      because("incomplete", "content.causes.0.whys"),
    );
    expect(andThen(described, "confirm-repeat", cast.officer3).hazard.steps.describe.signed).not.toBeNull();
  });
});

describe("what others see", () => {
  it("withholds 追责 from all but enterprise, group and filing bureau", () => {
    expect(shownTo(all.hazard, ["lead"]).steps["hold-accountable"].content).toBeNull();
    expect(shownTo(all.hazard, ["filing"]).steps["hold-accountable"].content).not.toBeNull();
    const written = all.entries.find(
      ({ act, payload }) => act === "write-step" && (payload as WrittenStep).step === "hold-accountable",
    );
    if (!written) throw new Error("追责 was not written");
    expect(shownPayload(written, ["lead"])).toEqual({ step: "hold-accountable" });
    expect(shownPayload(written, ["enterprise"])).toEqual(written.payload);
  });

  it("withholds the signed report and the papers that hold 追责 from the same", () => {
    const paper = "a".repeat(64);
    const onBehalf = { personId: "per_owner", channel: "paper", paper } as const;
    const paperOf = (act: string, payload: unknown, part: Part) =>
      shownOnBehalf({ act, payload, onBehalf }, [part])?.paper;
    for (const act of ["write-step", "sign-step", "return-step"]) {
      expect(paperOf(act, { step: "hold-accountable" }, "township")).toBeNull();
      expect(paperOf(act, { step: "hold-accountable" }, "group")).toBe(paper);
      expect(paperOf(act, { step: "describe" }, "township")).toBe(paper);
    }
    expect(paperOf("sign-report", { link: "principal" }, "lead")).toBeNull();
    expect(paperOf("control", {}, "lead")).toBe(paper);
    const sent = { ...all.hazard, filing: { ...all.hazard.filing, report: aPhoto } };
    expect(shownTo(sent, ["lead"]).filing.report).toBeNull();
    expect(shownTo(sent, ["filing"]).filing.report).toEqual(aPhoto);
    const entry = { act: "submit-report", payload: { report: aPhoto } };
    expect(shownPayload(entry, ["lead"])).toEqual({ report: null });
  });

  it("tells a reader from whom 追责 is withheld that it was written, signed or sent back, and never why", () => {
    const states = (of: typeof all, parts: readonly ("lead" | "filing")[]) => {
      const seen = shownTo(of.hazard, parts);
      const owed = dutiesOf(seen).find(({ act }) => act.endsWith("-step"))?.what;
      return [stepState(seen, "hold-accountable"), owed];
    };
    const toWrite = told(judged, fiveSteps.slice(0, 4));
    const written = andThen(toWrite, "write-step", cast.safety);
    expect(states(toWrite, ["lead"])).toEqual(["unwritten", "填写“追责”"]);
    expect(states(written, ["lead"])).toEqual(["written", "“追责”签字"]);
    expect(states(written, ["filing"])).toEqual(states(written, ["lead"]));
    const step = "hold-accountable" as const;
    const returned = andThen(written, "return-step", cast.filing, {
      input: { step, reason: "张某的处理不当" },
    });
    expect(states(returned, ["lead"])).toEqual(["returned", "填写“追责”"]);
    expect(JSON.stringify(shownTo(returned.hazard, ["lead"]))).not.toContain("张某");
  });

  it("shows a tip as a department's check, in the record and in its timeline", () => {
    const { hazard, entries } = reported({ finding: { foundBy: "tip" } });
    expect(shownTo(hazard, ["lead"]).finding.foundBy).toBe("department");
    const [first] = entries;
    if (!first) throw new Error("no entry");
    expect(shownPayload(first, ["city-office"])).toMatchObject({ finding: { foundBy: "department" } });
  });
});

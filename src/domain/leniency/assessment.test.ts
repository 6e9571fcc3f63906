import { describe, expect, it } from "vitest";
import { addDays } from "#domain/calendar/dates.ts";
import {
  aBelonging,
  aFinding,
  aHazard,
  aPhoto,
  cast,
  now,
  onBehalfOf,
  today,
} from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { andThen, reported, type Story, toAcceptance, told, toPlan } from "#domain/hazards/story.samples.ts";
import { assess, reminderOfSeverity } from "./assessment.ts";
import { honest, selfReported, toConfirmed, toMeasures } from "./leniency.samples.ts";
import type { PolicyName } from "./policy.ts";

const of = ({ hazard }: Pick<Story, "hazard">, policy: PolicyName = "measures-under-way", on = today) =>
  assess(hazard, policy, on);
const factor = (hazard: Hazard, name: string, on = today) =>
  assess(hazard, "measures-under-way", on).factors.find((one) => one.name === name);
/** The story was received at 02:01 UTC; later entries a minute each. */
const before = "2026-11-24T01:00:00.000Z";
const after = "2026-11-24T02:03:00.000Z";
const checked = (story: Story, happened: string, over: object = {}) =>
  andThen(story, "record-check", cast.officer1, {
    input: { happened, ...over },
    context: { times: { happened, device: null, received: "2026-11-24T03:00:00.000Z" } },
  });

describe("an enterprise that found it, told and acts", () => {
  it("is proposed not to be penalised, under the policy of this city", () => {
    expect(of(honest())).toMatchObject({ result: "meets", answer: "both", version: "2023" });
    expect(of(honest()).factors.filter(({ verdict }) => verdict !== "for")).toEqual([]);
  });

  it("is left to discussion by a stricter policy until the work is accepted", () => {
    expect(of(honest(), "reported-and-rectified").result).toBe("discuss");
    const accepted = told(honest(), toAcceptance);
    expect(of(accepted, "reported-and-rectified").result).toBe("meets");
  });

  it("is left to discussion until the workers were told as well", () => {
    const half = told(selfReported(), toMeasures.slice(0, -1));
    expect(of(half).result).toBe("discuss");
    expect(factor(half.hazard, "workers")?.verdict).toBe("open");
  });

  it("keeps its answer when officers come afterwards", () => {
    expect(of(checked(honest(), after)).result).toBe("meets");
  });

  it("loses nothing by a plan or a covert plan of which it was not told", () => {
    for (const kind of ["annual-plan", "covert-plan"] as const) {
      const known = of(checked(honest(), before, { kind, evidence: null }));
      expect(known.result, kind).toBe("meets");
    }
  });

  it("is left to discussion where a tip came first, and the words do not say whose", () => {
    const tipped = of(checked(honest(), before, { kind: "tip" }));
    expect(tipped.result).toBe("discuss");
    expect(JSON.stringify(tipped)).not.toContain("举报");
  });

  it("is left to discussion for a repeat, which is a factor and no bar", () => {
    expect(of(andThen(honest(), "confirm-repeat", cast.officer3)).result).toBe("discuss");
  });
});

describe("what the enterprise says after the check", () => {
  const corrected = (story: Story, received: string) =>
    andThen(story, "correct", cast.safety, {
      input: { fields: { text: "除尘系统没有泄爆装置" } },
      context: { times: { happened: before, device: null, received } },
    });

  it("is no report, and leaves open what the report said then", () => {
    const vague = reported({ finding: { foundBy: "self", text: "车间设备有隐患待查" }, by: cast.safety });
    const late = corrected(checked(vague, after), "2026-11-24T05:00:00.000Z");
    for (const name of ["found", "report", "complete"]) {
      expect(factor(late.hazard, name)?.verdict, name).toBe("open");
      expect(factor(late.hazard, name)?.fact, name).toContain("检查以后才补充");
    }
  });

  it("counts where it was said before the check, or no check was for this matter", () => {
    const early = checked(corrected(selfReported(), "2026-11-24T02:01:00.000Z"), "2026-11-24T02:30:00.000Z");
    expect(factor(early.hazard, "complete")?.verdict).toBe("for");
    const other = checked(corrected(selfReported(), now), before, { forThisMatter: false });
    expect(factor(other.hazard, "complete")?.verdict).toBe("for");
  });
});

describe("who was first", () => {
  const late = told(checked(selfReported(), before), toMeasures);

  it("is open where the check is put on record only after the report", () => {
    expect(of(late).result).toBe("discuss");
    expect(factor(late.hazard, "report")?.fact).toContain("原始凭据");
  });

  it("goes by a proof that the authority accepts", () => {
    const input = { receivedAt: "2026-11-24T00:30:00.000Z" };
    const proved = andThen(selfReported(), "prove-report", cast.township, { input });
    expect(factor(checked(proved, before).hazard, "report")).toMatchObject({ verdict: "for" });
    // Accepted only once the check stood there, it has to be looked at.
    const afterwards = andThen(late, "prove-report", cast.township, {
      input,
      context: { times: { happened: before, device: null, received: "2026-11-24T04:00:00.000Z" } },
    });
    expect(factor(afterwards.hazard, "report")).toMatchObject({ verdict: "open" });
  });

  it("is open where an authority entered what the enterprise is said to have found, until it is proved", () => {
    const finding = { foundBy: "self" } as const;
    for (const by of [cast.officer1, cast.township]) {
      const entered = reported({ finding, by });
      expect(factor(entered.hazard, "report"), by.role).toMatchObject({
        verdict: "open",
        fact: "由行政机关登记，本系统没有直接收到企业的报告，须登记报告凭据",
      });
      const proved = andThen(entered, "prove-report", cast.countyOffice);
      expect(factor(proved.hazard, "report")?.verdict, by.role).toBe("for");
    }
    expect(reported({ finding: { foundBy: "tip" }, by: cast.team }).hazard.toldByEnterprise).toBe(false);
    const recorded = (paper: string | null) =>
      reported({ finding, by: cast.township, onBehalf: onBehalfOf("per_miner", paper) });
    expect(factor(recorded(aPhoto.id).hazard, "report")?.verdict).toBe("for");
    expect(factor(recorded(null).hazard, "report")?.verdict).toBe("open");
  });

  it("goes by what papers show, not by the order of typing, where both were put on record on one later day", () => {
    const finding = { foundBy: "self" } as const;
    const on = (hour: string) => `2026-11-26T${hour}:00.000Z`;
    const entered = reported({ finding });
    const prove = (story: Story, receivedAt: string, received: string) =>
      andThen(story, "prove-report", cast.township, {
        input: { receivedAt },
        context: { times: { happened: now, device: null, received } },
      });
    const check = (story: Story, happened: string, received: string) =>
      andThen(story, "record-check", cast.officer1, {
        input: { happened },
        context: { times: { happened, device: null, received } },
      });
    for (const [receivedAt, happened, verdict] of [
      ["2026-11-24T00:30:00.000Z", before, "for"],
      [before, "2026-11-24T00:30:00.000Z", "against"],
    ] as const) {
      const proofFirst = check(prove(entered, receivedAt, on("01:00")), happened, on("02:00"));
      const checkFirst = prove(check(entered, happened, on("01:00")), receivedAt, on("02:00"));
      expect(factor(proofFirst.hazard, "report")?.verdict).toBe(verdict);
      expect(factor(checkFirst.hazard, "report")?.verdict).toBe(verdict);
      expect(factor(checkFirst.hazard, "report")?.fact).toMatch(
        /2026年11月26日.+登记）.+2026年11月26日.+登记）/,
      );
      const leniency = checkFirst.hazard.leniency;
      const bare = { ...leniency, checks: leniency?.checks.map((one) => ({ ...one, evidence: null })) };
      const unshown = { ...checkFirst.hazard, leniency: bare } as Hazard;
      expect(factor(unshown, "report")?.verdict).toBe("open");
    }
    const later = prove(
      check(entered, before, on("01:00")),
      "2026-11-24T00:30:00.000Z",
      "2026-11-27T01:00:00.000Z",
    );
    expect(factor(later.hazard, "report")?.verdict).toBe("open");
  });

  it("is not touched by a check for another matter", () => {
    expect(factor(checked(honest(), before, { forThisMatter: false }).hazard, "report")?.verdict).toBe("for");
  });

  it("cannot be proved by a row of an old ledger", () => {
    const from = { importId: "im_1", sheet: "示例", row: 2, done: false, basis: null, measures: null };
    const imported = aHazard({
      ...{ finding: aFinding({ foundBy: "self" }), belonging: aBelonging() },
      importedFrom: { ...from, status: null },
    });
    expect(factor(imported, "report")).toMatchObject({ verdict: "open" });
  });
});

describe("a report in time", () => {
  const found = (foundOn: string) =>
    told(reported({ finding: { foundBy: "self", foundOn }, by: cast.safety }), toMeasures);

  it("is of the same or the next day, and is left to discussion with its days where it came later", () => {
    for (const foundOn of ["2026-11-24", "2026-11-23"]) {
      expect(factor(found(foundOn).hazard, "timely")?.verdict, foundOn).toBe("for");
      expect(of(found(foundOn)).result, foundOn).toBe("meets");
    }
    expect(factor(found("2026-11-22").hazard, "timely")?.verdict).toBe("open");
    const kept = found("2026-03-01");
    expect(factor(kept.hazard, "timely")).toEqual({
      ...{ name: "timely", verdict: "open" },
      fact: "2026年3月1日发现，2026年11月24日收到报告，发现后268日才报告，是否及时须核实",
    });
    expect(factor(kept.hazard, "control")?.fact).toBe("2026年11月24日登记临时管控，发现后268日");
    expect(of(kept)).toMatchObject({ result: "discuss", answer: "both" });
  });

  it("goes by the receipt that is proved, and says nothing where others found it or no report is proved", () => {
    const proved = andThen(found("2026-11-22"), "prove-report", cast.township, {
      input: { receivedAt: "2026-11-23T01:00:00.000Z" },
    });
    expect(factor(proved.hazard, "timely")?.verdict).toBe("for");
    expect(factor(told(reported(), toPlan).hazard, "timely")).toBeUndefined();
    const entered = reported({ finding: { foundBy: "self" }, by: cast.officer1 });
    expect(factor(entered.hazard, "timely")).toBeUndefined();
  });
});

describe("the other answers", () => {
  const stood = (story: Story): Story => ({
    ...story,
    hazard: {
      ...story.hazard,
      reportedAt: "2026-11-24T03:00:00.000Z",
      leniency: {
        ...{ proofs: [], reviews: [], decisions: [] },
        checks: [
          {
            ...({ kind: "on-site", forThisMatter: true, evidence: aPhoto, by: "per_x" } as const),
            ...{ happened: "2026-11-24T02:59:00.000Z", at: "2026-11-24T02:59:30.000Z" },
          },
        ],
      },
    },
  });

  it("改而未报 and 报而不改 go to discussion", () => {
    expect(of(stood(honest()))).toMatchObject({ answer: "mended-unreported", result: "discuss" });
    const idle = told(selfReported(), toConfirmed);
    expect(of(idle)).toMatchObject({ answer: null, result: "discuss" });
    const later = addDays(today, 4);
    expect(of(idle, "measures-under-way", later)).toMatchObject({
      answer: "reported-unmended",
      result: "discuss",
    });
    expect(reminderOfSeverity(of(idle, "measures-under-way", later))).toBeNull();
  });

  it("不改不报 alone calls for severity", () => {
    const neither = of(stood(told(selfReported(), toConfirmed)), "measures-under-way", addDays(today, 4));
    expect(neither).toMatchObject({ answer: "neither", result: "fails" });
    expect(reminderOfSeverity(neither)).toContain("从严");
  });

  it("fails what others found, whatever is done about it, and does not tell a tip from a check", () => {
    const found = told(reported(), toPlan);
    expect(of(found)).toMatchObject({ result: "fails", answer: "mended-unreported" });
    expect(reminderOfSeverity(of(found))).toBeNull();
    const tipped = { ...found.hazard, finding: { ...found.hazard.finding, foundBy: "tip" as const } };
    expect(of({ hazard: tipped })).toEqual(of(found));
  });

  it("fails invented closure, refusal, and work that went on where it should have stopped", () => {
    const fixed = andThen(honest(), "report-fixed", cast.safety);
    const returned = andThen(fixed, "return-work", cast.principal);
    expect(of(returned).result).toBe("fails");
    expect(of(checked(honest(), after, { kind: "refusal" })).result).toBe("fails");
    const { hazard } = honest();
    const [judgement] = hazard.judgements;
    const stop = {
      ...hazard,
      judgements: judgement ? [{ ...judgement, demands: { discussion: false, stop: true } }] : [],
    };
    // The control of the story says what it stopped, and where.
    expect(of({ hazard: stop }).result).toBe("meets");
    const nowhere = { ...stop, rectification: { ...hazard.rectification, controls: [] } };
    expect(of({ hazard: nowhere }).result).toBe("fails");
  });

  describe("where the criterion demands the stop", () => {
    const demanding = ({ hazard }: Story, controls = hazard.rectification.controls): Hazard => ({
      ...hazard,
      judgements: hazard.judgements.map((one) => ({ ...one, demands: { discussion: false, stop: true } })),
      rectification: { ...hazard.rectification, controls },
    });
    const ordered = (story: Story) => andThen(story, "order-stop", cast.officer3);

    it("speaks for who stopped by itself, and for nobody whom an order stopped", () => {
      expect(factor(demanding(ordered(honest())), "stop")).toMatchObject({
        verdict: "for",
        fact: expect.stringContaining("自行停产停用"),
      });
      const forced = demanding(ordered(honest()), []);
      expect(factor(forced, "stop")).toMatchObject({
        verdict: "against",
        fact: expect.stringContaining("责令以后才停"),
      });
      const afterwards = andThen(ordered(told(selfReported(), toConfirmed)), "control", cast.safety);
      expect(factor(demanding(afterwards), "stop")?.verdict).toBe("against");
      const onPaperBefore = andThen(honest(), "order-stop", cast.officer3, {
        input: { orderedOn: "2026-11-23" },
      });
      expect(factor(demanding(onPaperBefore), "stop")?.verdict).toBe("against");
      const before = told(ordered(selfReported()), toConfirmed);
      expect(factor(demanding(before), "stop")?.verdict).toBe("open");
    });

    it("is open where the control does not say so, or came after a check", () => {
      const [control] = honest().hazard.rectification.controls;
      if (!control) throw new Error("no control");
      for (const measures of ["加强通风，专人盯守", "不停产，加强监测", "停用一台，其余边生产边整改"]) {
        const told = demanding(honest(), [{ ...control, measures }]);
        expect(factor(told, "stop")?.verdict, measures).toBe("open");
      }
      expect(factor(demanding(checked(honest(), before)), "stop")?.verdict).toBe("open");
    });
  });

  it("counts what is late", () => {
    expect(factor(honest().hazard, "progress", "2026-12-21")?.verdict).toBe("against");
    expect(of(honest(), "measures-under-way", "2026-12-21").answer).toBe("reported-unmended");
  });
});

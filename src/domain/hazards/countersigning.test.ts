import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";
import { aContext, aPhoto, cast } from "./hazard.samples.ts";
import { type Hazard, standingJudgement } from "./hazard.ts";
import { evolve, fold, offered } from "./registry.ts";
import { andThen, fiveSteps, reported, type Story, toAcceptance, told, toPlan } from "./story.samples.ts";
import { waitingIn } from "./waiting.ts";

const alone = { input: { jointPaper: null } };
const judged = andThen(reported(), "judge", cast.officer1, alone);
const named = { context: { officerNames: { per_officer2: "李示例", per_officer4: "赵示例" } } };
const because = (code: string, field?: string) =>
  expect.objectContaining(field === undefined ? { code } : { code, field });
const dutyNames = (hazard: Hazard) => dutiesOf(hazard).map(({ act, person }) => person ?? act);
const untilAccepted = (story: Story) => told(story, toAcceptance.slice(0, 2));

describe("a joint act without a joint paper", () => {
  it("carries the first officer's signature alone, and waits for the second", () => {
    expect(standingJudgement(judged.hazard)?.signers).toEqual(["per_officer1"]);
    expect(waitingIn(judged.hazard)).toMatchObject([
      { act: "judge", first: "per_officer1", second: { entry: 2, officer: "per_officer2", signedOn: null } },
    ]);
    expect(dutiesOf(judged.hazard)).toContainEqual({
      act: "countersign",
      part: "lead",
      person: "per_officer2",
      what: "会签“判定”（第二名执法人员）",
      since: "2026-11-24",
      due: null,
    });
  });

  it("is signed by the named officer alone, in his own act and on its own day", () => {
    for (const other of [cast.officer1, cast.officer3, cast.superior]) {
      expect(() => andThen(judged, "countersign", other)).toThrow(because("not-yours"));
    }
    const lost = { ...cast.officer2, certificate: null };
    expect(() => andThen(judged, "countersign", lost)).toThrow(because("not-permitted"));
    expect(() => andThen(judged, "countersign", cast.officer2, { input: { entry: 1 } })).toThrow(
      because("conflict", "entry"),
    );
    const { hazard, entries } = andThen(judged, "countersign", cast.officer2);
    expect(entries.at(-1)).toMatchObject({ actor: "per_officer2", payload: { joint: "judge", entry: 2 } });
    expect(standingJudgement(hazard)).toMatchObject({
      signers: ["per_officer1", "per_officer2"],
      second: { officer: "per_officer2", signedOn: "2026-11-24" },
    });
    expect(standingJudgement(hazard)).not.toHaveProperty("before");
    expect(waitingIn(hazard)).toEqual([]);
    expect(() => andThen({ hazard, entries }, "countersign", cast.officer2)).toThrow(because("wrong-state"));
    expect(fold("hz_1", entries)).toEqual(hazard);
  });

  it("keeps a paper that both signed as evidence, which saves nobody the countersignature", () => {
    const input = { ...alone.input, ...{ secondOfficer: "per_nobody_here", jointPaper: aPhoto } };
    const context = { certificateOf: () => "示例证" };
    const { hazard } = andThen(reported(), "judge", cast.officer1, { input, context });
    expect(standingJudgement(hazard)).toMatchObject({ signers: ["per_officer1"], jointPaper: aPhoto });
    expect(waitingIn(hazard)).toMatchObject([{ act: "judge", second: { officer: "per_nobody_here" } }]);
    expect(() => andThen({ hazard, entries: [] }, "confirm", cast.officer3)).toThrow(because("wrong-state"));
  });

  it("is not recorded for the second officer by somebody else", () => {
    const onBehalf = { personId: "per_officer2", channel: "paper", paper: aPhoto.id } as const;
    const mine = andThen(reported({ belonging: { unitKind: "mine" } }), "judge", cast.officer1, alone);
    expect(() => andThen(mine, "countersign", cast.officer3, { context: { onBehalf } })).toThrow("不能代录");
  });

  it("recorded before officers countersigned counts as signed by both, as it says", () => {
    const [first, second] = judged.entries;
    if (!first || !second) throw new Error("two entries");
    const { awaits: _a, jointPaper: _p, ...old } = second.payload as Record<string, unknown>;
    const payload = { ...old, signers: ["per_officer1", "per_officer2"] };
    const hazard = evolve(reported().hazard, { ...second, version: 1, payload });
    expect(Object.keys(standingJudgement(hazard) ?? {})).not.toContain("second");
    expect(dutyNames(hazard)).toEqual(["confirm", "control", "report-to-workers", "write-step"]);
  });
});

describe("while a judgement waits", () => {
  it("what rests on it is shut, with the name of who has to sign", () => {
    const said = "“判定”等待第二名执法人员李示例会签，会签以后才能办理。";
    for (const [name, by] of [
      ["confirm", cast.officer3],
      ["discuss", cast.officer3],
      ["propose-lowering", cast.officer3],
      ["re-judge", cast.officer1],
      ["judge", cast.officer1],
    ] as const) {
      expect(() => andThen(judged, name, by, named)).toThrow(said);
      const open = offered(judged.hazard, aContext(by, named.context));
      expect(open.find((one) => one.name === name)?.reason).toBe(said);
    }
    expect(dutyNames(judged.hazard)).not.toContain("confirm");
  });

  it("control, a stop, the steps and the work of a general hazard go on", () => {
    const safe = told(judged, [
      ["control", cast.safety],
      ["order-stop", cast.officer1],
      ["write-step", cast.safety],
    ]);
    expect(safe.hazard.stoppages).toHaveLength(1);
    const general = andThen(reported(), "judge", cast.officer1, {
      input: { level: "general", item: null, jointPaper: null },
    });
    const fixed = told(general, [
      ["plan", cast.safety],
      ["report-fixed", cast.safety],
    ]);
    expect(() => andThen(fixed, "accept", cast.officer3, named)).toThrow("李示例");
    const signed = andThen(fixed, "countersign", cast.officer2);
    expect(andThen(signed, "accept", cast.officer3).hazard.stage).toBe("accepted");
  });

  it("nothing is dismissed on one signature", () => {
    const none = andThen(reported(), "judge", cast.officer1, {
      input: { level: "none", item: null, jointPaper: null },
    });
    expect(none.hazard.stage).toBe("found");
    expect(dutyNames(none.hazard)).toEqual(["per_officer2"]);
    expect(andThen(none, "countersign", cast.officer2).hazard.stage).toBe("dismissed");
  });
});

describe("a refusal to countersign", () => {
  it("takes a reason, makes the act void and opens it again; the ledger keeps both", () => {
    expect(() => andThen(judged, "refuse-countersign", cast.officer2, { input: { reason: "不行" } })).toThrow(
      because("incomplete", "reason"),
    );
    expect(() => andThen(judged, "refuse-countersign", cast.officer1)).toThrow(because("not-yours"));
    const refused = andThen(judged, "refuse-countersign", cast.officer2);
    expect(refused.hazard).toMatchObject({ stage: "found", judgements: [] });
    expect(dutyNames(refused.hazard)).toContain("judge");
    expect(refused.entries.map(({ act }) => act)).toEqual(["report", "judge", "refuse-countersign"]);
    expect(andThen(refused, "judge", cast.officer3).hazard.stage).toBe("judged");
  });

  it("of a judgement that raised a general hazard puts back what was done", () => {
    const general = andThen(reported(), "judge", cast.officer1, { input: { level: "general", item: null } });
    const fixed = andThen(general, "report-fixed", cast.team);
    const raised = andThen(fixed, "judge", cast.officer1, alone);
    expect(raised.hazard.rectification.completion).toBeNull();
    const back = andThen(raised, "refuse-countersign", cast.officer2).hazard;
    expect({ ...back, seq: 0 }).toEqual({ ...fixed.hazard, seq: 0 });
  });

  it("of an acceptance asks for the same link again", () => {
    const waiting = andThen(untilAccepted(told(reported(), toPlan)), "accept", cast.officer3, alone);
    expect(waiting.hazard.stage).toBe("fixed");
    const refused = andThen(waiting, "refuse-countersign", cast.officer4);
    expect(refused.hazard.rectification.acceptance).toHaveLength(1);
    expect(andThen(refused, "accept", cast.officer3).hazard.stage).toBe("accepted");
  });

  it("of a re-judgement leaves the judgement as it was", () => {
    const planned = told(reported(), toPlan);
    const again = andThen(planned, "re-judge", cast.officer1, alone);
    expect(() => andThen(again, "re-judge", cast.officer3, named)).toThrow("李示例");
    expect(andThen(again, "refuse-countersign", cast.officer2).hazard.rejudgements).toEqual([]);
    const signed = andThen(again, "countersign", cast.officer2);
    expect(signed.hazard.rejudgements?.[0]?.signers).toEqual(["per_officer1", "per_officer2"]);
  });
});

describe("while an acceptance or an examination waits", () => {
  const planned = told(reported(), toPlan);
  const stopped = andThen(planned, "order-stop", cast.officer1);
  const waiting = andThen(untilAccepted(planned), "accept", cast.officer3, alone);

  it("nothing that rests on the acceptance is open", () => {
    const steps = told(waiting, fiveSteps);
    for (const [name, by] of [
      ["strike-off", cast.officer3],
      ["sign-report", cast.team],
      ["submit-report", cast.safety],
    ] as const) {
      expect(() => andThen(steps, name, by, named)).toThrow("“现场验收”等待第二名执法人员赵示例会签");
    }
    expect(dutyNames(steps.hazard)).toEqual(["per_officer4", "report-to-workers"]);
    expect(andThen(waiting, "return-work", cast.officer3).hazard.stage).toBe("fixing");
  });

  it("work is not resumed before both have agreed", () => {
    const asked = andThen(told(stopped, toAcceptance), "ask-resume", cast.principal);
    const agreed = andThen(asked, "examine-resume", cast.officer3, alone);
    expect(() => andThen(agreed, "resume", cast.safety, named)).toThrow("赵示例");
    expect(dutyNames(agreed.hazard)).not.toContain("resume");
    const signed = andThen(agreed, "countersign", cast.officer4);
    expect(andThen(signed, "resume", cast.safety).hazard.stoppages[0]?.resumedOn).toBe("2026-11-24");
    const refused = andThen(agreed, "refuse-countersign", cast.officer4).hazard;
    expect({ ...refused, seq: 0 }).toEqual({ ...asked.hazard, seq: 0 });
  });

  it("a refusal to resume opens the way to ask again once both have signed", () => {
    const asked = andThen(told(stopped, toAcceptance), "ask-resume", cast.principal);
    const no = andThen(asked, "examine-resume", cast.officer3, {
      input: { agreed: false, jointPaper: null },
    });
    expect(() => andThen(no, "ask-resume", cast.principal, named)).toThrow("赵示例");
    const signed = andThen(no, "countersign", cast.officer4);
    expect(andThen(signed, "ask-resume", cast.principal).hazard.stoppages[0]?.request).not.toBeNull();
  });

  it("the record is not closed under a re-judgement that one has signed", () => {
    const again = andThen(planned, "re-judge", cast.officer1, alone);
    const done = told(again, [...toAcceptance, ...fiveSteps]);
    expect(() => andThen(done, "strike-off", cast.officer3, named)).toThrow("“按新版标准复核”");
    const signed = andThen(done, "countersign", cast.officer2);
    expect(andThen(signed, "strike-off", cast.officer3).hazard.stage).toBe("struck-off");
  });
});

describe("another officer named to countersign", () => {
  const rename = (by = cast.officer1, officer = "per_officer3", reason = "原会签人员已调离") =>
    andThen(judged, "name-countersigner", by, { input: { officer, reason } });

  it("is named by the first officer or a certified officer of the lead department", () => {
    expect(() => rename(cast.clerk)).toThrow(because("not-yours"));
    expect(() => rename(cast.superior)).toThrow(because("not-yours"));
    expect(waitingIn(rename(cast.officer3).hazard)[0]?.second.officer).toBe("per_officer3");
  });

  it("signs for himself; the one before can no longer", () => {
    const renamed = rename();
    expect(() => andThen(renamed, "countersign", cast.officer2)).toThrow(because("not-yours"));
    expect(dutyNames(renamed.hazard)).toContain("per_officer3");
    const { hazard } = andThen(renamed, "countersign", cast.officer3);
    expect(standingJudgement(hazard)?.signers).toEqual(["per_officer1", "per_officer3"]);
    expect(() => andThen({ ...renamed, hazard }, "confirm", cast.officer3)).toThrow(because("same-person"));
  });

  it.each([
    ["the first officer", "per_officer1", "same-person"],
    ["who is named already", "per_officer2", "duplicate"],
    ["who holds no certificate", "per_clerk", "invalid"],
  ])("is not %s", (_, officer, code) => {
    expect(() => rename(cast.officer1, officer)).toThrow(because(code, "officer"));
  });

  it("is not who rectified it, nor who signed another link", () => {
    const certified = { context: { certificateOf: () => "示例" } };
    const waiting = andThen(untilAccepted(told(reported(), toPlan)), "accept", cast.officer3, alone);
    for (const officer of ["per_safety-staff", "per_principal"]) {
      const input = { officer };
      expect(() => andThen(waiting, "name-countersigner", cast.officer3, { input, ...certified })).toThrow(
        because("same-person", "officer"),
      );
    }
  });
});

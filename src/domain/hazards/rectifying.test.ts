import { describe, expect, it } from "vitest";
import { Refusal } from "#domain/refusal.ts";
import { dutiesOf } from "./duties.ts";
import { earlierRounds } from "./earlier-rounds.ts";
import { cast, onBehalfOf } from "./hazard.samples.ts";
import { stepState } from "./step.ts";
import { andThen, type Deed, fiveSteps, reported, toAcceptance, told, toPlan } from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const planned = told(reported(), toPlan);
const fixed = andThen(planned, "report-fixed", cast.safety);
const accepted = told(planned, toAcceptance);

describe("control", () => {
  it("may start as soon as something is found, and says what is done", () => {
    expect(andThen(reported(), "control", cast.team).hazard.rectification.controls).toHaveLength(1);
    expect(() => andThen(reported(), "control", cast.team, { input: { measures: "加强管理" } })).toThrow(
      because("incomplete", "measures"),
    );
    expect(() => andThen(reported(), "control", cast.team, { input: { from: "2026-11-19" } })).toThrow(
      because("invalid", "from"),
    );
  });
});

function caught(deed: () => unknown): Refusal | null {
  try {
    deed();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
  }
  return null;
}

describe("plan", () => {
  it("is told everything that is wrong with it at once, and that words say nothing rather than that they are short", () => {
    const input = { responsible: "", measures: "按要求整改", fundsSource: "自筹", emergencyPlan: "有" };
    const refusal = caught(() => andThen(confirmed, "plan", cast.safety, { input }));
    const all = [refusal, ...(refusal?.others ?? [])].map((one) => [one?.field, one?.message]);
    expect(all).toEqual([
      ["responsible", "责任：请写明整改责任人。"],
      ["measures", "“按要求整改”没有实际内容。措施：请具体写明怎样整改。"],
      ["fundsSource", "资金：请写明资金来源；不需要资金的，请写明原因。"],
      ["emergencyPlan", "预案：请具体写明应急措施（不少于 4 个字）。"],
    ]);
  });

  const confirmed = told(reported(), toPlan.slice(0, 3));

  it.each([
    ["responsible", { responsible: "" }, "incomplete"],
    ["measures", { measures: "立即整改" }, "incomplete"],
    ["fundsYuan", { fundsYuan: -1 }, "invalid"],
    ["fundsSource", { fundsSource: "已落实到位" }, "incomplete"],
    ["deadline", { deadline: "2026-11-24" }, "invalid"],
    ["emergencyPlan", { emergencyPlan: "有。" }, "incomplete"],
  ])("is refused without substance in %s", (field, input, code) => {
    expect(() => andThen(confirmed, "plan", cast.safety, { input })).toThrow(because(code, field));
  });

  it("cannot move a deadline back: that takes an extension", () => {
    expect(() => andThen(planned, "plan", cast.safety, { input: { deadline: "2026-12-21" } })).toThrow(
      because("invalid", "deadline"),
    );
    const sooner = andThen(planned, "plan", cast.safety, { input: { deadline: "2026-12-10" } });
    expect(sooner.hazard.rectification.deadline).toBe("2026-12-10");
  });

  it("waits for the confirmation", () => {
    expect(() => andThen(reported(), "plan", cast.safety)).toThrow(because("wrong-state"));
  });
});

describe("an extension", () => {
  const asked = andThen(planned, "ask-extension", cast.safety);

  it("binds only once granted", () => {
    expect(asked.hazard.rectification.deadline).toBe("2026-12-20");
    expect(andThen(asked, "answer-extension", cast.officer3).hazard.rectification.deadline).toBe(
      "2027-01-20",
    );
    const input = { granted: false, reason: "工期足够" };
    const refused = andThen(asked, "answer-extension", cast.officer3, { input });
    expect(refused.hazard.rectification.deadline).toBe("2026-12-20");
    expect(andThen(refused, "ask-extension", cast.safety).hazard.rectification.extensions).toHaveLength(2);
  });

  it("is answered with a reason when refused, and asked one at a time, for a later day", () => {
    expect(() => andThen(asked, "answer-extension", cast.officer3, { input: { granted: false } })).toThrow(
      because("incomplete", "reason"),
    );
    expect(() => andThen(asked, "ask-extension", cast.safety)).toThrow(because("wrong-state"));
    expect(() => andThen(planned, "ask-extension", cast.safety, { input: { to: "2026-12-20" } })).toThrow(
      because("invalid", "to"),
    );
    expect(() => andThen(planned, "answer-extension", cast.officer3)).toThrow(because("wrong-state"));
    expect(() =>
      andThen(asked, "answer-extension", cast.officer3, { context: { today: "2027-01-20" } }),
    ).toThrow(because("invalid", "granted"));
  });
});

describe("report-fixed", () => {
  it("shows afterwards, and follows a plan when major", () => {
    expect(() => andThen(planned, "report-fixed", cast.safety, { input: { after: [] } })).toThrow(
      because("incomplete", "after"),
    );
    const confirmed = told(reported(), toPlan.slice(0, 3));
    expect(() => andThen(confirmed, "report-fixed", cast.safety)).toThrow(because("wrong-state"));
    expect(() => andThen(reported(), "report-fixed", cast.safety)).toThrow(because("wrong-state"));
  });
});

describe("accept", () => {
  it("goes link by link, each by its own people", () => {
    expect(() => andThen(fixed, "accept", cast.officer3)).toThrow("企业主要负责人验收");
    const first = andThen(fixed, "accept", cast.principal);
    expect(first.hazard.stage).toBe("fixed");
    expect(() => andThen(first, "accept", cast.principal)).toThrow(because("not-yours"));
    expect(andThen(first, "accept", cast.officer3).hazard.stage).toBe("accepted");
  });

  it("is never done by who rectified", () => {
    // Nobody else at the unit could accept after the principal: who accepts does not report it done.
    expect(() => andThen(planned, "report-fixed", cast.principal)).toThrow(because("same-person"));
  });

  it("takes two officers and a photo on site", () => {
    const first = andThen(fixed, "accept", cast.principal);
    expect(() => andThen(first, "accept", cast.clerk)).toThrow(because("not-permitted"));
    expect(() => andThen(first, "accept", cast.officer3, { input: { photos: [] } })).toThrow(
      because("incomplete", "photos"),
    );
    expect(() => andThen(first, "accept", cast.officer3, { input: { secondOfficer: null } })).toThrow(
      because("incomplete", "secondOfficer"),
    );
    expect(() => andThen(first, "accept", cast.officer3, { input: { link: "enterprise" } })).toThrow(
      because("conflict", "link"),
    );
  });

  it("goes through the statutory chain of coal, heads signing on paper", () => {
    const coal = reported({ belonging: { unitKind: "coal-mine", group: "org_group" } });
    const deeds: readonly Deed[] = [
      ["accept", cast.principal],
      ["accept", cast.group],
      ["accept", cast.officer3],
      ["accept", cast.clerk],
      ["accept", cast.mineSafety],
    ];
    const nearly = told(andThen(told(coal, toPlan), "report-fixed", cast.safety), deeds);
    expect(nearly.hazard.stage).toBe("fixed");
    expect(() => andThen(nearly, "accept", cast.countyOffice, { input: { paper: null } })).toThrow(
      because("incomplete", "paper"),
    );
    expect(() => andThen(nearly, "accept", cast.countyOffice, { input: { approver: null } })).toThrow(
      because("incomplete", "approver"),
    );
    expect(andThen(nearly, "accept", cast.countyOffice).hazard.stage).toBe("accepted");
  });

  it("has the township look first at a small place, where the owner who fixed it may be alone", () => {
    const small = told(reported({ belonging: { unitKind: "small-place" } }), toPlan);
    const byOwner = andThen(small, "report-fixed", cast.principal);
    const checked = andThen(byOwner, "accept", cast.township);
    expect(andThen(checked, "accept", cast.officer3).hazard.stage).toBe("accepted");
  });

  it("may be recorded for a principal without an account, with the signed paper", () => {
    const context = { onBehalf: onBehalfOf("per_owner") };
    const { hazard } = andThen(fixed, "accept", cast.township, { context });
    expect(hazard.rectification.acceptance[0]?.by).toEqual(["per_owner"]);
    const officer = andThen(fixed, "accept", cast.principal);
    expect(() => andThen(officer, "accept", cast.township, { context })).toThrow(because("not-yours"));
  });

  it("is not for experts, who give an opinion and never a pass", () => {
    expect(() => andThen(fixed, "accept", cast.expert)).toThrow(because("not-permitted"));
    expect(andThen(fixed, "opine", cast.expert).hazard.rectification.opinions).toHaveLength(1);
    expect(() => andThen(fixed, "opine", cast.expert, { input: { opinion: "验收合格，同意销号" } })).toThrow(
      because("invalid", "opinion"),
    );
  });
});

describe("return-work", () => {
  it("begins the chain anew and keeps the reason", () => {
    const first = andThen(fixed, "accept", cast.principal);
    const { hazard } = andThen(first, "return-work", cast.officer3);
    expect(hazard.stage).toBe("fixing");
    expect(hazard.rectification.acceptance).toEqual([]);
    expect(hazard.rectification.returns[0]?.reason).toBe("泄爆片方向装反");
  });

  it("belongs to who accepts next or to the lead department, not to who rectified", () => {
    expect(andThen(fixed, "return-work", cast.principal).hazard.stage).toBe("fixing");
    expect(() => andThen(fixed, "return-work", cast.safety)).toThrow(because("same-person"));
    expect(() => andThen(fixed, "return-work", cast.technical)).toThrow(because("not-yours"));
    expect(andThen(accepted, "return-work", cast.officer4).hazard.stage).toBe("fixing");
    expect(() => andThen(planned, "return-work", cast.officer3)).toThrow(because("wrong-state"));
  });
});

describe("strike-off", () => {
  it("waits for 即改 signed off, which waits for the steps before it", () => {
    expect(() => andThen(accepted, "strike-off", cast.officer3)).toThrow("即改");
    const three = told(accepted, fiveSteps.slice(0, 6));
    expect(() => andThen(three, "strike-off", cast.officer3)).toThrow(because("incomplete"));
    const four = told(accepted, fiveSteps.slice(0, 8));
    expect(andThen(four, "strike-off", cast.officer3).hazard.stage).toBe("struck-off");
  });

  it("waits for acceptance, and belongs to the lead department when major", () => {
    expect(() => andThen(fixed, "strike-off", cast.officer3)).toThrow(because("wrong-state"));
    const four = told(accepted, fiveSteps.slice(0, 8));
    expect(() => andThen(four, "strike-off", cast.principal)).toThrow(because("not-yours"));
  });
});

describe("reopen", () => {
  it("takes up what was struck off: planned, fixed and signed anew", () => {
    const struck = andThen(told(accepted, fiveSteps), "strike-off", cast.officer3);
    const { hazard } = andThen(struck, "reopen", cast.countyOffice);
    expect(hazard.stage).toBe("confirmed");
    expect(hazard.rectification.plan).toBeNull();
    expect(hazard.steps.fix.signed).toBeNull();
    expect(hazard.steps.analyse.signed).not.toBeNull();
    expect(dutiesOf(hazard).map(({ act }) => act)).toContain("plan");
  });

  it("does not let the old 即改 be signed for the new work, and owes it only once that is planned", () => {
    const struck = andThen(told(accepted, fiveSteps), "strike-off", cast.officer3);
    const again = andThen(struck, "reopen", cast.countyOffice);
    const owedSteps = (of: typeof again) => dutiesOf(of.hazard).filter(({ act }) => act.endsWith("-step"));
    expect(stepState(again.hazard, "fix")).toBe("overtaken");
    expect(() => andThen(again, "sign-step", cast.principal)).toThrow("重新填写");
    expect(owedSteps(again)).toEqual([]);
    const replanned = andThen(again, "plan", cast.safety);
    expect(owedSteps(replanned).map(({ what }) => what)).toEqual(["填写“即改”"]);
    const rewritten = andThen(replanned, "write-step", cast.safety);
    expect(andThen(rewritten, "sign-step", cast.principal).hazard.steps.fix.signed).not.toBeNull();
  });

  it("leaves the earlier round to be read from the ledger, each as it stood", () => {
    const struck = andThen(told(accepted, fiveSteps), "strike-off", cast.officer3);
    const again = andThen(struck, "reopen", cast.countyOffice);
    expect(earlierRounds("hz_1", struck.entries)).toEqual([]);
    const [round, ...more] = earlierRounds("hz_1", again.entries);
    const { plan, completion, acceptance, struckOff } = struck.hazard.rectification;
    expect(round).toMatchObject({ plan, completion, acceptance, struckOff });
    expect(round?.reopened.by).toBe(cast.countyOffice.person);
    expect(more).toEqual([]);
    const redone = told(again, [["plan", cast.safety], ...toAcceptance]);
    const twice = andThen(redone, "reopen", cast.officer3);
    const plans = earlierRounds("hz_1", twice.entries).map((one) => one.plan);
    expect(plans).toEqual([plan, redone.hazard.rectification.plan]);
  });

  it("judges anew what had been dismissed", () => {
    const none = andThen(reported(), "judge", cast.officer1, { input: { level: "none", item: null } });
    const again = andThen(none, "reopen", cast.officer3);
    expect(again.hazard.stage).toBe("found");
    expect(andThen(again, "judge", cast.officer1).hazard.stage).toBe("judged");
    expect(() => andThen(planned, "reopen", cast.officer3)).toThrow(because("wrong-state"));
  });
});

describe("the clock of an acceptance", () => {
  const clockOf = (act: string, { hazard }: { readonly hazard: typeof fixed.hazard }) =>
    dutiesOf(hazard).find((duty) => duty.act === act)?.clock;

  it("does not run for the unit's own link, and starts once the unit has signed it", () => {
    expect(clockOf("accept", fixed)).toBeNull();
    const asked = andThen(fixed, "accept", cast.principal);
    const on = asked.hazard.rectification.acceptance.at(-1)?.at.slice(0, 10);
    expect(clockOf("accept", asked)).toEqual({ act: "accept", since: on });
  });

  it("goes on while the second officer is waited for", () => {
    const asked = andThen(fixed, "accept", cast.principal);
    const signedOnce = andThen(asked, "accept", cast.officer3, { input: { jointPaper: null } });
    expect(clockOf("countersign", signedOnce)).toEqual(clockOf("accept", asked));
  });

  it("is stopped by sending the work back, which says why, and starts anew with the next report", () => {
    const asked = andThen(fixed, "accept", cast.principal);
    const back = andThen(asked, "return-work", cast.officer3);
    expect(clockOf("accept", back)).toBeUndefined();
    expect(clockOf("accept", andThen(back, "report-fixed", cast.safety))).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { handler, toPenalty } from "#domain/cases/cases.samples.ts";
import { honest, reviewer, selfReported } from "#domain/leniency/leniency.samples.ts";
import { standingDecision } from "#domain/leniency/leniency.ts";
import { dutiesOf } from "./duties.ts";
import { anActor, aPhoto, cast } from "./hazard.samples.ts";
import { shownPayload, shownTo } from "./shown-to.ts";
import { andThen, reported, type Story, told } from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const reviewed = (): Story =>
  andThen(honest(), "review-leniency", reviewer, { input: { result: "meets", opinion: "符合规定情形" } });
const decided = (): Story => andThen(reviewed(), "decide-leniency", cast.officer1);

describe("what is put on record for not penalising", () => {
  it("is of what the enterprise found, and says the same of all that others found", () => {
    const sentences = (["department", "superior", "tip", "accident"] as const).map((foundBy) => {
      try {
        andThen(reported({ finding: { foundBy } }), "record-check", cast.officer1);
        return "";
      } catch (refusal) {
        return (refusal as Error).message;
      }
    });
    expect(new Set(sentences).size).toBe(1);
    expect(sentences[0]).toContain("检查发现");
  });

  it("is a moment that lies in the past, and after the finding", () => {
    const proof = (receivedAt: string) => () =>
      andThen(selfReported(), "prove-report", cast.township, { input: { receivedAt } });
    expect(proof("2026-11-25T00:00:00.000Z")).toThrow(because("invalid", "receivedAt"));
    expect(proof("2026-11-18T00:00:00.000Z")).toThrow(because("invalid", "receivedAt"));
    expect(proof("gestern")).toThrow(because("invalid", "receivedAt"));
  });

  it("is not accepted by who reported, and shown by a paper where it weighs against", () => {
    const byOfficer = reported({ finding: { foundBy: "self" } });
    expect(() => andThen(byOfficer, "prove-report", cast.officer1)).toThrow(because("same-person"));
    const bare = { input: { evidence: null } };
    expect(() => andThen(selfReported(), "record-check", cast.officer1, bare)).toThrow(
      because("incomplete", "evidence"),
    );
  });

  it("keeps of a tip nothing but its moment", () => {
    const { hazard } = andThen(honest(), "record-check", cast.officer1, { input: { kind: "tip" } });
    expect(hazard.leniency?.checks[0]).toMatchObject({ evidence: null, forThisMatter: false });
  });
});

describe("the review", () => {
  it("keeps the factors as they were", () => {
    const { hazard } = andThen(reviewed(), "record-check", cast.officer1, { input: { kind: "tip" } });
    expect(hazard.leniency?.reviews[0]?.assessment).toMatchObject({
      result: "meets",
      policy: "measures-under-way",
    });
  });

  it("is not of who judged or confirmed, nor of an officer where the department has a reviewer", () => {
    expect(() => andThen(honest(), "review-leniency", cast.officer3)).toThrow(because("same-person"));
    const staffed = { context: { legalReviewer: "示例孙丙" } };
    expect(() => andThen(honest(), "review-leniency", cast.officer2, staffed)).toThrow(because("not-yours"));
    expect(andThen(honest(), "review-leniency", cast.officer2).hazard.leniency?.reviews).toHaveLength(1);
    const elsewhere = anActor({ role: "legal-reviewer", person: "per_other", organisation: "org_other" });
    expect(() => andThen(honest(), "review-leniency", elsewhere)).toThrow(because("not-yours"));
  });

  it("does not call whole what the record bars", () => {
    const refused = andThen(honest(), "record-check", cast.officer1, { input: { kind: "refusal" } });
    const asked = { input: { result: "meets" as const } };
    expect(() => andThen(refused, "review-leniency", reviewer, asked)).toThrow(because("invalid", "result"));
  });
});

describe("the decision", () => {
  it("follows the review and stands until the hazard is reopened", () => {
    expect(() => andThen(honest(), "decide-leniency", cast.officer1)).toThrow(because("wrong-state"));
    const { hazard } = decided();
    expect(standingDecision(hazard)).toMatchObject({ result: "not-penalised", by: "ps_head" });
    expect(() => andThen(decided(), "review-leniency", reviewer)).toThrow(because("wrong-state"));
    const again = { ...hazard, reopened: [{ reason: "", by: "", at: "2026-12-01T00:00:00.000Z" }] };
    expect(standingDecision(again)).toBeNull();
  });

  it("is another person's than who entered, reviewed or judged, and teaches whom it spares", () => {
    for (const decidedBy of [cast.officer1.person, reviewer.person, cast.principal.person]) {
      expect(() => andThen(reviewed(), "decide-leniency", cast.officer1, { input: { decidedBy } })).toThrow(
        because("same-person", "decidedBy"),
      );
    }
    for (const [input, field] of [
      [{ educatedOn: null }, "educatedOn"],
      [{ education: "无" }, "education"],
    ] as const) {
      expect(() => andThen(reviewed(), "decide-leniency", cast.officer1, { input })).toThrow(
        because("incomplete", field),
      );
    }
  });

  it("asks why where a penalty was served or published, and tells of no case before that", () => {
    const meets = { input: { result: "meets", opinion: "符合规定情形" } } as const;
    const fined = andThen(
      told(andThen(honest(), "open-case", cast.officer1), toPenalty),
      ...(["review-leniency", reviewer, meets] as const),
    );
    const decide = (story: Story, input: object = {}) =>
      andThen(story, "decide-leniency", cast.officer1, { input }).hazard.leniency?.decisions[0];
    expect(decide(fined)).not.toHaveProperty("despite");
    for (const act of ["serve-penalty", "publish-penalty"] as const) {
      const done = andThen(fined, act, handler);
      expect(() => decide(done), act).toThrow(because("wrong-state", "despite"));
      expect(() => decide(done, { despite: "有因" }), act).toThrow(because("wrong-state", "despite"));
      const reasoned = { despite: "原处罚决定已经依法撤销" };
      expect(decide(done, reasoned)).toMatchObject(reasoned);
      expect(decide(done, { result: "not-applicable" })).not.toHaveProperty("despite");
      const { hazard } = andThen(done, "decide-leniency", cast.officer1, { input: reasoned });
      const served = shownTo(hazard, ["enterprise"], { served: true }).leniency;
      expect(served?.decisions[0], act).not.toHaveProperty("despite");
    }
  });

  it("rests on minutes where it was to be discussed", () => {
    const put = andThen(honest(), "review-leniency", reviewer);
    const bare = { input: { minutes: null } };
    expect(() => andThen(put, "decide-leniency", cast.officer1, bare)).toThrow(
      because("incomplete", "minutes"),
    );
    expect(andThen(put, "decide-leniency", cast.officer1).hazard.leniency?.decisions[0]?.minutes).toEqual(
      aPhoto,
    );
  });
});

describe("who sees it", () => {
  const whole = told(decided(), []).hazard;
  const outside = ["enterprise", "group", "expert", "filing", "support", "mine-safety"] as const;

  it("nobody outside sees anything before the decision is served, and then the decision alone", () => {
    for (const part of outside) {
      expect(shownTo(whole, [part]).leniency, part).toBeUndefined();
      const served = shownTo(whole, [part], { served: true }).leniency;
      expect(served, part).toMatchObject({ proofs: [], checks: [], reviews: [] });
      expect(served?.decisions[0]).toMatchObject({
        result: "not-penalised",
        by: null,
        scan: null,
        minutes: null,
      });
    }
    for (const part of ["lead", "superior", "county-office", "city-office", "legal-review"] as const) {
      expect(shownTo(whole, [part]).leniency).toEqual(whole.leniency);
    }
  });

  it("the township sees the proofs that it accepts, and no check or opinion", () => {
    const proved = andThen(
      andThen(selfReported(), "prove-report", cast.township),
      "record-check",
      cast.officer1,
    );
    const seen = shownTo(proved.hazard, ["township"]).leniency;
    expect(seen?.proofs).toHaveLength(1);
    expect(seen?.checks).toEqual([]);
    const [, proof, check] = proved.entries;
    if (!proof || !check) throw new Error("the story has three entries");
    expect(shownPayload(proof, ["township"])).toEqual(proof.payload);
    expect(shownPayload(check, ["township"])).toEqual({});
    expect(shownPayload(proof, ["enterprise"])).toEqual({});
  });
});

describe("a check that was put on record by mistake", () => {
  const noted = () => andThen(honest(), "record-check", cast.officer3);
  const back = (story: Story, by = cast.officer4) => andThen(story, "withdraw-check", by);

  it("is taken back by the body that put it there, with a reason, and stays to be seen", () => {
    expect(() => back(noted(), cast.cityOffice)).toThrow(because("wrong-state"));
    expect(() => back(honest())).toThrow(because("wrong-state"));
    const wrong = { input: { reason: "" } };
    expect(() => andThen(noted(), "withdraw-check", cast.officer3, wrong)).toThrow(
      because("incomplete", "reason"),
    );
    const { leniency } = back(noted()).hazard;
    expect(leniency?.checks).toMatchObject([
      { kind: "on-site", withdrawn: { reason: "登记到了另一条隐患上", by: cast.officer4.person } },
    ]);
    expect(() => back(back(noted()))).toThrow(because("wrong-state"));
  });

  it("is not taken back once a review rests on it, and the sentence says what to do", () => {
    const result = { input: { result: "discuss", opinion: "提请集体讨论" } } as const;
    const weighed = andThen(noted(), "review-leniency", reviewer, result);
    expect(() => back(weighed)).toThrow("请法制审核人员重新审核");
  });
});

describe("a review that is asked for", () => {
  const owed = ({ hazard }: Story) => dutiesOf(hazard).filter(({ act }) => act === "review-leniency");
  const ask = (legalReviewer: string | null) =>
    andThen(honest(), "ask-leniency-review", cast.officer1, { context: { legalReviewer } });

  it("is owed by the legal reviewer of the department, and by its officers where it has none", () => {
    expect(owed(honest())).toEqual([]);
    expect(owed(ask("示例法制"))).toEqual([expect.objectContaining({ part: "legal-review" })]);
    expect(owed(ask(null))).toEqual([expect.objectContaining({ part: "lead" })]);
    expect(() => andThen(ask(null), "ask-leniency-review", cast.officer3)).toThrow(because("duplicate"));
  });

  it("is owed until it is made, and is nothing that the enterprise reads", () => {
    const asked = ask("示例法制");
    const made = { input: { result: "meets", opinion: "符合规定情形" } } as const;
    expect(owed(andThen(asked, "review-leniency", reviewer, made))).toEqual([]);
    expect(shownTo(asked.hazard, ["enterprise"]).leniency).toBeUndefined();
    expect(shownTo(asked.hazard, ["township"]).leniency).toBeUndefined();
  });
});

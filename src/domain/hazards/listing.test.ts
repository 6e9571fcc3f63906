import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";
import { aPhoto, cast } from "./hazard.samples.ts";
import { reasonsToList } from "./listing.ts";
import { shownTo } from "./shown-to.ts";
import { andThen, fiveSteps, reported, type Story, toAcceptance, told, toPlan } from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const judged = andThen(reported(), "judge", cast.officer1);

describe("a listing", () => {
  const listed = andThen(judged, "list", cast.countyOffice);

  it("is of a major hazard, at the lister's own level, one at a time", () => {
    expect(listed.hazard.listings[0]).toMatchObject({
      level: "county",
      by: "org_county",
      part: "county-office",
    });
    expect(() => andThen(reported(), "list", cast.countyOffice)).toThrow(because("wrong-state"));
    expect(() => andThen(listed, "list", cast.countyOffice)).toThrow(because("wrong-state"));
    expect(() => andThen(judged, "list", cast.countyOffice, { input: { level: "city" } })).toThrow(
      because("not-permitted", "level"),
    );
    expect(() => andThen(judged, "list", cast.countyOffice, { input: { deadline: "2026-11-24" } })).toThrow(
      because("invalid", "deadline"),
    );
  });

  it("is raised by the level above, where the one below ends; not lowered, nor listed again at its own", () => {
    const raised = andThen(listed, "list", cast.cityOffice, { input: { level: "city" } });
    expect(raised.hazard.listings.map(({ level, delisted }) => [level, delisted?.opinion ?? null])).toEqual([
      ["county", "提级，改由上一级挂牌督办"],
      ["city", null],
    ]);
    expect(() => andThen(raised, "list", cast.countyOffice)).toThrow(because("wrong-state"));
    expect(() => andThen(raised, "list", cast.cityOffice, { input: { level: "city" } })).toThrow(
      because("invalid", "level"),
    );
    expect(() => andThen(judged, "list", cast.countyOffice, { input: { decidedOn: "2020-01-01" } })).toThrow(
      because("invalid", "decidedOn"),
    );
  });

  it("is decided by a leader on paper, not by who enters it, nor after the day of listing", () => {
    const input = { caseLeader: "ps_deputy" };
    expect(andThen(judged, "list", cast.countyOffice, { input }).hazard.listings[0]).toMatchObject({
      decision: { by: "ps_leader", scan: aPhoto },
      caseLeader: "ps_deputy",
    });
    const own = { decidedBy: cast.countyOffice.person };
    expect(() => andThen(judged, "list", cast.countyOffice, { input: own })).toThrow(
      because("same-person", "decidedBy"),
    );
    expect(() => andThen(judged, "list", cast.countyOffice, { input: { decidedOn: "2999-01-01" } })).toThrow(
      because("invalid", "decidedOn"),
    );
  });

  it("is passed by an extension only as who listed decides, and their leader signs; up to its day the lead department does", () => {
    const planned = told(reported(), toPlan);
    const on = (deadline: string) => andThen(planned, "list", cast.countyOffice, { input: { deadline } });
    const asked = andThen(on("2027-01-19"), "ask-extension", cast.safety);
    expect(() => andThen(asked, "answer-extension", cast.officer3)).toThrow("由县级挂牌督办");
    expect(() => andThen(asked, "answer-extension", cast.cityOffice)).toThrow(because("not-yours"));
    const owed = ({ hazard }: Story) => dutiesOf(hazard).find(({ act }) => act === "answer-extension")?.part;
    expect(owed(asked)).toBe("county-office");
    const unsigned = { decidedBy: null, decidedOn: null, decision: null };
    const answer = (input: object) => () => andThen(asked, "answer-extension", cast.countyOffice, { input });
    expect(answer(unsigned)).toThrow(because("incomplete", "decidedBy"));
    expect(answer({ decidedBy: cast.countyOffice.person })).toThrow(because("same-person", "decidedBy"));
    const { rectification, listings } = answer({})().hazard;
    expect([rectification.deadline, listings[0]?.deadline]).toEqual(["2027-01-20", "2027-01-20"]);
    expect(rectification.extensions[0]?.answer?.decision).toMatchObject({ by: "ps_leader" });
    const unit = shownTo(answer({})().hazard, ["enterprise"]).rectification.extensions[0]?.answer;
    expect(unit).toEqual({ granted: true, reason: null, by: cast.countyOffice.person });
    const refused = answer({ granted: false, reason: "工期足够", ...unsigned })().hazard;
    expect([refused.rectification.deadline, refused.listings[0]?.deadline]).toEqual([
      "2026-12-20",
      "2027-01-19",
    ]);
    const within = andThen(on("2027-01-20"), "ask-extension", cast.safety);
    expect(() => andThen(within, "answer-extension", cast.countyOffice)).toThrow(because("not-yours"));
    expect(owed(within)).toBe("lead");
    const byLead = andThen(within, "answer-extension", cast.officer3).hazard.rectification;
    expect(byLead.deadline).toBe("2027-01-20");
  });

  it("bounds the first plan", () => {
    const confirmed = told(reported(), toPlan.slice(0, 3));
    const early = andThen(confirmed, "list", cast.countyOffice, { input: { deadline: "2026-12-19" } });
    expect(() => andThen(early, "plan", cast.safety)).toThrow(because("invalid", "deadline"));
    const input = { deadline: "2026-12-19" };
    expect(andThen(early, "plan", cast.safety, { input }).hazard.rectification.deadline).toBe("2026-12-19");
  });

  it("asks the unit how far it has come until it is accepted", () => {
    const owes = ({ hazard }: Story) => dutiesOf(hazard).filter(({ act }) => act === "report-progress");
    expect(owes(listed)).toEqual([expect.objectContaining({ part: "enterprise", due: null })]);
    const told_ = andThen(listed, "report-progress", cast.safety);
    expect(told_.hazard.listings[0]?.progress).toMatchObject([{ what: "新泵已经到货，完成基础施工" }]);
    expect(() => andThen(judged, "report-progress", cast.safety)).toThrow(because("wrong-state"));
  });

  it("is proposed for what is late, repeated or of the five focuses, and for nothing that is listed", () => {
    const of = (hazard: Story["hazard"], late: string | null) =>
      reasonsToList(
        { ...hazard, major: true, focuses: [], rectification: { ...hazard.rectification, deadline: late } },
        "2026-11-29",
      );
    expect(of(judged.hazard, "2026-11-28")).toEqual(["整改已经逾期"]);
    expect(of(judged.hazard, "2026-11-29")).toEqual([]);
    expect(of({ ...judged.hazard, repeatOf: "hz_0" }, null)).toEqual(["属于重复隐患"]);
    expect(of(listed.hazard, "2026-11-28")).toEqual([]);
  });

  it("ends by who listed it, after acceptance; striking off does not end it", () => {
    expect(() => andThen(listed, "delist", cast.countyOffice)).toThrow(because("wrong-state"));
    const working = told(listed, toPlan.slice(2));
    const done = told(working, [...toAcceptance, ...fiveSteps, ["strike-off", cast.officer3]]);
    expect(() => andThen(done, "delist", cast.cityOffice)).toThrow(because("not-yours"));
    expect(dutiesOf(done.hazard)).toContainEqual(
      expect.objectContaining({ act: "delist", part: "county-office", due: "2026-12-31" }),
    );
    const delisted = andThen(done, "delist", cast.countyOffice);
    expect(() => andThen(delisted, "delist", cast.countyOffice)).toThrow(because("wrong-state"));
  });
});

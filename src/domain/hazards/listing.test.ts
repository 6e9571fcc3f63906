import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";
import { aPhoto, cast } from "./hazard.samples.ts";
import { reasonsToList } from "./listing.ts";
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

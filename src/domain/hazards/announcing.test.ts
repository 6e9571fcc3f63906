import { describe, expect, it } from "vitest";
import { type Limits, noLimits } from "#domain/rules/limit.ts";
import { unannouncedListing, unannouncedStoppages } from "./announcement.ts";
import { dutiesOf } from "./duties.ts";
import { owedByRuleAlone } from "./duty.ts";
import { cast } from "./hazard.samples.ts";
import { shownTo } from "./shown-to.ts";
import { andThen, reported, type Story, told, toPlan } from "./story.samples.ts";
import { unaskedDuties } from "./unasked-duties.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const planned = told(reported(), toPlan);
const stopped = andThen(planned, "order-stop", cast.officer3);
const resumed = told(stopped, [
  ["report-fixed", cast.safety],
  ["accept", cast.principal],
  ["accept", cast.officer3],
  ["ask-resume", cast.principal],
  ["examine-resume", cast.officer3],
  ["resume", cast.principal],
]);
const listed = andThen(planned, "list", cast.countyOffice);
const owed = ({ hazard }: Story) =>
  dutiesOf(hazard)
    .filter(({ act }) => owedByRuleAlone.includes(act))
    .map(({ act, what }) => `${act} ${what}`);

describe("announcing a stop", () => {
  it("is owed for the stop, then for the resumption, by the department that leads", () => {
    expect(owed(stopped)).toEqual(["announce-stoppage 向社会公告责令停产并登记"]);
    const announced = andThen(resumed, "announce-stoppage", cast.officer3, { input: { what: "stop" } });
    expect(owed(announced)).toEqual(["announce-stoppage 向社会公告恢复生产并登记"]);
    const both = andThen(announced, "announce-stoppage", cast.officer3);
    expect(unannouncedStoppages(both.hazard.stoppages)).toEqual([]);
    expect(both.hazard.stoppages[0]?.announced).toMatchObject({
      stop: { where: "示例日报第三版" },
      resumption: { where: "示例日报第三版" },
    });
    expect(() => andThen(both, "announce-stoppage", cast.officer3)).toThrow(because("wrong-state"));
  });

  it("takes what was done, where, and what shows it", () => {
    const announcing = (input: object) => () =>
      andThen(stopped, "announce-stoppage", cast.officer3, { input });
    expect(announcing({ what: "resumption" })).toThrow(because("wrong-state", "what"));
    expect(announcing({ where: " " })).toThrow(because("incomplete", "where"));
    expect(announcing({ proof: [] })).toThrow(because("incomplete", "proof"));
    expect(announcing({ on: "2026-11-01" })).toThrow(because("invalid", "on"));
  });
});

describe("announcing and filing a listing", () => {
  it("is owed by who listed it, for the listing and for its end", () => {
    expect(owed(listed)).toEqual(["announce-listing 公示挂牌并登记", "file-listing 向市安委办报备挂牌"]);
    const done = told(listed, [
      ["announce-listing", cast.countyOffice],
      ["file-listing", cast.countyOffice],
    ]);
    expect(owed(done)).toEqual([]);
    expect(() => andThen(listed, "file-listing", cast.officer3)).toThrow(because("not-yours"));
    expect(() => andThen(done, "file-listing", cast.countyOffice)).toThrow(because("wrong-state"));
  });

  it("shows itself on our own public list, and takes proof where it does not", () => {
    const input = { proof: [] };
    expect(() => andThen(listed, "announce-listing", cast.countyOffice, { input })).toThrow(
      because("incomplete", "proof"),
    );
    const cleared = andThen(listed, "clear-for-publication", cast.countyOffice);
    const announced = andThen(cleared, "announce-listing", cast.countyOffice, { input });
    expect(unannouncedListing(announced.hazard.listings)).toEqual([]);
  });

  it("is read by the enterprise as far as it is public, and not how it was filed above", () => {
    const done = told(listed, [
      ["announce-listing", cast.countyOffice],
      ["file-listing", cast.countyOffice],
    ]);
    const [shown] = shownTo(done.hazard, ["enterprise"]).listings;
    expect(shown?.announced?.listed?.where).toBe("示例县人民政府网站");
    expect(shown?.filedAbove).toBeUndefined();
  });
});

describe("what is owed by a rule alone", () => {
  it("is asked of nobody without one", () => {
    expect(unaskedDuties(stopped.hazard, noLimits)).toEqual(["announce-stoppage"]);
    const limit = { date: "2026-12-01", provisional: false, hours: null, at: null };
    const bound: Limits = { ...noLimits, of: () => ({ ...limit, rule: "", wording: "", basis: "" }) };
    expect(unaskedDuties(stopped.hazard, bound)).toEqual([]);
  });
});

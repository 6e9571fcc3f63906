import { describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { anActor, cast } from "#domain/hazards/hazard.samples.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { entryShownAs, shownEntry } from "#domain/hazards/shown-entries.ts";
import { mayMeet, seqShownTo, shownPayload, shownTo } from "#domain/hazards/shown-to.ts";
import { andThen, type Story, told } from "#domain/hazards/story.samples.ts";
import { penaltiesShownTo } from "./case-readers.ts";
import {
  allAnswered,
  foundByOfficers,
  handler,
  legal,
  opened,
  otherHandler,
  toPenalty,
} from "./cases.samples.ts";

const seen = (story: Story, by: Actor) =>
  shownTo(story.hazard, partsOf(by, story.hazard.belonging), { reader: by });
const met = (story: Story, by: Actor) =>
  story.entries.filter(({ times, ...entry }) =>
    mayMeet({ ...entry, at: times.received }, story.hazard, {
      ...{ parts: partsOf(by, story.hazard.belonging), reader: by },
    }),
  );
const whole = () =>
  allAnswered(
    told(opened(), [
      ["change-handlers", legal, { secondHandler: "per_officer3", firstHandler: "per_officer1" }],
      ["change-handlers", legal, { secondHandler: "per_officer4", firstHandler: "per_officer3" }],
      ...toPenalty,
      ["serve-penalty", handler],
      ["record-payment", handler],
      ["publish-penalty", handler],
    ]),
  );

describe("who reads a case", () => {
  const readers = [handler, otherHandler, legal];
  const others: readonly Actor[] = [
    ...Object.values(cast).filter(({ person }) => !readers.some((one) => one.person === person)),
    anActor({ role: "legal-reviewer", person: "per_other", organisation: "org_support" }),
    anActor({ role: "system-admin", person: handler.person }),
    anActor({ role: "auditor", person: handler.person }),
    anActor({ role: "regulator", person: handler.person, organisation: "org_support" }),
  ];

  it("is its handlers, the legal reviewer, and the head where the head has an account", () => {
    for (const by of readers) expect(seen(whole(), by).cases, by.person).toHaveLength(1);
    const headed = andThen(foundByOfficers(), "open-case", cast.officer1, { input: { head: "per_clerk" } });
    expect(seen(headed, cast.clerk).cases).toHaveLength(1);
    expect(seen(opened(), cast.clerk).cases).toBeUndefined();
  });

  it("is nobody else: to all others the record is as it was before, its count of entries too", () => {
    for (const by of others) {
      expect(seen(whole(), by), by.person).toEqual(seen(foundByOfficers(), by));
      expect(seqShownTo(whole().hazard, by)).toBe(foundByOfficers().hazard.seq);
      expect(met(whole(), by)).toEqual(foundByOfficers().entries);
    }
    expect(met(whole(), handler)).toEqual(whole().entries);
    expect(seqShownTo(whole().hazard, handler)).toBe(whole().hazard.seq);
  });

  it("is told by no number of an entry that a joint act names", () => {
    const joint = (story: Story) =>
      told(story, [
        ["confirm", cast.officer3],
        ["control", cast.safety],
        ["plan", cast.safety],
        ["report-fixed", cast.safety],
        ["accept", cast.principal],
        ["accept", cast.officer3, { jointPaper: null }],
      ]);
    const entryIn = (story: Story, by: Actor) =>
      seen(story, by).rectification.acceptance.at(-1)?.second?.entry;
    expect(entryIn(joint(foundByOfficers()), cast.officer2)).toBeGreaterThan(0);
    for (const by of others) {
      expect(entryIn(joint(opened()), by)).toBe(entryIn(joint(foundByOfficers()), by));
    }
    const hidden = [3, 4, 7];
    for (const entry of [1, 2, 5, 6, 8, 9])
      expect(entryShownAs(shownEntry(entry, hidden), hidden)).toBe(entry);
    expect([1, 2, 5, 6, 8].map((entry) => shownEntry(entry, hidden))).toEqual([1, 2, 3, 4, 5]);
  });

  it("does not read another case of the hazard", () => {
    const again = andThen(whole(), "open-case", cast.officer1, {
      input: { number: "2号", firstHandler: "per_officer1", secondHandler: "per_officer2" },
    });
    expect(seen(again, handler).cases?.map(({ number }) => number)).toEqual(["示例立〔2026〕1号"]);
    expect(seen(again, cast.officer2).cases?.map(({ number }) => number)).toEqual(["2号"]);
    expect(met(again, cast.officer2)).toHaveLength(foundByOfficers().entries.length + 1);
  });

  it("learns of no entry's content by the timeline", () => {
    for (const entry of whole().entries.slice(foundByOfficers().entries.length)) {
      expect(shownPayload(entry, ["lead"])).toEqual({});
    }
  });
});

describe("a penalty beside its case", () => {
  const [decided, served, published] = [
    told(opened(), toPenalty),
    told(opened(), [...toPenalty, ["serve-penalty", handler]]),
    told(opened(), [...toPenalty, ["publish-penalty", handler]]),
  ] as const;

  it("is read by the enterprise once it was served", () => {
    expect(penaltiesShownTo(decided.hazard, ["enterprise"], "safety-staff")).toEqual([]);
    expect(penaltiesShownTo(published.hazard, ["enterprise"], "safety-staff")).toEqual([]);
    expect(penaltiesShownTo(served.hazard, ["enterprise"], "safety-staff")).toMatchObject([
      { number: "示例罚〔2026〕1号", party: "单位", kinds: ["罚款"], amount: 30_000, servedOn: "2026-11-24" },
    ]);
  });

  it("on a person is read by the principal alone of the unit", () => {
    const onPerson = told(opened(), [
      ["record-procedure", handler],
      ["record-penalty", handler, { party: "person", post: "in-charge", overdue: true, amount: 60_000 }],
      ["serve-penalty", handler],
    ]);
    for (const role of ["safety-staff", "technical-lead", "team"] as const) {
      expect(penaltiesShownTo(onPerson.hazard, ["enterprise"], role), role).toEqual([]);
    }
    expect(penaltiesShownTo(onPerson.hazard, ["enterprise"], "principal")).toMatchObject([
      { party: "直接负责的主管人员", amount: 60_000 },
    ]);
  });

  it("that was read goes on being shown when its record is withdrawn, as withdrawn", () => {
    const taken = (story: Story) =>
      andThen(story, "withdraw-case-record", handler, { input: { record: "penalty:示例罚〔2026〕1号" } });
    const asUnit = ({ hazard }: Story) => penaltiesShownTo(hazard, ["enterprise"], "principal");
    const asOffice = ({ hazard }: Story) => penaltiesShownTo(hazard, ["county-office"], "county-office");
    expect([...asUnit(taken(decided)), ...asOffice(taken(decided))]).toEqual([]);
    expect(asUnit(taken(served))).toMatchObject([{ withdrawn: { on: "2026-11-24", retracted: null } }]);
    expect(asUnit(taken(published))).toEqual([]);
    expect(asOffice(taken(published))).toMatchObject([
      { amount: 30_000, withdrawn: { retracted: "当日在原公示网站撤回并说明理由" } },
    ]);
    const again = andThen(taken(served), "record-penalty", handler);
    expect(asUnit(andThen(again, "serve-penalty", handler)).map((one) => one.withdrawn === null)).toEqual([
      true,
      false,
    ]);
  });

  it("gives the offices number, sum and publication, once it is outside", () => {
    expect(penaltiesShownTo(decided.hazard, ["county-office"], "county-office")).toEqual([]);
    expect(penaltiesShownTo(published.hazard, ["city-office"], "city-office")).toMatchObject([
      { amount: 30_000, cited: null, party: null, published: { where: "示例区应急管理局网站" } },
    ]);
  });

  it("is nobody else's", () => {
    for (const part of ["lead", "support", "superior", "filing", "township", "group", "expert"] as const) {
      expect(penaltiesShownTo(whole().hazard, [part], "regulator"), part).toEqual([]);
    }
  });
});

import { describe, expect, it } from "vitest";
import { cast } from "./hazard.samples.ts";
import { partsOf } from "./part.ts";
import { mayReadEntry } from "./shown-leniency.ts";
import { seqShownTo, shownTo } from "./shown-to.ts";
import { andThen, reported } from "./story.samples.ts";

const before = andThen(andThen(reported(), "judge", cast.officer1), "assign-expert", cast.officer1);
const after = andThen(before, "opine", cast.expert);

describe("an expert's opinion", () => {
  it("is read by the authorities and the expert", () => {
    for (const by of [cast.officer3, cast.countyOffice, cast.expert]) {
      const parts = partsOf(by, after.hazard.belonging);
      expect(shownTo(after.hazard, parts).rectification.opinions, by.person).toHaveLength(1);
      expect(mayReadEntry("opine", parts), by.person).toBe(true);
      expect(seqShownTo(after.hazard, by)).toBe(after.hazard.seq);
    }
  });

  it("leaves the record as it was to the unit and its group, its count of entries too", () => {
    for (const by of [cast.principal, cast.safety]) {
      const parts = partsOf(by, after.hazard.belonging);
      expect(shownTo(after.hazard, parts)).toEqual(shownTo(before.hazard, parts));
      expect(seqShownTo(after.hazard, by)).toBe(before.hazard.seq);
      expect(mayReadEntry("opine", parts)).toBe(false);
    }
    expect(shownTo(after.hazard, ["group"]).rectification.opinions).toEqual([]);
  });
});

describe("what a listing is reviewed for and filed with", () => {
  const listed = andThen(before, "list", cast.countyOffice);
  const acts = [
    "clear-for-publication",
    "withdraw-publication",
    "clear-for-publication",
    "file-listing",
  ] as const;

  it("leaves the unit's record as it was, however often it was done", () => {
    acts.reduce((story, act) => {
      const next = andThen(story, act, cast.countyOffice);
      expect(seqShownTo(next.hazard, cast.principal), act).toBe(listed.hazard.seq);
      expect(shownTo(next.hazard, ["enterprise"])).toEqual(shownTo(listed.hazard, ["enterprise"]));
      expect(mayReadEntry(act, ["enterprise"])).toBe(false);
      expect(seqShownTo(next.hazard, cast.countyOffice)).toBe(next.hazard.seq);
      return next;
    }, listed);
  });
});

import { describe, expect, it } from "vitest";
import { acceptanceLinks } from "./acceptance.ts";
import { dutiesOf } from "./duties.ts";
import { cast } from "./hazard.samples.ts";
import { evolve, fold, hazardActs } from "./registry.ts";
import {
  andThen,
  type Deed,
  fiveSteps,
  reported,
  toAcceptance,
  toFiling,
  told,
  toPlan,
  wholeLife,
} from "./story.samples.ts";
import { summaryOf } from "./summary.ts";
import { currentVersion } from "./upcast.ts";

describe("the life of a major hazard", () => {
  it("goes from the report to the filed report", () => {
    const { hazard } = told(reported(), wholeLife);
    expect(summaryOf(hazard)).toEqual({
      stage: "struck-off",
      level: "major",
      deadline: "2026-12-20",
      nextStep: null,
      listedLevel: null,
      stopped: false,
      filed: true,
      repeat: false,
      focuses: ["mass-casualty"],
    });
    expect(hazard.filing.filed?.number).toBe("示例备〔2026〕AB12C号");
  });

  it("passes through the stages in their order", () => {
    const stages = [...toPlan, ...toAcceptance, ...fiveSteps, ...toFiling].reduce(
      ({ story, seen }, [name, by, input = {}]) => {
        const next = andThen(story, name, by, { input });
        return { story: next, seen: seen.at(-1) === next.hazard.stage ? seen : [...seen, next.hazard.stage] };
      },
      { story: reported(), seen: ["found"] as string[] },
    ).seen;
    expect(stages).toEqual(["found", "judged", "confirmed", "fixing", "fixed", "accepted", "struck-off"]);
  });

  it("owes one thing after another to the part whose turn it is", () => {
    const owed = wholeLife.reduce(
      ({ story, turns }, [name, by, input = {}]) => {
        const duties = dutiesOf(story.hazard).map(({ act }) => act);
        return { story: andThen(story, name, by, { input }), turns: [...turns, duties.includes(name)] };
      },
      { story: reported(), turns: [] as boolean[] },
    );
    expect(owed.turns.every(Boolean)).toBe(true);
    expect(dutiesOf(owed.story.hazard)).toEqual([
      { act: "look-back", part: "lead", what: "到现场回头看", since: "2026-11-24", due: "2027-05-31" },
    ]);
  });

  it("adds up to the same state however its entries are folded", () => {
    const { hazard, entries } = told(reported(), wholeLife);
    expect(fold("hz_1", entries)).toEqual(hazard);
    expect(hazard.seq).toBe(entries.length);
  });

  it("refuses entries of acts it does not know", () => {
    const { hazard, entries } = reported();
    const [first] = entries;
    if (!first) throw new Error("no entry");
    expect(() => evolve(hazard, { ...first, act: "unheard-of", seq: 2 })).toThrow("unheard-of");
    expect(() => fold("hz_1", [{ ...first, act: "judge" }])).toThrow("judge");
    expect(() => fold("hz_1", [])).toThrow("No entries");
  });
});

describe("the life of a general hazard", () => {
  const general: readonly Deed[] = [
    ["report-fixed", cast.team],
    ["accept", cast.safety],
    ["strike-off", cast.principal],
  ];

  it("takes the short way: judged, fixed, looked at by another, struck off", () => {
    const found = reported({ finding: { foundBy: "self" } });
    const judged = andThen(found, "judge", cast.principal, { input: { level: "general", item: null } });
    expect(judged.hazard.stage).toBe("confirmed");
    expect(acceptanceLinks(judged.hazard)).toHaveLength(1);
    const { hazard } = told(judged, general);
    expect(hazard.stage).toBe("struck-off");
    expect(dutiesOf(hazard)).toEqual([]);
    expect(summaryOf(hazard).nextStep).toBeNull();
  });

  it("keeps the enterprise from closing what an inspection found", () => {
    const judged = andThen(reported(), "judge", cast.officer1, { input: { level: "general", item: null } });
    const fixed = andThen(judged, "report-fixed", cast.team);
    expect(() => andThen(fixed, "accept", cast.safety)).toThrow("复查");
    expect(andThen(fixed, "accept", cast.officer3).hazard.stage).toBe("accepted");
  });

  it("lets the township look again at a small place", () => {
    const small = reported({ belonging: { unitKind: "small-place" } });
    const judged = andThen(small, "judge", cast.officer1, { input: { level: "general", item: null } });
    const fixed = andThen(judged, "report-fixed", cast.principal);
    const accepted = andThen(fixed, "accept", cast.township);
    expect(andThen(accepted, "strike-off", cast.township).hazard.stage).toBe("struck-off");
  });
});

describe("hazardActs", () => {
  it.each(Object.entries(hazardActs))(
    "records %s under its own name and in its known version",
    (name, act) => {
      expect(act.name).toBe(name);
      expect(act.version).toBe(currentVersion(name));
      expect(act.roles.length * act.parts.length).toBeGreaterThan(0);
    },
  );
});

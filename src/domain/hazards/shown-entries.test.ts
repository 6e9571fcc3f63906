import { describe, expect, it } from "vitest";
import { honest, reviewer } from "#domain/leniency/leniency.samples.ts";
import { cast } from "./hazard.samples.ts";
import { instructionActs } from "./instruction.ts";
import { partsOf } from "./part.ts";
import { ordered } from "./shown-entries.ts";
import { leniencyActs } from "./shown-leniency.ts";
import { mayMeet, seqShownTo, shownTo } from "./shown-to.ts";
import { type Deed, told } from "./story.samples.ts";

/** All that some readers never meet, each kind of it more than once, and among it what all of them meet. */
const deeds: readonly Deed[] = [
  ["instruct", cast.countyOffice],
  ["prove-report", cast.township],
  ["record-check", cast.officer1],
  ["withdraw-check", cast.officer1],
  ["record-check", cast.officer1, { kind: "tip" }],
  ["ask-leniency-review", cast.officer1],
  ["answer-instruction", cast.officer3],
  ["review-leniency", reviewer, { result: "meets", opinion: "符合规定情形" }],
  ["ask-leniency-review", cast.officer1],
  ["instruct", cast.countyOffice, { text: "请再次核查" }],
];

describe("the number of entries that somebody is shown", () => {
  const { hazard, entries } = told(honest(), deeds);

  it("is that of the entries which they meet, whoever they are", () => {
    for (const [name, by] of Object.entries(cast)) {
      const seeing = { parts: partsOf(by, hazard.belonging), reader: by };
      const met = entries.filter(({ times, ...entry }) =>
        mayMeet({ ...entry, at: times.received }, hazard, seeing),
      );
      expect(seqShownTo(hazard, by), name).toBe(met.length);
    }
  });

  it("counts nothing for the enterprise in the entries that joint acts name", () => {
    const record = { signed: [{ entry: 9 }, { other: { entry: 4 } }, { entry: 9 }] };
    expect(ordered(record)).toEqual({ signed: [{ entry: 2 }, { other: { entry: 1 } }, { entry: 2 }] });
    const shown = shownTo(hazard, partsOf(cast.principal, hazard.belonging), { reader: cast.principal });
    expect(shown.discussions).toEqual([]);
  });

  it("leaves the enterprise no trace of what stays inside government", () => {
    const inside = entries.filter(({ act }) => [...leniencyActs, ...instructionActs].includes(act));
    expect(inside.length).toBeGreaterThan(8);
    expect(seqShownTo(hazard, cast.principal)).toBe(entries.length - inside.length);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";
import { cast } from "./hazard.samples.ts";
import { mayReadEntry } from "./shown-leniency.ts";
import { shownTo } from "./shown-to.ts";
import { andThen, type Deed, reported, type Story, told } from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const begun = andThen(reported(), "judge", cast.officer1);
const instruct = (story: Story, input: object = {}, by = cast.countyOffice) =>
  andThen(story, "instruct", by, { input });
const owed = ({ hazard }: Story) => dutiesOf(hazard).filter(({ act }) => act === "answer-instruction");

describe("what a leader wrote on a hazard", () => {
  it("is owed by whom it names, by the day it says, until the result is reported", () => {
    const instructed = instruct(begun);
    expect(owed(instructed)).toEqual([expect.objectContaining({ part: "lead", due: "2026-12-31" })]);
    const twice = instruct(instructed, { reportBy: "2026-12-01", text: "请立即停用" });
    expect(owed(twice)).toEqual([expect.objectContaining({ part: "lead", due: "2026-12-01" })]);
    const answered = andThen(twice, "answer-instruction", cast.officer3);
    expect(owed(answered)).toEqual([expect.objectContaining({ due: "2026-12-31" })]);
    expect(answered.hazard.instructions?.map(({ answer }) => answer === null)).toEqual([true, false]);
    expect(owed(andThen(answered, "answer-instruction", cast.officer3))).toEqual([]);
  });

  it("is a leader's on paper, of something that lies there, for somebody who is there", () => {
    expect(() => instruct(begun, { leader: cast.countyOffice.person })).toThrow(
      because("same-person", "leader"),
    );
    expect(() => instruct(begun, { whom: "mine-safety" })).toThrow(because("invalid", "whom"));
    expect(() => instruct(begun, { reportBy: "2026-11-24" })).toThrow(because("invalid", "reportBy"));
    expect(() => instruct(begun, {}, cast.township)).toThrow(because("not-permitted"));
  });

  it("is answered by whom it names, under its own number", () => {
    const instructed = instruct(begun);
    const answer = (by = cast.officer3, input: object = {}) =>
      andThen(instructed, "answer-instruction", by, { input });
    expect(() => answer(cast.countyOffice)).toThrow(because("wrong-state"));
    expect(() => answer(cast.officer3, { entry: 99 })).toThrow(because("invalid", "entry"));
    expect(() => answer(cast.officer3, { result: "已办" })).toThrow(because("incomplete", "result"));
    expect(() => andThen(begun, "answer-instruction", cast.officer3)).toThrow(because("wrong-state"));
  });

  it("changes nothing of what the enterprise, its group or an expert reads, but the number of the last entry", () => {
    const deeds: readonly Deed[] = [
      ["instruct", cast.countyOffice],
      ["answer-instruction", cast.officer3],
      ["instruct", cast.countyOffice, { text: "请再次核查" }],
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: deeds.length }), (many) => {
        const after = told(begun, deeds.slice(0, many));
        for (const parts of [["enterprise"], ["group"], ["expert"], ["legal-review"]] as const) {
          const seen = { ...shownTo(after.hazard, parts), seq: 0 };
          expect(seen).toEqual({ ...shownTo(begun.hazard, parts), seq: 0 });
          expect(mayReadEntry("instruct", parts)).toBe(false);
          expect(mayReadEntry("answer-instruction", parts)).toBe(false);
        }
        expect(shownTo(after.hazard, ["township"]).instructions).toHaveLength(many > 2 ? 2 : 1);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/calendar/dates.ts";
import { caseActs } from "#domain/hazards/handled-case.ts";
import { cast, today } from "#domain/hazards/hazard.samples.ts";
import { partsOf } from "#domain/hazards/part.ts";
import type { ActName } from "#domain/hazards/registry.ts";
import { seqShownTo, shownTo } from "#domain/hazards/shown-to.ts";
import { andThen, type Story } from "#domain/hazards/story.samples.ts";
import { Refusal } from "#domain/refusal.ts";
import { foundByOfficers, handler, otherHandler } from "./cases.samples.ts";
import { askedIn, openMatters } from "./open-matters.ts";
import type { PenaltyCase } from "./penalty-case.ts";

const people = [
  handler,
  otherHandler,
  handler,
  otherHandler,
  handler,
  handler,
  cast.officer1,
  cast.officer2,
  cast.principal,
];
const handlers: readonly string[] = [handler.person, otherHandler.person];

const inside = caseActs.filter((name) => name !== "open-case" && name !== "change-handlers") as ActName[];
/** What is done in a case that is closed. */
const afterTheEnd: readonly ActName[] = ["record-payment", "withdraw-case-record"];
/** What a case waits for most, so that some come to their end. */
const leading: readonly ActName[] = [
  ...Array<ActName>(7).fill("close-suggestion"),
  ...(["record-procedure", "record-procedure", "record-penalty", "record-penalty", "close-case"] as const),
];

const attempts = fc.array(
  fc.record({
    act: fc.constantFrom(...inside, ...leading),
    by: fc.constantFrom(...people),
    day: fc.integer({ min: -2, max: 0 }),
    kind: fc.constantFrom("told", "told", "told", "told-hearing", "hearing", "hearing-waived", "discussed"),
    party: fc.constantFrom("unit", "person"),
    number: fc.constantFrom("1号", "2号"),
    amount: fc.constantFrom(5_000, 30_000, 50_000),
    unpaid: fc.constantFrom(null, "批准分期缴纳罚款"),
  }),
  { minLength: 30, maxLength: 60, size: "max" },
);
type Attempt = (typeof attempts extends fc.Arbitrary<infer A> ? A : never)[number];

/** What of an attempt each act takes for its input; the sample gives the rest. */
function inputOf({ act, day, kind, party, number, amount, unpaid }: Attempt): object {
  const on = addDays(today, day);
  switch (act) {
    case "close-suggestion":
    case "withdraw-case-record":
      return {};
    case "record-procedure":
      return { on, kind };
    case "record-penalty":
      return {
        ...{ on, party, number, amount, overdue: party === "person" },
        ...{ post: party === "person" ? "in-charge" : null, orderedOn: on },
      };
    case "close-case":
      return { unpaid, unpaidWay: unpaid && "instalments" };
    case "record-payment":
      return { on, penalty: number, amount };
    default:
      return { on, penalty: number };
  }
}

function tried(story: Story, attempt: Attempt): Story {
  try {
    return andThen(story, attempt.act, attempt.by, { input: inputOf(attempt) });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return story;
  }
}

function holds(one: PenaltyCase): void {
  for (const { on, served, payments, published, amount } of one.penalties) {
    expect(one.procedure.some((step) => step.kind.startsWith("told") && step.on <= on)).toBe(true);
    for (const later of [served?.on, published?.on, ...payments.map((paid) => paid.on)]) {
      if (later) expect(later >= on).toBe(true);
    }
    for (const paid of payments) expect(paid.on >= (served?.on ?? "9999")).toBe(true);
    if (payments.length > 0) expect(served).not.toBeNull();
    expect(payments.reduce((sum, paid) => sum + paid.amount, 0)).toBeLessThanOrEqual(amount ?? 0);
  }
  const numbers = one.penalties.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  if (one.closed) expect(openMatters(one, askedIn(one))).toEqual([]);
}

describe("whatever is tried in a case", () => {
  it("nobody is penalised untold, nothing is served or paid before it is decided, nothing is closed while open", () => {
    const outside = cast.officer2;
    const before = foundByOfficers().hazard;
    const begun = andThen(foundByOfficers(), "open-case", cast.officer1, {
      input: { openedOn: addDays(today, -3) },
    });
    const seen = (story: Story) =>
      shownTo(story.hazard, partsOf(outside, story.hazard.belonging), { reader: outside });
    let [closed, penalised] = [0, 0];
    fc.assert(
      fc.property(attempts, (all) => {
        let story = begun;
        for (const attempt of all) {
          const next = tried(story, attempt);
          const [one] = next.hazard.cases ?? [];
          if (!one) throw new Error("the case is gone");
          if (next !== story) {
            expect(handlers).toContain(attempt.by.person);
            if (story.hazard.cases?.[0]?.closed) expect(afterTheEnd).toContain(attempt.act);
          }
          holds(one);
          expect(seen(next)).toEqual(before);
          expect(seqShownTo(next.hazard, outside)).toBe(before.seq);
          story = next;
        }
        closed += Number(Boolean(story.hazard.cases?.[0]?.closed));
        penalised += Number((story.hazard.cases?.[0]?.penalties.length ?? 0) > 0);
      }),
      { seed: 63, numRuns: 150 },
    );
    // The attempts get far enough to speak of anything.
    expect(closed).toBeGreaterThan(5);
    expect(penalised).toBeGreaterThan(30);
  });
});

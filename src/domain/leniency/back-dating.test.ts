import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideImport, evolveImported, type ImportInput } from "#domain/hazards/acts/import.ts";
import {
  aBelonging,
  aContext,
  aFinding,
  cast,
  now,
  onBehalfOf,
  today,
} from "#domain/hazards/hazard.samples.ts";
import { sampleInputs } from "#domain/hazards/inputs.samples.ts";
import { type ActName, decide, type InputOf } from "#domain/hazards/registry.ts";
import { andThen, type Deed, reported, type Story } from "#domain/hazards/story.samples.ts";
import { Refusal } from "#domain/refusal.ts";
import { assess } from "./assessment.ts";
import { selfReported, toConfirmed } from "./leniency.samples.ts";

const minute = 60_000;
/** The story's report is received at 02:01. */
const received = Date.parse(now) + minute;
const at = (minutes: number) => new Date(received + minutes * minute).toISOString();

/** What an enterprise can do to look as if it had been first: say any time, set any clock, have it recorded, correct, in any order. */
const claims = fc.record({
  happened: fc.integer({ min: -5000, max: 0 }),
  device: fc.option(fc.integer({ min: -500_000, max: 500_000 })),
  recorded: fc.boolean(),
});
const usual: Claim = { happened: 0, device: null, recorded: false };
type Claim = { readonly happened: number; readonly device: number | null; readonly recorded: boolean };

const deeds: readonly Deed[] = [
  ["control", cast.safety, { from: "2026-11-20" }],
  ["control", cast.team, { from: "2026-11-21" }],
  ["correct", cast.officer3, { fields: { foundOn: "2026-11-01" } }],
  ["correct", cast.officer3, { fields: { spot: "打磨车间西侧" } }],
  ["correct", cast.safety, { fields: { text: "除尘系统未设置泄爆装置，已经停用" } }],
  ["correct", cast.safety, { fields: { spot: "打磨车间二层", possibleHarm: "粉尘爆炸伤人" } }],
  ["correct", cast.safety, { fields: { foundOn: "2026-11-02" } }],
  ...toConfirmed,
  ["plan", cast.safety],
  ["report-fixed", cast.safety],
];

function tried(story: Story, [name, by, input = {}]: Deed, over: { claim: Claim; real: number }): Story {
  const { claim, real } = over;
  const inside = by.enterprise !== null && claim.recorded;
  const context = {
    onBehalf: inside ? onBehalfOf(by.person) : null,
    times: {
      happened: at(claim.happened),
      device: claim.device === null ? null : at(claim.device),
      received: at(real),
    },
  };
  try {
    return andThen(story, name, inside ? cast.township : by, { input, context });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return story;
  }
}

const lives = fc.record({
  order: fc.shuffledSubarray([...deeds.keys()], { minLength: 3 }),
  claims: fc.array(claims, { minLength: deeds.length + 1, maxLength: deeds.length + 1 }),
  /** When officers really came, in minutes from the receipt, and after how many deeds it was put on record. */
  check: fc.record({ happened: fc.integer({ min: -3000, max: 10 }), after: fc.nat({ max: deeds.length }) }),
});

describe("whatever an enterprise claims, in any order", () => {
  it("it is never proposed for leniency once officers were there first", () => {
    let leant = 0;
    fc.assert(
      fc.property(lives, ({ order, claims, check }) => {
        const happened = at(check.happened);
        const recording: Deed = ["record-check", cast.officer3, { happened }];
        const turns = order.map((nth) => deeds[nth] as Deed);
        const all = turns.toSpliced(check.after, 0, recording);
        const end = all.reduce(
          (story, deed, turn) => tried(story, deed, { claim: claims[turn] as Claim, real: 20 * (turn + 1) }),
          selfReported(),
        );
        const { result, factors } = assess(end.hazard, "measures-under-way", today);
        const report = factors.find(({ name }) => name === "report")?.verdict;
        expect(end.hazard.leniency?.checks).toHaveLength(1);
        if (check.happened <= 0) {
          expect(report).not.toBe("for");
          expect(result).not.toBe("meets");
        } else if (end.hazard.amendedAt) {
          // Every deed is received after the check.
          expect(report).toBe("open");
          expect(result).not.toBe("meets");
        } else {
          leant += 1;
          expect(report).toBe("for");
        }
      }),
      { numRuns: 200 },
    );
    expect(leant).toBeGreaterThan(0);
  });

  it("nor by what it adds to its report once officers stood there", () => {
    const vague = { text: "车间设备有隐患待查", spot: null, possibleHarm: null };
    const words = fc.subarray(
      [
        ["text", "除尘系统未设置泄爆装置"],
        ["spot", "打磨车间"],
        ["possibleHarm", "粉尘爆炸"],
        ["foundOn", "2026-11-02"],
      ] as const,
      { minLength: 1 },
    );
    fc.assert(
      fc.property(
        words,
        claims,
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (added, claim, after, late) => {
          const told = reported({ finding: { ...vague, foundBy: "self" }, by: cast.safety });
          const correction: Deed = ["correct", cast.safety, { fields: Object.fromEntries(added) }];
          const check: Deed = ["record-check", cast.officer3, { happened: at(after) }];
          const all = late ? [correction, check] : [check, correction];
          // Whichever was put on record first, the correction was received after the check.
          const end = [...all, ...toConfirmed].reduce(
            (story, deed, turn) => tried(story, deed, { claim, real: 60 + 20 * turn }),
            told,
          );
          expect(end.hazard.finding).toMatchObject(Object.fromEntries(added));
          const { factors, result } = assess(end.hazard, "measures-under-way", today);
          for (const name of ["found", "report", "complete"]) {
            const one = factors.find((factor) => factor.name === name);
            expect(one?.verdict, name).toBe("open");
            expect(one?.fact, name).toContain("检查以后才补充");
          }
          expect(result).not.toBe("meets");
        },
      ),
    );
  });

  it("nor once a check that stood there first was put on record and taken back", () => {
    fc.assert(
      fc.property(lives, fc.nat({ max: deeds.length }), ({ order, claims, check }, back) => {
        const happened = at(Math.min(check.happened, 0));
        const turns = order.map((nth) => deeds[nth] as Deed);
        const checked: readonly Deed[] = [
          ["record-check", cast.officer3, { happened }],
          ["withdraw-check", cast.officer3],
        ];
        const all = turns
          .toSpliced(check.after, 0, checked[0] as Deed)
          .toSpliced(check.after + 1 + back, 0, checked[1] as Deed);
        const end = all.reduce(
          (story, deed, turn) => tried(story, deed, { claim: claims[turn] ?? usual, real: 20 * (turn + 1) }),
          selfReported(),
        );
        expect(end.hazard.leniency?.checks[0]?.withdrawn).toBeDefined();
        expect(assess(end.hazard, "measures-under-way", today).result).not.toBe("meets");
      }),
      { numRuns: 200 },
    );
  });

  it("what it claims changes no word of what is suggested", () => {
    const honestly: Claim = { happened: 0, device: null, recorded: false };
    fc.assert(
      fc.property(claims, claims, (one, other) => {
        const lived = (first: Claim, second: Claim) =>
          [deeds[0], deeds[2]].reduce(
            (story, deed, turn) =>
              tried(story, deed as Deed, { claim: turn === 0 ? first : second, real: 20 * (turn + 1) }),
            selfReported(),
          );
        const told = lived(one, other);
        const plainly = lived({ ...honestly, recorded: one.recorded }, honestly);
        expect(assess(told.hazard, "measures-under-way", today)).toEqual(
          assess(plainly.hazard, "measures-under-way", today),
        );
      }),
    );
  });

  it("none of its people proves a report, nor has it recorded for them", () => {
    const { hazard } = selfReported();
    const acts: readonly ActName[] = [
      ...(["prove-report", "record-check", "withdraw-check"] as const),
      ...(["ask-leniency-review", "review-leniency", "decide-leniency"] as const),
    ];
    for (const name of acts) {
      for (const by of [cast.principal, cast.safety, cast.technical, cast.team]) {
        for (const context of [aContext(by), aContext(cast.township, { onBehalf: onBehalfOf(by.person) })]) {
          const act = { name, input: sampleInputs[name](hazard) as InputOf<typeof name> };
          expect(() => decide(hazard, act, context)).toThrow(Refusal);
        }
      }
    }
  });

  it("a row of a ledger proves nothing, whatever its cells say", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), (day) => {
        const foundOn = `2026-10-${String(day).padStart(2, "0")}`;
        const { finder: _finder, ...finding } = aFinding({ foundBy: "self", foundOn });
        const from = { importId: "im_1", sheet: "示例", row: 2, done: false, basis: null, measures: null };
        const input: ImportInput = {
          ...{ finding, from: { ...from, status: "已报告" }, standing: "major", item: null, deadline: null },
          ...{ deadlineUnread: false, doneOn: null, listed: null, homeKnown: true },
        };
        const context = aContext(cast.countyOffice);
        const payload = decideImport(input, { number: "示例", belonging: aBelonging() }, context);
        const entry = {
          ...({ act: "import", version: 1, payload, seq: 1, actor: "per_x", post: null } as const),
          ...{ onBehalf: null, times: { happened: at(-9999), device: at(-9999), received: at(0) } },
        };
        const { result, factors } = assess(evolveImported("hz_1", entry), "measures-under-way", today);
        expect(result).not.toBe("meets");
        expect(factors.find(({ name }) => name === "report")?.verdict).toBe("open");
      }),
    );
  });
});

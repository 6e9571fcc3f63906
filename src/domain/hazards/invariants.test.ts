import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { Refusal } from "#domain/refusal.ts";
import { acceptanceLinks } from "./acceptance.ts";
import { type UnitKind, unitKinds } from "./belonging.ts";
import { dutiesOf } from "./duties.ts";
import { type FoundBy, foundByWays } from "./finding.ts";
import { aContext, cast } from "./hazard.samples.ts";
import { type Hazard, isMajor } from "./hazard.ts";
import { reasonNotTo } from "./may-act.ts";
import { type ActName, actNames, fold, hazardActs, type InputOf, offered } from "./registry.ts";
import { seqShownTo } from "./shown-to.ts";
import { stepOrder } from "./step.ts";
import { mayResumeAt, standingStoppage } from "./stoppage.ts";
import { andThen, reported, type Story, wholeLife } from "./story.samples.ts";
import { waitingIn } from "./waiting.ts";

/** Everybody, and people who hold two posts: separation goes by person, not by post. */
const everybody: readonly Actor[] = [
  ...Object.values(cast),
  { ...cast.officer3, person: "per_safety-staff" },
  { ...cast.officer3, person: "per_principal" },
  { ...cast.filing, person: "per_principal" },
  { ...cast.township, person: "per_officer1" },
];

const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>) => Object.keys(labels) as K[];

/** Inputs that lead astray, by act; the sample input leads on. */
const astray: Partial<{ readonly [N in ActName]: readonly Partial<InputOf<N>>[] }> = {
  judge: [
    { jointPaper: null },
    { level: "general", item: null, jointPaper: null },
    { level: "none", item: null, jointPaper: null },
    { level: "general", item: null },
    { level: "none", item: null },
    { secondOfficer: "per_safety-staff" },
  ],
  "re-judge": [{ jointPaper: null }, { jointPaper: null, secondOfficer: "per_principal" }],
  "name-countersigner": [{ officer: "per_officer2" }, { officer: "per_principal" }],
  confirm: [{ outcome: "disputed", reason: "认定有误" }],
  discuss: [{ level: "general" }, { level: "none" }],
  accept: [
    { jointPaper: null },
    { jointPaper: null, secondOfficer: "per_officer3" },
    { secondOfficer: "per_safety-staff" },
    { secondOfficer: "per_principal" },
    { secondOfficer: "per_officer3" },
  ],
  "examine-resume": [
    { jointPaper: null },
    { jointPaper: null, agreed: false },
    { agreed: false },
    { secondOfficer: "per_principal" },
  ],
  "return-step": stepOrder.map((step) => ({ step })),
  "propose-lowering": [{ to: "none" }],
  "sign-step": stepOrder.map((step) => ({ step })),
};

const starts = fc.record({
  kind: fc.constantFrom(...keysOf(unitKinds)),
  foundBy: fc.constantFrom(...keysOf(foundByWays)),
  group: fc.constantFrom(null, "org_group"),
  led: fc.nat({ max: wholeLife.length }),
});

const attempts = fc.array(
  fc.record({ act: fc.nat({ max: 999 }), by: fc.nat({ max: 999 }), astray: fc.nat({ max: 7 }) }),
  { minLength: 15, maxLength: 30, size: "max" },
);

type Start = {
  readonly kind: UnitKind;
  readonly foundBy: FoundBy;
  readonly group: string | null;
  readonly led: number;
};
type Attempt = { readonly act: number; readonly by: number; readonly astray: number };

const certified = { certificateOf: () => "示例" };

function tried(story: Story, name: ActName, by: Actor, input: object = {}): Story {
  try {
    return andThen(story, name, by, { input, context: certified });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return story;
  }
}

function begun({ kind, foundBy, group, led }: Start): Story {
  const story = reported({ finding: { foundBy }, belonging: { unitKind: kind, group } });
  return wholeLife.slice(0, led).reduce((soFar, [name, by, input]) => tried(soFar, name, by, input), story);
}

/** Acts that lead on stand more often among those to choose from, or lives would never get far. */
const leading: readonly ActName[] = [
  "judge",
  "countersign",
  "order-stop",
  "confirm",
  "plan",
  "report-fixed",
  "accept",
  "ask-resume",
  "write-step",
  "sign-step",
  "examine-resume",
  "resume",
  "strike-off",
  "sign-report",
  "submit-report",
  "accept-filing",
];
const names: readonly ActName[] = [...actNames.flatMap((name) => [name, ...leading])];

/** The first act from a random one on that somebody may do now, and one of those who may. */
function chosen(hazard: Hazard, { act, by }: Attempt): readonly [ActName, Actor] {
  for (const turn of names.keys()) {
    const name = names[(act + turn) % names.length] ?? "judge";
    const able = everybody.filter(
      (actor) => !reasonNotTo(hazardActs[name], hazard, aContext(actor, certified)),
    );
    const actor = able[by % Math.max(able.length, 1)];
    if (actor) return [name, actor];
  }
  return ["judge", cast.officer1];
}

function checkMove(before: Hazard, after: Hazard, [name, by]: readonly [ActName, Actor]): void {
  expect(after.belonging.home).toBe(before.belonging.home);
  const was = standingStoppage(before.stoppages);
  if (was && !standingStoppage(after.stoppages)) expect(mayResumeAt(before.stage)).toBe(true);
  const owed = waitingIn(before).map(({ second }) => second.officer);
  if (name === "countersign" || name === "refuse-countersign") expect(owed).toContain(by.person);
  if (name === "withdraw") expect(seqShownTo(before, by)).toBe(1);
  if (name === "confirm") {
    expect(before.judgements.at(-1)?.signers).not.toContain(after.confirmation?.by);
  }
  if (name === "sign-step") {
    const signed = stepOrder.filter((step) => after.steps[step].signed && !before.steps[step].signed);
    for (const step of stepOrder.slice(0, stepOrder.indexOf(signed[0] ?? "describe"))) {
      expect(before.steps[step].signed).not.toBeNull();
    }
  }
  if (name === "countersign-lowering") expect(new Set(after.judgements.at(-1)?.signers).size).toBe(2);
}

function checkState(hazard: Hazard): void {
  const { acceptance, completion } = hazard.rectification;
  const signedBy = acceptance.flatMap(({ by }) => by);
  expect(signedBy).not.toContain(completion?.by);
  expect(new Set(signedBy).size).toBe(signedBy.length);
  if (hazard.stage === "accepted" || hazard.stage === "struck-off") {
    const keys = acceptance.map(({ link }) => link);
    expect(keys).toEqual(acceptanceLinks(hazard).map(({ key }) => key));
  }
  if (hazard.stage === "struck-off") {
    expect(standingStoppage(hazard.stoppages)).toBeNull();
    expect(waitingIn(hazard)).toEqual([]);
    if (isMajor(hazard)) expect(hazard.steps.fix.signed).not.toBeNull();
  }
  if (hazard.filing.filed || hazard.filing.submittedAt) {
    expect(stepOrder.every((step) => hazard.steps[step].signed !== null)).toBe(true);
    expect(hazard.filing.signatures.map(({ link }) => link)).toEqual(
      hazard.filing.chain.map(({ key }) => key),
    );
  }
  const waiting = waitingIn(hazard).map(({ act }) => act);
  if (hazard.confirmation?.outcome === "confirmed" && hazard.stage !== "judged" && isMajor(hazard)) {
    expect(waiting).not.toContain("judge");
  }
  if (hazard.stage === "accepted") expect(waiting).not.toContain("accept");
  if (hazard.stage === "dismissed") expect(waiting).not.toContain("judge");
  const duties = dutiesOf(hazard).map(({ act, part, person }) => `${act} ${part} ${person ?? ""}`);
  expect(new Set(duties).size).toBe(duties.length);
}

describe("whatever anybody tries, in any order", () => {
  it("keeps the gates, the separations and the folding", () => {
    fc.assert(
      fc.property(starts, attempts, (start, tries) => {
        const end = tries.reduce((story, attempt) => {
          const [name, by] = chosen(story.hazard, attempt);
          const next = tried(story, name, by, astray[name]?.[attempt.astray] ?? {});
          if (next !== story) checkMove(story.hazard, next.hazard, [name, by]);
          checkState(next.hazard);
          return next;
        }, begun(start));
        expect(fold(end.hazard.id, end.entries)).toEqual(end.hazard);
      }),
      { numRuns: 50 },
    );
  });

  it("offers an act exactly when only its input can still be refused", () => {
    fc.assert(
      fc.property(starts, fc.constantFrom(...everybody), fc.constantFrom(...actNames), (start, by, name) => {
        const { hazard, entries } = begun(start);
        const context = aContext(by, certified);
        const reason = reasonNotTo(hazardActs[name], hazard, context);
        const open = offered(hazard, context).some((one) => one.name === name && one.reason === null);
        expect(open).toBe(reason === null);
        try {
          andThen({ hazard, entries }, name, by, { context: certified });
          expect(reason).toBeNull();
        } catch (refusal) {
          if (!(refusal instanceof Refusal)) throw refusal;
          // A refusal of the input names a field; one of state or role is the reason given in advance.
          if (reason) expect(refusal.message).toBe(reason.message);
          else expect(refusal.field).not.toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });
});

import type { Actor } from "#domain/access/actor.ts";
import type { Entry, OnBehalf } from "#domain/ledger/entry.ts";
import type { ActContext } from "./act.ts";
import { decideReport } from "./acts/report.ts";
import type { Belonging } from "./belonging.ts";
import type { Finding } from "./finding.ts";
import { aBelonging, aContext, aFinding, cast } from "./hazard.samples.ts";
import type { Hazard } from "./hazard.ts";
import { sampleInputs } from "./inputs.samples.ts";
import { type ActName, begin, decide, evolve, type InputOf } from "./registry.ts";
import { waitingIn } from "./waiting.ts";

/** A hazard with the entries that made it: what the tests tell its life with. */
export type Story = { readonly hazard: Hazard; readonly entries: readonly Entry[] };

function signed(
  context: ActContext,
  seq: number,
): Pick<Entry, "seq" | "actor" | "post" | "onBehalf" | "times"> {
  const { actor, onBehalf, times } = context;
  // Each entry a minute after the one before, so that no two stand at the same moment.
  const received = new Date(Date.parse(times.received) + seq * 60_000).toISOString();
  return { seq, actor: actor.person, post: actor.post, onBehalf, times: { ...times, received } };
}

/** A hazard reported at an inspection; the finding, the belonging and who tells it as the test is about. */
export function reported(
  over: { finding?: Partial<Finding>; belonging?: Partial<Belonging>; by?: Actor; onBehalf?: OnBehalf } = {},
): Story {
  const context = aContext(over.by ?? cast.officer1, { onBehalf: over.onBehalf ?? null });
  const placed = { number: "140423-20261120-AB12C", belonging: aBelonging(over.belonging) };
  const payload = decideReport(aFinding(over.finding), placed, context);
  const entry: Entry = { act: "report", version: 1, payload, ...signed(context, 1) };
  return { hazard: begin("hz_1", entry), entries: [entry] };
}

/**
 * The story after one more act, with the sample input unless the test brings its own. A joint act with a paper that both
 * signed, as the samples have one, is countersigned at once: a story about something else needs no line for it.
 * @throws {Refusal}
 */
export function andThen<Name extends ActName>(
  story: Story,
  name: Name,
  by: Actor,
  over: { input?: Partial<InputOf<Name>>; context?: Partial<ActContext> } = {},
): Story {
  const context = aContext(by, over.context);
  const input = { ...sampleInputs[name](story.hazard), ...over.input } as InputOf<Name>;
  const decision = decide(story.hazard, { name, input }, context);
  const entry: Entry = { ...decision, ...signed(context, story.hazard.seq + 1) };
  const told = { hazard: evolve(story.hazard, entry), entries: [...story.entries, entry] };
  const waiting = waitingIn(told.hazard).find(({ second }) => second.entry === entry.seq);
  const second = Object.values(cast).find(({ person }) => person === waiting?.second.officer);
  const onPaper = (input as { readonly jointPaper?: unknown }).jointPaper;
  return second && onPaper ? andThen(told, "countersign", second) : told;
}

/** One telling: the act, who does it, and what is said otherwise than in the sample. */
export type Deed = readonly [ActName, Actor, object?];

/** The story after these acts in turn, each with the sample input. @throws {Refusal} */
export function told(story: Story, deeds: readonly Deed[]): Story {
  return deeds.reduce((soFar, [name, by, input = {}]) => andThen(soFar, name, by, { input }), story);
}

/** From the report to the agreed plan. */
export const toPlan: readonly Deed[] = [
  ["judge", cast.officer1, { jointPaper: null }],
  ["countersign", cast.officer2],
  ["confirm", cast.officer3],
  ["control", cast.safety],
  ["plan", cast.safety],
];

/** From the plan to acceptance by enterprise and department. */
export const toAcceptance: readonly Deed[] = [
  ["report-fixed", cast.safety],
  ["accept", cast.principal],
  ["accept", cast.officer3, { jointPaper: null }],
  ["countersign", cast.officer4],
];

const step: readonly Deed[] = [
  ["write-step", cast.safety],
  ["sign-step", cast.principal],
];

/** The five steps, each written and signed in order. */
export const fiveSteps: readonly Deed[] = [...step, ...step, ...step, ...step, ...step];

/** From acceptance to the report filed. */
export const toFiling: readonly Deed[] = [
  ["strike-off", cast.officer3],
  ["sign-report", cast.team],
  ["sign-report", cast.safety],
  ["sign-report", cast.technical],
  ["sign-report", cast.principal],
  ["submit-report", cast.safety],
  ["accept-filing", cast.filing],
];

/** The whole life of a hazard that an inspection found. */
export const wholeLife: readonly Deed[] = [...toPlan, ...toAcceptance, ...fiveSteps, ...toFiling];

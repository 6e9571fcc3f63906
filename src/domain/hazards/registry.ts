import type { Decision, Entry } from "#domain/ledger/entry.ts";
import { refuseIf } from "#domain/refusal.ts";
import type { ActContext, HazardAct, Who } from "./act.ts";
import { confirm } from "./acts/confirm.ts";
import { countersignLowering } from "./acts/countersign-lowering.ts";
import { discuss } from "./acts/discuss.ts";
import { judge } from "./acts/judge.ts";
import { proposeLowering } from "./acts/propose-lowering.ts";
import { refuseLowering } from "./acts/refuse-lowering.ts";
import { evolveReported, type Reported } from "./acts/report.ts";
import { returnStep } from "./acts/return-step.ts";
import { signStep } from "./acts/sign-step.ts";
import { writeStep } from "./acts/write-step.ts";
import type { Hazard } from "./hazard.ts";
import { type OfferedAct, offeredActs, reasonNotTo } from "./may-act.ts";
import { upcast } from "./upcast.ts";

/** Every act on an existing hazard, by its name in the ledger. Names are never changed or used again. */
export const hazardActs = {
  judge,
  confirm,
  discuss,
  "propose-lowering": proposeLowering,
  "countersign-lowering": countersignLowering,
  "refuse-lowering": refuseLowering,
  "write-step": writeStep,
  "sign-step": signStep,
  "return-step": returnStep,
} as const;

/** Name of an act on an existing hazard. */
export type ActName = keyof typeof hazardActs;
/** What is filled in for an act. */
export type InputOf<Name extends ActName> = Parameters<(typeof hazardActs)[Name]["decide"]>[1];
/** What is recorded of an act. */
export type PayloadOf<Name extends ActName> = ReturnType<(typeof hazardActs)[Name]["decide"]>;

/** The names of all acts on existing hazards. */
export const actNames = Object.keys(hazardActs) as readonly ActName[];

/** True for the name of an act on existing hazards. */
export function isActName(name: string): name is ActName {
  return Object.hasOwn(hazardActs, name);
}

function actNamed<Name extends ActName>(name: Name): HazardAct<Name, InputOf<Name>, PayloadOf<Name>> {
  // The registry keys each act by its own name, which the compiler cannot follow through a generic key.
  return hazardActs[name] as unknown as HazardAct<Name, InputOf<Name>, PayloadOf<Name>>;
}

/**
 * Decides an act: role, part and state first, then the input.
 *
 * @throws {Refusal} with the sentence that says what to do next
 */
export function decide<Name extends ActName>(
  hazard: Hazard,
  act: { readonly name: Name; readonly input: InputOf<Name> },
  context: ActContext,
): Decision<Name, PayloadOf<Name>> {
  const asked = actNamed(act.name);
  refuseIf(reasonNotTo(asked, hazard, context));
  return { act: act.name, version: asked.version, payload: asked.decide(hazard, act.input, context) };
}

/** The acts that are the actor's on this hazard, each doable or with the reason why not. */
export function offered(hazard: Hazard, who: Who): readonly OfferedAct[] {
  return offeredActs(Object.values(hazardActs), hazard, who);
}

/** Folds one entry into the state; the first one makes it. An unknown act is a fault, never skipped. */
export function evolve(hazard: Hazard | null, entry: Entry, id: string): Hazard {
  const lifted = { ...entry, payload: upcast(entry) };
  if (!hazard) return evolveFirst(id, lifted);
  if (!isActName(entry.act)) throw new Error(`Unknown act on a hazard: ${entry.act}`);
  const act: HazardAct<string, never, unknown> = hazardActs[entry.act];
  return { ...act.evolve(hazard, lifted), seq: entry.seq };
}

function evolveFirst(id: string, entry: Entry): Hazard {
  if (entry.act === "report") return evolveReported(id, entry as Entry<"report", Reported>);
  throw new Error(`A hazard does not begin with ${entry.act}`);
}

/** The state that the entries of one hazard add up to. */
export function fold(id: string, entries: readonly Entry[]): Hazard {
  const folded = entries.reduce<Hazard | null>((hazard, entry) => evolve(hazard, entry, id), null);
  if (!folded) throw new Error(`No entries of hazard ${id}`);
  return folded;
}

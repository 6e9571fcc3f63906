import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Penalty, PenaltyCase } from "#domain/cases/penalty-case.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ActContext, Who } from "./act.ts";
import type { Part } from "./belonging.ts";
import type { Hazard } from "./hazard.ts";

/** The acts of a case; who does not read it meets none of them. */
export const caseActs: readonly string[] = [
  "open-case",
  "change-handlers",
  "close-suggestion",
  "record-procedure",
  "record-penalty",
  "serve-penalty",
  "record-payment",
  "publish-penalty",
  "withdraw-case-record",
  "close-case",
];

/** Departments that may open and handle cases: that lead, support or stand above, by certified officers. */
export const handling: { readonly roles: readonly Role[]; readonly parts: readonly Part[] } = {
  roles: ["regulator"],
  parts: ["lead", "support", "superior"],
};

/** The cases that somebody handles and that are not closed, or that go for what is asked. */
export function handledBy(
  { cases = [] }: Pick<Hazard, "cases">,
  { person, organisation }: Pick<Actor, "person" | "organisation">,
  goes: (one: PenaltyCase) => boolean = isOpen,
): readonly PenaltyCase[] {
  return cases.filter(
    (one) => goes(one) && one.organisation === organisation && one.handlers.includes(person),
  );
}

const isOpen = ({ closed }: PenaltyCase) => closed === null;

/** Why somebody does nothing in a case; null where they handle one. The same sentence whether or not there is any. */
function reasonNotHandling(hazard: Hazard, { actor }: Pick<Who, "actor">): Refusal | null {
  if (handledBy(hazard, actor).length > 0) return null;
  return new Refusal("not-yours", "没有由您承办的未结案件。");
}

/** What the acts inside a case have in common: who handles an open one signs them. */
export const insideCase = {
  track: "record",
  ...handling,
  signature: true,
  version: 1,
  reasonNotTo: reasonNotHandling,
} as const;

/** The case that an act names. @throws {Refusal} `invalid` for one that the actor does not handle */
export function handledCase(
  hazard: Hazard,
  asked: string,
  actor: Actor,
  goes: (one: PenaltyCase) => boolean = isOpen,
): PenaltyCase {
  const one = handledBy(hazard, actor, goes).find(({ id }) => id === asked);
  if (one) return one;
  throw new Refusal("invalid", "没有这件案件，或者案件不由您承办、已经结案，请重新选择。", "case");
}

/** The penalty that an act names, in a case that the actor handles. @throws {Refusal} `invalid` */
export function handledPenalty(
  hazard: Hazard,
  asked: { readonly case: string; readonly penalty: string },
  actor: Actor,
): Penalty {
  return penaltyOf(handledCase(hazard, asked.case, actor), asked.penalty);
}

/** A penalty of a case by its number. @throws {Refusal} `invalid` */
export function penaltyOf({ penalties }: PenaltyCase, number: string): Penalty {
  const penalty = penalties.find((one) => one.number === number);
  if (penalty) return penalty;
  throw new Refusal("invalid", "案件中没有这份处罚决定，请重新选择。", "penalty");
}

type Handling = Pick<ActContext, "actor" | "officerAt" | "certificateOf">;

/** The two who handle a case: certified officers of the actor's body. @throws {Refusal} `same-person`, `invalid` */
export function handlersIn(
  { firstHandler, secondHandler }: { readonly firstHandler: string; readonly secondHandler: string },
  { actor, officerAt, certificateOf }: Handling,
): readonly [string, string] {
  if (firstHandler === secondHandler) {
    throw new Refusal("same-person", "案件由两名执法人员承办，请选择不同的人员。", "secondHandler");
  }
  const named = [
    ["firstHandler", firstHandler],
    ["secondHandler", secondHandler],
  ] as const;
  const unfit = named.find(([, person]) => !officerAt(person, actor.organisation) || !certificateOf(person));
  if (unfit) {
    throw new Refusal("invalid", "承办人须是本部门有账号、持执法证件的人员，请重新选择。", unfit[0]);
  }
  return [firstHandler, secondHandler];
}

type InCase = { readonly seq: number; readonly payload: { readonly case: string } };

/** The hazard with the case of an entry changed; for folding. */
export function withCase(
  hazard: Hazard,
  { seq, payload }: InCase,
  change: (one: PenaltyCase) => PenaltyCase,
): Hazard {
  const changed = (one: PenaltyCase) => ({ ...change(one), seqs: [...one.seqs, seq] });
  return {
    ...hazard,
    cases: (hazard.cases ?? []).map((one) => (one.id === payload.case ? changed(one) : one)),
  };
}

/** The hazard with one penalty of the case of an entry changed; for folding. */
export function withPenalty(
  hazard: Hazard,
  entry: InCase & { readonly payload: { readonly penalty: string } },
  change: (penalty: Penalty) => Penalty,
): Hazard {
  return withCase(hazard, entry, (one) => ({
    ...one,
    penalties: one.penalties.map((penalty) =>
      penalty.number === entry.payload.penalty ? change(penalty) : penalty,
    ),
  }));
}

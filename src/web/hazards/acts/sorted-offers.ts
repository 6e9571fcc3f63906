import type { OfferedAct } from "#contract/hazards/seen-hazard.ts";
import { dutiesOf } from "#domain/hazards/duties.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";

/** The acts offered to a person, by how pressing they are. */
export type SortedOffers = {
  /** Doable, and owed on the hazard now. */
  readonly owed: readonly OfferedAct[];
  /** Doable, and owed by nobody. */
  readonly others: readonly OfferedAct[];
  /** Not doable yet, each with its reason. */
  readonly later: readonly OfferedAct[];
};

/** Acts that answer the same duty as the one it is named by. */
const alsoAnswers: Readonly<Record<string, readonly string[]>> = {
  "accept-filing": ["return-filing"],
  accept: ["return-work"],
  "countersign-lowering": ["refuse-lowering"],
  "sign-step": ["return-step"],
};

/** Sorts what is offered: what the hazard waits for comes first. */
export function sortedOffers(hazard: Hazard, offered: readonly OfferedAct[]): SortedOffers {
  const due = dutiesOf(hazard).flatMap(({ act }) => [act, ...(alsoAnswers[act] ?? [])]);
  const now = offered.filter(({ reason }) => reason === null);
  const place = ({ name }: OfferedAct) => due.indexOf(name);
  return {
    owed: now.filter((act) => place(act) >= 0).sort((a, b) => place(a) - place(b)),
    others: now.filter((act) => place(act) < 0),
    later: offered.filter(({ reason }) => reason !== null),
  };
}

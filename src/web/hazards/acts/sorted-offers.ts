import type { OfferedAct } from "#contract/hazards/seen-hazard.ts";
import type { Part } from "#domain/hazards/belonging.ts";
import { dutiesOf } from "#domain/hazards/duties.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";

/** The acts offered to a person, by how pressing they are. */
export type SortedOffers = {
  /** Doable, and owed by the person's own part now. */
  readonly owed: readonly OfferedAct[];
  /** Doable, and owed by somebody else or by nobody. */
  readonly others: readonly OfferedAct[];
  /** Not doable yet, each with its reason. */
  readonly later: readonly OfferedAct[];
};

type Offering = { readonly hazard: Hazard; readonly unaskedDuties: readonly string[] };

/** Acts that answer the same duty as the one it is named by. */
const alsoAnswers: Readonly<Record<string, readonly string[]>> = {
  "accept-filing": ["return-filing"],
  accept: ["return-work"],
  countersign: ["refuse-countersign"],
  "record-penalty": ["record-procedure"],
  "countersign-lowering": ["refuse-lowering"],
  "sign-step": ["return-step"],
};

/**
 * Sorts what is offered: what the hazard waits for comes first, as far as these parts owe it. A department may write the
 * steps of an enterprise, and is not pressed to.
 */
export function sortedOffers(
  { hazard, unaskedDuties }: Offering,
  offered: readonly OfferedAct[],
  parts: readonly Part[],
): SortedOffers {
  const due = dutiesOf(hazard)
    .filter(({ act }) => !unaskedDuties.includes(act))
    // What one person alone owes is offered as doable to nobody else.
    .filter(({ part, person }) => person !== undefined || parts.includes(part))
    .flatMap(({ act }) => [act, ...(alsoAnswers[act] ?? [])]);
  const now = offered.filter(({ reason }) => reason === null);
  const place = ({ name }: OfferedAct) => due.indexOf(name);
  return {
    owed: now.filter((act) => place(act) >= 0).sort((a, b) => place(a) - place(b)),
    others: now.filter((act) => place(act) < 0),
    later: offered.filter(({ reason }) => reason !== null),
  };
}

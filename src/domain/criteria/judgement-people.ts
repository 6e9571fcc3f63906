import { isNamedBy } from "./combination.ts";
import type { CriterionItem, Standard } from "./standard.ts";

/** A body that decides together: how many take part, what share must agree, on which rule. */
export type Deliberation = {
  readonly minimumPeople: number;
  /** Share of those taking part that must be in favour, as a fraction; null where the standard names none. */
  readonly majority: readonly [numerator: number, denominator: number] | null;
  /** Minutes are kept and attached. */
  readonly minutes: boolean;
  readonly basis: string;
};

/** The people whom a standard asks for before "major" stands. */
export type JudgementPeople = {
  /** Certified officers who sign a judgement made at an inspection (行政处罚法 42). */
  readonly officers: number;
  /** A collective discussion that is always held; null where none is demanded. */
  readonly collective: Deliberation | null;
  /** The expert panel for what is technically difficult or stays disputed. */
  readonly experts: Deliberation;
};

/** What a standard says of people itself; null where it says nothing. */
export type NamedPeople = {
  readonly collective: Deliberation | null;
  readonly experts: Deliberation | null;
};

/** Where a standard says nothing: an odd panel settles a dispute by simple majority. A default of the house, not of a law. */
const disputePanel: Deliberation = {
  minimumPeople: 3,
  majority: [1, 2],
  minutes: true,
  basis: "标准未作规定，按三人以上专家组、过半数同意掌握",
};

/** True where the item makes a major hazard only together with others, so that a collective discussion is owed. */
export function needsCombination({ code }: Pick<CriterionItem, "code">, standard: Standard): boolean {
  return standard.combination !== null && !isNamedBy(standard.combination.alone, code);
}

/** The people that judging by an item of this standard asks for. */
export function peopleFor({ people }: Pick<Standard, "people">): JudgementPeople {
  return { officers: 2, collective: people.collective, experts: people.experts ?? disputePanel };
}

/** True when a discussion of so many people, so many in favour, meets the demand. */
export function suffices(demand: Deliberation, people: number, inFavour: number): boolean {
  if (people < demand.minimumPeople || inFavour > people) return false;
  if (demand.majority === null) return inFavour * 2 > people;
  const [numerator, denominator] = demand.majority;
  const exactHalf = numerator * 2 === denominator;
  return exactHalf ? inFavour * 2 > people : inFavour * denominator >= people * numerator;
}

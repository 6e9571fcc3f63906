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

/** Where a standard says nothing: an odd panel settles a dispute by simple majority. A default of the house, not of a law. */
const disputePanel: Deliberation = {
  minimumPeople: 3,
  majority: [1, 2],
  minutes: true,
  basis: "标准未作规定，按三人以上专家组、过半数同意掌握",
};

const ordinary: JudgementPeople = { officers: 2, collective: null, experts: disputePanel };

/** GB 35181-2017, 4.2 and 4.3. The edition of 2025 dropped the procedure; its practice is kept until a person decides otherwise. */
const fire: JudgementPeople = {
  officers: 2,
  collective: { minimumPeople: 3, majority: null, minutes: true, basis: "GB 35181-2017 第4.2条" },
  experts: { minimumPeople: 7, majority: [2, 3], minutes: true, basis: "GB 35181-2017 第4.2、4.3条" },
};

/** Where several items together make the hazard, nobody counts alone. */
const combined: JudgementPeople = {
  officers: 2,
  collective: {
    minimumPeople: 3,
    majority: [1, 2],
    minutes: true,
    basis: "综合判定须集体讨论（标准未定人数）",
  },
  experts: disputePanel,
};

/**
 * Standards that judge by combination, with the codes that decide alone. Fire 2025: whether the one item held is direct is unknown,
 * so nothing there decides alone.
 */
const aloneByStandard: Readonly<Record<string, RegExp | null>> = {
  "fire-2017": /^6\./,
  "fire-2025": null,
  "water-2017": null,
};

/** True where the item makes a major hazard only together with others, so that a collective discussion is owed. */
export function needsCombination(item: Pick<CriterionItem, "standard" | "code">): boolean {
  if (!Object.hasOwn(aloneByStandard, item.standard)) return false;
  const alone = aloneByStandard[item.standard];
  return !alone?.test(item.code);
}

/** The people that judging by this item asks for. */
export function peopleFor(
  item: Pick<CriterionItem, "standard" | "code">,
  standard: Standard,
): JudgementPeople {
  if (standard.sectors.includes("fire")) return fire;
  return needsCombination(item) ? combined : ordinary;
}

/** True when a discussion of so many people, so many in favour, meets the demand. */
export function suffices(demand: Deliberation, people: number, inFavour: number): boolean {
  if (people < demand.minimumPeople || inFavour > people) return false;
  if (demand.majority === null) return inFavour * 2 > people;
  const [numerator, denominator] = demand.majority;
  const exactHalf = numerator * 2 === denominator;
  return exactHalf ? inFavour * 2 > people : inFavour * denominator >= people * numerator;
}

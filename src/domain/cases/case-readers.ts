import type { Actor } from "#domain/access/actor.ts";
import { legalReader, type StaysWith } from "#domain/access/reach.ts";
import type { Role } from "#domain/access/role.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Part } from "#domain/hazards/belonging.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type Penalty, type PenaltyCase, partyInWords, penaltyKinds } from "./penalty-case.ts";

/** Who reads, as far as a case asks. */
export type CaseReader = Pick<Actor, "person" | "role" | "organisation">;

/**
 * Whether somebody reads a case: its two handlers, the legal reviewer and the head, while they act for the department that
 * handles it. No other officer, department, office or administrator does, nor the enterprise: closed unless it says so here.
 */
export function mayReadCase(
  { organisation, handlers, head }: Pick<PenaltyCase, "organisation" | "handlers" | "head">,
  reader: CaseReader | null,
): boolean {
  if (!reader || reader.organisation !== organisation) return false;
  if (reader.role === "legal-reviewer") return true;
  return reader.role === "regulator" && [...handlers, head].includes(reader.person);
}

/** With whom of which department the hazard stays in reach for its cases: who would read them, and nobody else there. */
export function casesStayWith({ cases = [] }: Pick<Hazard, "cases">): readonly StaysWith[] {
  return cases.map(({ organisation, handlers, head }) => ({
    organisation,
    readers: [...handlers, ...(head ? [head] : []), legalReader],
  }));
}

/** The cases of the hazard that somebody reads, without which entries made them. */
export function casesReadBy(
  { cases = [] }: Pick<Hazard, "cases">,
  reader: CaseReader | null,
): readonly PenaltyCase[] {
  return cases.filter((one) => mayReadCase(one, reader)).map((one) => ({ ...one, seqs: [] }));
}

/** Which entries of the ledger belong to cases that somebody does not read. */
export function entriesOfOtherCases(
  { cases = [] }: Pick<Hazard, "cases">,
  reader: CaseReader | null,
): readonly number[] {
  return cases.flatMap((one) => (mayReadCase(one, reader) ? [] : one.seqs)).toSorted((a, b) => a - b);
}

/** A penalty as somebody sees it who does not read the case; null for what is not theirs. */
export type ShownPenalty = {
  readonly number: string;
  readonly on: BusinessDate;
  readonly party: string | null;
  readonly cited: string | null;
  readonly kinds: readonly string[];
  readonly amount: number | null;
  readonly servedOn: BusinessDate | null;
  readonly published: Penalty["published"];
  /** That the record of it was taken back, when, and where a published one was retracted; null while it stands. */
  readonly withdrawn: { readonly on: BusinessDate; readonly retracted: string | null } | null;
};

/**
 * Penalties beside the case: the enterprise reads what was served on it, what was imposed on a person its principal alone;
 * the offices read number, sum and publication of what was served or published. All others read none. What they read once goes on
 * being shown when its record is withdrawn, as withdrawn.
 */
export function penaltiesShownTo(
  { cases = [] }: Pick<Hazard, "cases">,
  parts: readonly Part[],
  role: Role,
): readonly ShownPenalty[] {
  const penalties = cases.flatMap(penaltiesOnceIn);
  if (parts.includes("enterprise")) {
    const theirs = ({ served, party }: OncePenalty) =>
      served !== null && (party === "unit" || role === "principal");
    return penalties.filter(theirs).map(toTheUnit);
  }
  if (!parts.includes("county-office") && !parts.includes("city-office")) return [];
  return penalties.filter(({ served, published }) => served ?? published).map(toTheOffice);
}

type OncePenalty = Penalty & Pick<ShownPenalty, "withdrawn">;

/** The penalties of a case that stand, and those that do not any more. */
function penaltiesOnceIn({ penalties, withdrawn = [] }: PenaltyCase): readonly OncePenalty[] {
  return [
    ...penalties.map((penalty) => ({ ...penalty, withdrawn: null })),
    ...withdrawn.flatMap(({ what, retracted, at }) =>
      what.kind === "penalty" ? [{ ...what.penalty, withdrawn: { on: businessDateOf(at), retracted } }] : [],
    ),
  ];
}

function toTheUnit(penalty: OncePenalty): ShownPenalty {
  const { number, on, cited, kinds, amount, served, published, withdrawn } = penalty;
  const said = { party: partyInWords(penalty), kinds: kinds.map((kind) => penaltyKinds[kind]) };
  return { number, on, ...said, cited, amount, servedOn: served?.on ?? null, published, withdrawn };
}

function toTheOffice({ number, on, amount, published, withdrawn }: OncePenalty): ShownPenalty {
  return { number, on, party: null, cited: null, kinds: [], amount, servedOn: null, published, withdrawn };
}

import { familyOf } from "./edition.ts";
import type { CriterionItem, Standard } from "./standard.ts";
import type { Succession } from "./succession.ts";

/** An item in another edition, and what changed on the way, in our words (本库整理，非官方对照). */
export type HistoryItem = { readonly item: CriterionItem; readonly note: string | null };

/** What another edition holds of an item. Without items: `note` says why where the comparison says it. */
export type HistoryStep = {
  readonly standard: Standard;
  readonly succession: Succession;
  readonly items: readonly HistoryItem[];
  readonly note: string | null;
};

/** An item through the editions: earlier ones with the nearest first, later ones likewise. */
export type ItemHistory = {
  readonly earlier: readonly HistoryStep[];
  readonly later: readonly HistoryStep[];
};

type Known = { readonly standards: readonly Standard[]; readonly successions: readonly Succession[] };

/** Follows an item backwards and forwards through the editions that the library compares. */
export function historyOf(known: Known, item: Pick<CriterionItem, "standard" | "code">): ItemHistory {
  return {
    earlier: walk(known, { standard: item.standard, codes: [item.code] }, backwards),
    later: walk(known, { standard: item.standard, codes: [item.code] }, forwards),
  };
}

type Place = { readonly standard: string; readonly codes: readonly string[] };
type Found = { readonly code: string; readonly note: string | null };
type Direction = (
  succession: Succession,
  place: Place,
) => { readonly edition: string; readonly found: readonly Found[]; readonly note: string | null } | null;

const forwards: Direction = ({ from, to, rows }, { standard, codes }) => {
  if (from !== standard) return null;
  const met = rows.filter((row) => codes.includes(row.from));
  const found = met.flatMap((row) => (row.to ?? []).map((code) => ({ code, note: row.note })));
  return { edition: to, found, note: met.find((row) => row.to === null)?.note ?? null };
};

const backwards: Direction = ({ from, to, rows }, { standard, codes }) => {
  if (to !== standard) return null;
  const met = rows.filter((row) => row.to?.some((code) => codes.includes(code)));
  return { edition: from, found: met.map((row) => ({ code: row.from, note: row.note })), note: null };
};

function walk(known: Known, begin: Place, direction: Direction): readonly HistoryStep[] {
  const steps: HistoryStep[] = [];
  let place: Place | null = begin;
  while (place && steps.length < known.standards.length) {
    const next = stepFrom(known, place, direction);
    if (next) steps.push(next);
    place = next && next.items.length > 0 ? placeOf(next) : null;
  }
  return steps;
}

function stepFrom({ standards, successions }: Known, place: Place, direction: Direction): HistoryStep | null {
  for (const succession of successions) {
    const met = direction(succession, place);
    const standard = met && standards.find(({ id }) => id === met.edition);
    if (!met || !standard) continue;
    const items = standard.items.flatMap((item) => {
      const found = met.found.find(({ code }) => code === item.code);
      return found ? [{ item, note: found.note }] : [];
    });
    return { standard, succession, items, note: met.note };
  }
  return null;
}

function placeOf({ standard, items }: HistoryStep): Place {
  return { standard: standard.id, codes: items.map(({ item }) => item.code) };
}

/**
 * The editions of one criterion, oldest first: those that supersede each other, and those that the library compares
 * although nothing was seen that ends the older one (chemicals 2017 and 2026).
 */
export function editionsOf({ standards, successions }: Known, id: string): readonly Standard[] {
  const ids = new Set(familyOf(standards, id).map((standard) => standard.id));
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { from, to } of successions) {
      if (ids.has(from) || ids.has(to)) ids.add(from).add(to);
    }
  }
  return standards.filter((standard) => ids.has(standard.id)).sort(byAge);
}

function byAge(a: Standard, b: Standard): number {
  const day = ({ effectiveOn, issuedOn, id }: Standard) =>
    effectiveOn ?? issuedOn ?? /\d{4}/.exec(id)?.[0] ?? "";
  return day(a).localeCompare(day(b));
}

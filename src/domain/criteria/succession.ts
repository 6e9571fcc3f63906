import { checkSuccession } from "./check-succession.ts";
import type { CriterionItem, Standard } from "./standard.ts";

/**
 * How far two editions could be compared. `whole`: item by item; `partly`: the newer text is held in part, so that "none
 * found" does not mean "no longer major"; `titles-only`: one of them is a title, and there are no rows.
 */
export const comparisons = {
  whole: "两版逐项比对",
  partly: "新版文本不全，部分比对",
  "titles-only": "只有题录，无从比对",
} as const;
export type Comparison = keyof typeof comparisons;

/** What became of one item: its codes in the newer edition, or null where none is found, with what changed in our words. */
export type SuccessionRow = {
  readonly from: string;
  readonly to: readonly string[] | null;
  readonly note: string | null;
};

/**
 * How the items of one edition go over into the next. Ours, from comparing what the library holds of both (本库整理，非官方
 * 对照): it proposes, and a person who judges again reads the text.
 */
export type Succession = {
  readonly from: string;
  readonly to: string;
  readonly compared: Comparison;
  readonly note: string;
  readonly rows: readonly SuccessionRow[];
};

/** Reads one file of catalogue/successions/. A faulty file stops the start with its problems named. */
export function readSuccession(json: unknown, standards: readonly Standard[]): Succession {
  const problems = checkSuccession(json, standards);
  if (problems.length > 0) throw new Error(`Succession unusable: ${problems.join("; ")}`);
  return json as Succession;
}

/** What the newer edition proposes for an item; null where the library does not compare it. */
export type ProposedItems = {
  readonly succession: Succession;
  readonly row: SuccessionRow;
  readonly items: readonly CriterionItem[];
};

/** The items of the newer edition that stand for an older one, found by edition and code. */
export function proposedFor(
  succession: Succession,
  standards: readonly Standard[],
  code: string,
): ProposedItems | null {
  const row = succession.rows.find(({ from }) => from === code);
  const newer = standards.find(({ id }) => id === succession.to);
  if (!row || !newer) return null;
  const items = (row.to ?? []).flatMap((to) => newer.items.filter((item) => item.code === to));
  return { succession, row, items };
}

/** Items of the newer edition that no item of the older one went into: what is major for the first time. */
export function addedIn(succession: Succession, standards: readonly Standard[]): readonly CriterionItem[] {
  const reached = new Set(succession.rows.flatMap(({ to }) => to ?? []));
  const newer = standards.find(({ id }) => id === succession.to);
  return succession.compared === "titles-only"
    ? []
    : (newer?.items ?? []).filter(({ code }) => !reached.has(code));
}

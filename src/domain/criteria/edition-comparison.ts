import type { CriterionItem, Standard } from "./standard.ts";
import { addedIn, type Succession } from "./succession.ts";

/** What became of an item between two editions. `gone`: no counterpart is held, which need not mean that there is none. */
export const changes = {
  kept: "对应",
  split: "分列",
  merged: "合并",
  gone: "未见对应",
  added: "新增",
} as const;
export type Change = keyof typeof changes;

/** Items of two editions that stand side by side. */
export type ComparedRow = {
  readonly change: Change;
  readonly older: readonly CriterionItem[];
  readonly newer: readonly CriterionItem[];
  readonly note: string | null;
};

/**
 * Two editions side by side: older items that went into the same newer ones share a row, then what the newer one added.
 * From the library's own comparison (本库整理，非官方对照).
 */
export function compareEditions(
  succession: Succession,
  standards: readonly Standard[],
): readonly ComparedRow[] {
  const itemsOf = (id: string) => standards.find((standard) => standard.id === id)?.items ?? [];
  const older = itemsOf(succession.from);
  const newer = itemsOf(succession.to);
  const rows = new Map<string, ComparedRow>();
  for (const { from, to, note } of succession.rows) {
    const items = older.filter(({ code }) => code === from);
    const key = to ? [...to].sort().join(" ") : `${from} gone`;
    const together = rows.get(key);
    rows.set(key, {
      change: changeOf(to, together !== undefined),
      older: [...(together?.older ?? []), ...items],
      newer: (to ?? []).flatMap((code) => newer.filter((item) => item.code === code)),
      note: [together?.note, note].filter(Boolean).join("；") || null,
    });
  }
  const added = addedIn(succession, standards).map((item): ComparedRow => {
    return { change: "added", older: [], newer: [item], note: null };
  });
  return [...rows.values(), ...added];
}

function changeOf(to: readonly string[] | null, together: boolean): Change {
  if (to === null) return "gone";
  if (together) return "merged";
  return to.length > 1 ? "split" : "kept";
}

/** How many rows show each change. */
export function countChanges(rows: readonly ComparedRow[]): Readonly<Record<Change, number>> {
  const counts = { kept: 0, split: 0, merged: 0, gone: 0, added: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

import { textOf } from "./cell-text.ts";
import { type CellWords, type Corrected, type Correction, correctableFields } from "./correction.ts";
import type { Field } from "./field.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { levelsContradict } from "./level-cell.ts";
import type { RowCells } from "./row-cells.ts";
import type { Cell } from "./sheet.ts";

/** What persons said of the rows of one sheet, by row. */
export function correctionsOf(
  corrections: readonly Correction[],
  sheet: string,
): ReadonlyMap<number, readonly Correction[]> {
  const byRow = new Map<number, readonly Correction[]>();
  for (const one of corrections) {
    if (one.sheet === sheet) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  }
  return byRow;
}

/** The cells of a row with the corrections in their place, and which of them change what it said `before`. The row below still carries what the file says. */
export function withCorrections(
  { cells, faults, ...rest }: RowCells,
  corrections: readonly Correction[],
  before: CellWords,
): { readonly cells: RowCells; readonly corrected: readonly Corrected[] } {
  const next = new Map<Field, Cell>(cells);
  const last = new Map(corrections.map((one) => [one.field, one.text.trim()]));
  const corrected = [...last].flatMap(([field, to]): readonly Corrected[] => {
    const from = before[field] ?? "";
    if (from === to) return [];
    next.set(field, to);
    if (field === "basis") next.set("clause", null);
    // Who says what the level is overrules a level in the column of kinds.
    if (field === "level" && levelsContradict(to, next.get("category"))) next.set("category", null);
    return [{ field, from: from || null, to }];
  });
  const mended = new Set<Field>(corrected.map(({ field }) => field));
  const left = faults.filter(({ field }) => !mended.has(field));
  return { cells: { ...rest, faults: left, cells: next }, corrected };
}

/** What is shown of a cell at most: as much as a record holds. A quotation mark that is never closed can swallow a file. */
const mostShown = 4000;

/** What the correctable cells of a row say that could not be read. */
export function wordsOfCells({ cells }: RowCells): CellWords {
  return filled(correctableFields.map((field) => [field, wordsIn(cells, field).slice(0, mostShown)]));
}

/** What the correctable cells of a row say that was read. */
export function wordsOfRow(row: LedgerRow): CellWords {
  const { words, basis } = row;
  const unread = row.unreadable.find(({ field }) => field === "uscc")?.text ?? null;
  return filled([
    ["hazard", row.hazardText],
    ["unit-name", row.unitName],
    ["uscc", row.uscc ?? unread],
    ["county", row.county],
    ["township", row.township],
    ["sector", row.sectorText],
    ["spot", row.spot],
    ["found-on", words["found-on"]],
    ["level", row.levelFrom === "cell" && row.level ? (row.levelText ?? levelWords[row.level]) : null],
    ["basis", [basis.text, basis.clause].filter(Boolean).join(" ")],
    ["deadline", words.deadline],
    ["status", row.statusText],
    ["completed-on", words["completed-on"]],
  ]);
}

const levelWords = { major: "重大", general: "一般" } as const;

/** Basis and clause are one to a reader, and often stand in one cell. */
function wordsIn(cells: ReadonlyMap<Field, Cell>, field: Corrected["field"]): string {
  const own = textOf(cells.get(field));
  return field === "basis" ? [own, textOf(cells.get("clause"))].filter(Boolean).join(" ") : own;
}

function filled(words: readonly (readonly [keyof CellWords, string | null])[]): CellWords {
  return Object.fromEntries(words.filter(([, text]) => text));
}

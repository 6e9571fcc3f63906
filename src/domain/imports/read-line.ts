import { isUncalculated, saysNone, textOf } from "./cell-text.ts";
import { withCorrections, wordsOfCells, wordsOfRow } from "./corrected-cells.ts";
import type { CellWords, Corrected, Correction } from "./correction.ts";
import { fingerprintOf } from "./duplicates.ts";
import { saysNothingFound } from "./hazard-text.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { reasonToDoubt } from "./line.ts";
import { type RowSetting, readRow } from "./read-row.ts";
import type { RowCells } from "./row-cells.ts";
import type { RowPlace } from "./row-place.ts";
import type { Cell } from "./sheet.ts";
import type { NumberedRow } from "./sisters.ts";
import { isCount, totalLabel } from "./summary-line.ts";
import type { Table } from "./table.ts";

/** A row without which no record can be made, and what to do about it. */
export type RefusedRow = RowPlace & { readonly reason: string };

/** Such a row with what its cells say, for whoever corrects it in the preview. */
export type UnreadRow = RefusedRow & { readonly cells: CellWords; readonly corrected: readonly Corrected[] };

/** A refused row as it is kept: its cells stay in the file. */
export function refusedRow({ sheet, row, reason }: RefusedRow): RefusedRow {
  return { sheet, row, reason };
}

/** A line below the head: where it stands, all its cells, those with a meaning, and what a person said of them. */
export type Line = {
  readonly place: RowPlace;
  readonly raw: readonly Cell[];
  readonly cells: RowCells;
  readonly said: readonly Correction[] | undefined;
};

const noHazardText = "没有隐患描述，无法建立记录，请补填后重新导入。";
const nothingFound = "本行填报为未发现隐患，不建立记录。";
/** Characters that a cell holds at most in Excel. */
const mostInCell = 32_767;
/** Characters that a text of a record holds at most, as in every form. */
const mostInText = 4000;
const mostFormulaShown = 60;
const noHazardColumn = "没有找到“隐患描述”列，请在导入预览中指定该列。";

/** Reads a line with its corrections, or says why it makes no record. What it said before stays with it. */
export function readLine(line: Line, table: Table, setting: RowSetting): LedgerRow | UnreadRow {
  const { place, raw, cells, said } = line;
  const before = readOr(place, reasonTooLong(raw) ?? reasonNotToRead(cells, table), { cells, setting });
  if (!said) return before;
  const wordsBefore = "reason" in before ? before.cells : wordsOfRow(before);
  const { cells: now, corrected } = withCorrections(cells, said, wordsBefore);
  if (corrected.length === 0) return before;
  const reason = reasonTooLong(uncorrected(raw, table, corrected)) ?? reasonNotToRead(now, table);
  const after = readOr(place, reason, { cells: now, setting });
  if ("reason" in after) return { ...after, corrected };
  return { ...after, corrected, asItCame: "reason" in before ? null : fingerprintOf(before) };
}

/** Reads a line of a sheet without a column of hazards, for the row of another sheet that bears its number; null for one that was refused for something else. */
export function readNumbered(line: Line, unread: UnreadRow, setting: RowSetting): NumberedRow | null {
  if (unread.reason !== noHazardColumn) return null;
  const { place, cells, said } = line;
  const { cells: now, corrected } = withCorrections(cells, said ?? [], wordsOfCells(cells));
  return { row: { ...readRow(place, now, setting), corrected }, unread };
}

type Readable = { readonly cells: RowCells; readonly setting: RowSetting };

function readOr(place: RowPlace, reason: string | null, { cells, setting }: Readable): LedgerRow | UnreadRow {
  if (reason === null) return readRow(place, cells, setting);
  return { ...place, reason, cells: wordsOfCells(cells), corrected: [] };
}

/** The cells of the line that stand as they came. */
function uncorrected(raw: Line["raw"], { columnOf }: Table, corrected: readonly Corrected[]): Line["raw"] {
  const columns = new Set(corrected.map(({ field }) => columnOf.get(field)));
  return raw.map((cell, column) => (columns.has(column) ? null : cell));
}

/** Longer than any form takes. What no spreadsheet can have written has a quotation mark that is never closed, and the lines below within it. */
function reasonTooLong(cells: readonly Cell[]): string | null {
  const lengths = cells.map((cell) => (typeof cell === "string" ? cell.length : 0));
  const longest = Math.max(0, ...lengths);
  if (longest <= mostInText) return null;
  const column = lengths.indexOf(longest);
  if (longest <= mostInCell) {
    return `第 ${column + 1} 列的内容有 ${longest} 个字，超过 ${mostInText} 个字，请精简或者分成几条后重新导入。`;
  }
  return `第 ${column + 1} 列的内容超过 ${mostInCell} 个字（多因引号不成对，下面各行并进了这一格），请核对后重新导入。`;
}

function onlyCounted(text: string): string {
  return `隐患描述“${text}”只有数量，没有写隐患是什么，没有导入。请补填内容，或者在导入预览中改选“隐患描述”列。`;
}

/**
 * A row is refused only when it has no hazard text, or a text longer than a record holds, or may be the line of a total
 * or a signature; anything else that it lacks is a gap to complete.
 */
function reasonNotToRead({ cells, faults }: RowCells, table: Table): string | null {
  const hazard = cells.get("hazard");
  const fault = saysNone(hazard) ? faults.find(({ field }) => field === "hazard") : undefined;
  if (fault && isUncalculated(fault.text)) {
    return `隐患描述是公式，文件里没有算出的结果（${fault.text.slice(0, mostFormulaShown)}）。请用 Excel 或者 WPS 打开、保存后重新导入，或者在这里更正。`;
  }
  if (fault) return `隐患描述是公式错误“${fault.text}”，请在原文件中改成文字后重新导入，或者在这里更正。`;
  if (!table.columnOf.has("hazard") && saysNone(hazard)) return noHazardColumn;
  if (saysNone(hazard)) return noHazardText;
  if (saysNothingFound(hazard)) return nothingFound;
  if (textOf(hazard).length > mostInText) {
    return `写隐患的各列合起来超过 ${mostInText} 个字，请精简或者分成几条后重新导入。`;
  }
  if (isCount(hazard) || totalLabel(hazard) === "plain") return onlyCounted(textOf(hazard));
  return reasonToDoubt(cells);
}

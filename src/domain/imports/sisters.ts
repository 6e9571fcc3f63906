import { mayBeSameDay } from "./date-cell.ts";
import { filledFrom } from "./filled-row.ts";
import { comparableText } from "./hazard-text.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { readAlike } from "./near-rows.ts";
import type { UnreadRow } from "./read-line.ts";

/** Rows of one number and the same words that are looked at; a workbook has a handful of papers on one hazard. */
const mostAlike = 50;

/** A row of a sheet that names no hazard but its number: what it says, and why it is no record where nothing bears that number. */
export type NumberedRow = { readonly row: LedgerRow; readonly unread: UnreadRow };

/**
 * Joins the rows of sister sheets (the check record, the notice, the application and the ledger of one mine) that speak
 * of the same hazard: another sheet of the workbook, the same number of a hazard and like words or the same 序号 and
 * the same words, and nothing that contradicts. The first row keeps what it says and is filled from the later ones.
 */
export function joinSisters(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  if (rows.every(({ sheet }) => sheet === rows[0]?.sheet)) return rows;
  const joined: LedgerRow[] = [];
  const placesOf = new Map<string, number[]>();
  const noteAt = (index: number, row: LedgerRow) => {
    for (const key of keysOf(row)) {
      const at = placesOf.get(key) ?? [];
      if (at.length < mostAlike && !at.includes(index)) placesOf.set(key, [...at, index]);
    }
  };
  for (const row of rows) {
    const at = keysOf(row).flatMap((key) => placesOf.get(key) ?? []);
    const leaderAt = at.find((index) => maySpeakOfTheSame(joined[index], row));
    const leader = leaderAt === undefined ? undefined : joined[leaderAt];
    if (leader && leaderAt !== undefined) {
      joined[leaderAt] = filledFrom(leader, row);
      noteAt(leaderAt, row);
    } else {
      joined.push(row);
      noteAt(joined.length - 1, row);
    }
  }
  return joined;
}

/**
 * Reads the rows of sheets without a column of hazards (the table of progress, the list of what was struck off) into the
 * rows that bear their numbers; those whose number no row bears, or several, are left as they are.
 */
export function joinNumbered(
  rows: readonly LedgerRow[],
  numbered: readonly NumberedRow[],
): { readonly rows: readonly LedgerRow[]; readonly left: readonly UnreadRow[] } {
  const joined = [...rows];
  const placesOf = new Map<string, number[]>();
  for (const [index, row] of numbered.length === 0 ? [] : joined.entries()) {
    const number = tellingNumber(row);
    if (number !== null) placesOf.set(number, [...(placesOf.get(number) ?? []), index]);
  }
  const left: UnreadRow[] = [];
  for (const { row, unread } of numbered) {
    const at = (placesOf.get(tellingNumber(row) ?? "") ?? []).filter((index) => agree(joined[index], row));
    const [leaderAt] = at;
    const leader = leaderAt === undefined ? undefined : joined[leaderAt];
    if (leader && leaderAt !== undefined && at.length === 1) joined[leaderAt] = filledFrom(leader, row);
    else left.push(tellingNumber(row) === null ? unread : { ...unread, reason: unborne(row, at.length) });
  }
  return { rows: joined, left };
}

function unborne({ hazardNumber }: LedgerRow, bearers: number): string {
  const why = bearers > 1 ? `有 ${bearers} 行都是这个编号` : "没有这个编号的隐患";
  return `没有“隐患描述”列，按编号“${hazardNumber}”合并时，其他工作表中${why}，请核对编号，或者在导入预览中指定该列。`;
}

/** The number of a hazard that is more than its place in a list: LC-001, 140481202611030001; null for 3 and 003. */
function tellingNumber({ hazardNumber }: LedgerRow): string | null {
  const number = comparableText(hazardNumber ?? "");
  const tells = /\d/.test(number) && (number.length >= leastDigits || /\D/.test(number));
  return tells ? number : null;
}

const leastDigits = 5;

/** By which a row is found: first the number of its hazard, then its place and its words. */
function keysOf(row: LedgerRow): readonly string[] {
  const number = tellingNumber(row);
  const bySeq = row.seq === null ? [] : [`${row.seq}\n${comparableText(row.hazardText)}`];
  return number === null ? bySeq : [`no. ${number}`, ...bySeq];
}

function maySpeakOfTheSame(leader: LedgerRow | undefined, row: LedgerRow): boolean {
  if (!leader || [leader, ...leader.sisters].some((place) => place.sheet === row.sheet)) return false;
  return agree(leader, row) && sameWords(leader.hazardText, row.hazardText);
}

/** One paper names a hazard in short, another in full; a list that begins its numbers anew has other hazards under them. */
function sameWords(one: string, other: string): boolean {
  const [first, second] = [comparableText(one), comparableText(other)];
  return first.includes(second) || second.includes(first) || readAlike(one, other);
}

/** True where nothing of whose hazard it is and when it was found contradicts. */
function agree(leader: LedgerRow | undefined, row: LedgerRow): boolean {
  const same = (one: string | null, other: string | null) => one === null || other === null || one === other;
  return (
    leader !== undefined &&
    same(leader.uscc, row.uscc) &&
    same(plain(leader.unitName), plain(row.unitName)) &&
    same(leader.home, row.home) &&
    mayBeSameDay(leader.foundOn, row.foundOn)
  );
}

function plain(text: string | null): string | null {
  return text === null ? null : comparableText(text);
}

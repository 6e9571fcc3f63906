import { type DateReading, dayOf, mayBeSameDay, writtenDate } from "./date-cell.ts";
import { fields } from "./field.ts";
import { comparableText } from "./hazard-text.ts";
import { gapsOf, type LedgerRow, standingOf, type Unreadable } from "./ledger-row.ts";
import { furtherStatus } from "./status-cell.ts";

/** Rows of one number and the same words that are looked at; a workbook has a handful of papers on one hazard. */
const mostAlike = 50;

/**
 * Joins the rows of sister sheets (the check record, the notice, the application and the ledger of one mine) that speak
 * of the same hazard: another sheet of the workbook, same 序号, same words, and nothing that contradicts. The first row
 * keeps what it says and is filled from the later ones.
 */
export function joinSisters(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  if (rows.every(({ sheet }) => sheet === rows[0]?.sheet)) return rows;
  const joined: LedgerRow[] = [];
  const placesOf = new Map<string, number[]>();
  for (const row of rows) {
    const key = row.seq === null ? null : `${row.seq}\n${comparableText(row.hazardText)}`;
    const at = key === null ? [] : (placesOf.get(key) ?? []);
    const leaderAt = at.find((index) => maySpeakOfTheSame(joined[index], row));
    const leader = leaderAt === undefined ? undefined : joined[leaderAt];
    if (leader && leaderAt !== undefined) joined[leaderAt] = filledFrom(leader, row);
    else {
      joined.push(row);
      if (key !== null && at.length < mostAlike) placesOf.set(key, [...at, joined.length - 1]);
    }
  }
  return joined;
}

function maySpeakOfTheSame(leader: LedgerRow | undefined, row: LedgerRow): boolean {
  if (!leader || [leader, ...leader.sisters].some((place) => place.sheet === row.sheet)) return false;
  const agree = (one: string | null, other: string | null) => one === null || other === null || one === other;
  return (
    agree(leader.uscc, row.uscc) &&
    agree(plain(leader.unitName), plain(row.unitName)) &&
    agree(leader.home, row.home) &&
    mayBeSameDay(leader.foundOn, row.foundOn)
  );
}

function plain(text: string | null): string | null {
  return text === null ? null : comparableText(text);
}

function filledFrom(leader: LedgerRow, row: LedgerRow): LedgerRow {
  const unsettled = levelConflict(leader, row);
  const level = unsettled ? null : (leader.level ?? row.level);
  const basis = leader.basis.kind === "none" ? row.basis : leader.basis;
  const own = Object.fromEntries(Object.entries(leader).filter(([, value]) => value !== null));
  const filled: LedgerRow = {
    ...row,
    ...own,
    level,
    levelFrom: level === null ? null : (leader.levelFrom ?? row.levelFrom),
    basis,
    citesCriterion: basis.kind === "criterion",
    standing: standingOf(level, basis),
    foundOn: surer(leader.foundOn, row.foundOn),
    foundBy: leader.foundBy === "unknown" ? row.foundBy : leader.foundBy,
    deadline: leader.deadline.kind === "none" ? row.deadline : leader.deadline,
    status: furtherStatus(leader.status, row.status),
    completedOn: surer(leader.completedOn, row.completedOn),
    reviewedOn: surer(leader.reviewedOn, row.reviewedOn),
    words: wordsOfBoth(leader, row),
    others: othersOfBoth(leader, row),
    corrected: [...leader.corrected, ...row.corrected],
    asItCame: leader.asItCame,
    pictures: [...leader.pictures, ...row.pictures],
    unreadable: [...withoutLevel(leader), ...row.unreadable, ...(unsettled ? [unsettled] : [])],
    sisters: [...leader.sisters, { sheet: row.sheet, row: row.row }],
  };
  return { ...filled, gaps: gapsOf(filled, filled.foundOn) };
}

function wordsOfBoth({ words }: LedgerRow, later: LedgerRow): LedgerRow["words"] {
  const own = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== null));
  return { ...later.words, ...own };
}

function othersOfBoth(leader: LedgerRow, later: LedgerRow): LedgerRow["others"] {
  const { others } = leader;
  const more = later.others.filter(({ head }) => !others.some((one) => one.head === head));
  return [...others, ...more, ...otherDays(leader, later)];
}

/** Days that the papers give otherwise: the first one is taken, the word of the other is kept with where it stands. */
function otherDays(leader: LedgerRow, later: LedgerRow): LedgerRow["others"] {
  const days = ({ foundOn, completedOn, reviewedOn }: LedgerRow) => ({
    "found-on": dayOf(foundOn),
    "completed-on": dayOf(completedOn),
    "reviewed-on": dayOf(reviewedOn),
  });
  const [first, second] = [days(leader), days(later)];
  return (["found-on", "completed-on", "reviewed-on"] as const).flatMap((field) => {
    const text = later.words[field];
    if (first[field] === null || second[field] === null || first[field] === second[field] || !text) return [];
    return [{ head: `${fields[field]}（“${later.sheet}”第 ${later.row} 行）`, text: String(text) }];
  });
}

/** Papers that give one hazard two levels settle nothing: the level stays open and both words are kept. */
function levelConflict(leader: LedgerRow, row: LedgerRow): Unreadable | null {
  const before = leader.unreadable.find((one) => one.field === "level");
  if (before) return before;
  if (!leader.level || !row.level || leader.level === row.level) return null;
  return { field: "level", text: "各表所填级别不一致（重大、一般）" };
}

function withoutLevel(row: LedgerRow): readonly Unreadable[] {
  return row.unreadable.filter((one) => one.field !== "level");
}

/** The reading that says more; the first one where they say as much. */
function surer(first: DateReading, second: DateReading): DateReading {
  if (first.kind !== "date") return second.kind === "none" ? first : second;
  return writtenDate(second).length > writtenDate(first).length ? second : first;
}

import { type DateReading, dayOf, writtenDate } from "./date-cell.ts";
import { fingerprintOf } from "./duplicates.ts";
import { fields } from "./field.ts";
import { comparableText } from "./hazard-text.ts";
import { gapsOf, type LedgerRow, standingOf, type Unreadable } from "./ledger-row.ts";
import { levelConflictIn } from "./level-cell.ts";
import type { RowPlace } from "./row-place.ts";
import { furtherStatus } from "./status-cell.ts";

/** A row with what another row on the same hazard says beyond it. The first keeps what it says; of two statuses the further one holds. */
export function filledFrom(leader: LedgerRow, row: LedgerRow): LedgerRow {
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
    statusText: isFurther(leader, row) ? row.statusText : (leader.statusText ?? row.statusText),
    completedOn: surer(leader.completedOn, row.completedOn),
    struckOffOn: surer(leader.struckOffOn, row.struckOffOn),
    reviewedOn: surer(leader.reviewedOn, row.reviewedOn),
    words: wordsOfBoth(leader, row),
    others: othersOfBoth(leader, row),
    corrected: [...leader.corrected, ...row.corrected],
    asItCame: leader.asItCame,
    pictures: [...leader.pictures, ...row.pictures],
    unreadable: [...withoutLevel(leader), ...newIn(leader, row), ...(unsettled ? [unsettled] : [])],
    sisters: [...leader.sisters, { sheet: row.sheet, row: row.row }],
  };
  return { ...filled, gaps: gapsOf(filled, filled.foundOn) };
}

/**
 * A row with what an exact repeat of it further down says where it is blank. What it says itself stands, its level and
 * how far the work has come too, and it is known again as it came.
 */
export function filledFromRepeat(leader: LedgerRow, row: LedgerRow): LedgerRow {
  const told = leader.status !== "unknown" || leader.statusText !== null;
  const blank = told ? { status: leader.status, statusText: leader.statusText } : {};
  const filled = filledFrom(leader, { ...row, level: leader.level ?? row.level, ...blank });
  const own = leader.asItCame ?? fingerprintOf(leader);
  const asItCame = fingerprintOf(filled) === own ? leader.asItCame : own;
  return { ...filled, asItCame, sisters: leader.sisters };
}

/** Unreadable cells of the later row that the leader does not have. */
function newIn(leader: LedgerRow, { unreadable }: LedgerRow): readonly Unreadable[] {
  return unreadable.filter(
    ({ field, text }) => !leader.unreadable.some((one) => one.field === field && one.text === text),
  );
}

function wordsOfBoth({ words }: LedgerRow, later: LedgerRow): LedgerRow["words"] {
  const own = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== null));
  return { ...later.words, ...own };
}

function othersOfBoth(leader: LedgerRow, later: LedgerRow): LedgerRow["others"] {
  const { others } = leader;
  const more = later.others.filter(({ head }) => !others.some((one) => one.head === head));
  return [...others, ...more, ...otherWords(leader, later), ...otherDays(leader, later)];
}

/** True where the later paper tells more of the work, and in words. */
function isFurther({ status }: LedgerRow, later: LedgerRow): boolean {
  return later.statusText !== null && furtherStatus(status, later.status) !== status;
}

/** What was not taken of two papers that word the hazard or its progress otherwise, with where it stands. */
function otherWords(leader: LedgerRow, later: LedgerRow): LedgerRow["others"] {
  const { hazardText: text, statusText: status } = later;
  const worded = text !== "" && comparableText(text) !== comparableText(leader.hazardText);
  const surpassed = leader.statusText !== null && isFurther(leader, later) ? [leader.statusText] : [];
  return [
    ...(worded ? [{ head: `${fields.hazard}${at(later)}`, text }] : []),
    ...(surpassed.length > 0 && status !== leader.statusText
      ? surpassed.map((before) => ({ head: `${fields.status}${at(leader)}`, text: before }))
      : []),
  ];
}

function at({ sheet, row }: RowPlace): string {
  return `（“${sheet}”第 ${row} 行）`;
}

/** Days that the papers give otherwise: the first one is taken, the word of the other is kept with where it stands. */
function otherDays(leader: LedgerRow, later: LedgerRow): LedgerRow["others"] {
  const days = ({ foundOn, completedOn, struckOffOn, reviewedOn }: LedgerRow) => ({
    "found-on": dayOf(foundOn),
    "completed-on": dayOf(completedOn),
    "struck-off-on": dayOf(struckOffOn),
    "reviewed-on": dayOf(reviewedOn),
  });
  const [first, second] = [days(leader), days(later)];
  return (["found-on", "completed-on", "struck-off-on", "reviewed-on"] as const).flatMap((field) => {
    const text = later.words[field];
    if (first[field] === null || second[field] === null || first[field] === second[field] || !text) return [];
    return [{ head: `${fields[field]}${at(later)}`, text: String(text) }];
  });
}

/** Papers that give one hazard two levels settle nothing: the level stays open and both words are kept. */
function levelConflict(leader: LedgerRow, row: LedgerRow): Unreadable | null {
  const before = leader.unreadable.find((one) => one.field === "level");
  if (before) return before;
  if (!leader.level || !row.level || leader.level === row.level) return null;
  return { field: "level", text: levelConflictIn("各表") };
}

function withoutLevel(row: LedgerRow): readonly Unreadable[] {
  return row.unreadable.filter((one) => one.field !== "level");
}

/** The reading that says more; the first one where they say as much. */
function surer(first: DateReading, second: DateReading): DateReading {
  if (first.kind !== "date") return second.kind === "none" ? first : second;
  return writtenDate(second).length > writtenDate(first).length ? second : first;
}

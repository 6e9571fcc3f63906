import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { ImportInput } from "#domain/hazards/acts/import.ts";
import type { ImportedFrom } from "#domain/hazards/hazard.ts";
import { type CriterionRef, type JudgedLevel, judgedLevels } from "#domain/hazards/judgement.ts";
import { isOver, type Stage } from "#domain/hazards/stage.ts";
import { wordsOfRow } from "./corrected-cells.ts";
import type { CellWords } from "./correction.ts";
import { fields } from "./field.ts";
import { comparableText } from "./hazard-text.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { saysDone } from "./record-of-row.ts";

/** A record that stands, as far as a row that repeats it may say otherwise. */
export type StandingRecord = {
  readonly stage: Stage;
  readonly level: JudgedLevel | null;
  readonly deadline: BusinessDate | null;
  readonly item: CriterionRef | null;
  /** What the row said from which it was made; null of a record that no import made. */
  readonly from: Pick<ImportedFrom, "basis" | "status" | "noted"> | null;
};

/**
 * What a row that repeats a record says otherwise or newer: its deadline, level, basis and how far it is. The record
 * stands, and a person carries it on there.
 */
export function repeatWarnings(
  row: LedgerRow,
  input: ImportInput,
  record: StandingRecord,
): readonly string[] {
  const others = [
    ...deadlineOtherwise(input, record),
    ...levelOtherwise(row, record),
    ...basisOtherwise(input, record),
    ...statusOtherwise(row, input, record),
  ];
  const told = others.length === 0 ? [] : [`与登记的不一致：${others.join("；")}。`];
  if (!saysDone(row) || isOver(record.stage)) return told.map((one) => `${one}${recordHolds}`);
  const done = row.statusText ?? row.reviewResult ?? (row.status === "struck-off" ? "已销号" : "已整改");
  return [...told, `这一行写明“${done}”，已登记的还没有销号。以登记的为准，办结的请到记录中办理。`];
}

const recordHolds = "以登记的为准，需要变更的请到记录中办理。";

function deadlineOtherwise({ deadline }: ImportInput, record: StandingRecord): readonly string[] {
  if (deadline === null || deadline === record.deadline) return [];
  return [otherwise(fields.deadline, deadline, record.deadline)];
}

function levelOtherwise(row: LedgerRow, { level, from }: StandingRecord): readonly string[] {
  if (row.level === null || row.levelFrom !== "cell" || row.level === level) return [];
  const claimed = new RegExp(`${fields.level}：(重大|一般)`).exec(from?.noted ?? "")?.[1];
  const says = row.level === "major" ? "重大" : "一般";
  if (level === null && claimed === says) return [];
  return [otherwise(fields.level, says, level === null ? (claimed ?? null) : judgedLevels[level])];
}

/** Words on the basis are compared with those of the row that came in first; what was judged since then is not in them. */
function basisOtherwise({ from, item }: ImportInput, record: StandingRecord): readonly string[] {
  if (from.basis === null || !record.from) return [];
  const sameItem = item?.standard === record.item?.standard && item?.code === record.item?.code;
  if ((item && sameItem) || sameText(from.basis, record.from.basis ?? "")) return [];
  return [otherwise(fields.basis, from.basis, record.from.basis)];
}

/** How far the work is, of a row that does not say that it is done: that is told apart. */
function statusOtherwise(row: LedgerRow, { from }: ImportInput, record: StandingRecord): readonly string[] {
  if (saysDone(row) || from.status === null) return [];
  if (record.stage === "struck-off") {
    return row.status === "open" ? [otherwise(fields.status, from.status, "已销号")] : [];
  }
  const before = record.from?.status ?? null;
  if (before === null || sameText(from.status, before)) return [];
  return [otherwise(fields.status, from.status, before)];
}

/**
 * What a row that repeats an earlier one of its file says beyond it, which goes into the first, and what it says
 * otherwise, which does not.
 */
export function rowRepeatWarnings(row: LedgerRow, first: LedgerRow): readonly string[] {
  const [own, before] = [wordsOfRow(row), wordsOfRow(first)];
  const [added, others]: [string[], string[]] = [[], []];
  for (const [field, words] of Object.entries(own) as [keyof CellWords, string][]) {
    const there = before[field];
    if (!there) added.push(`${fields[field]}“${words}”`);
    else if (told.has(field) && !sameText(words, there))
      others.push(`${fields[field]}“${words}”（该行“${there}”）`);
  }
  const place = `“${first.sheet}”第 ${first.row} 行`;
  return [
    ...(added.length > 0 ? [`${place}没有写的${added.join("、")}已并入该行。`] : []),
    ...(others.length > 0 ? [`与${place}不一致：${others.join("；")}。以该行为准，请核对。`] : []),
  ];
}

/** Of these fields a difference is news; the words on whose and where the hazard is are the same to the rules. */
const told: ReadonlySet<keyof CellWords> = new Set(["level", "basis", "deadline", "status", "completed-on"]);

function otherwise(name: string, words: string, there: string | null): string {
  return `${name}“${words}”（登记${there === null ? "的没有写" : `“${there}”`}）`;
}

function sameText(one: string, other: string): boolean {
  return comparableText(one) === comparableText(other);
}

import type { BusinessDate } from "#domain/calendar/dates.ts";
import { squeezed } from "./cell-text.ts";
import { type DateReading, dayOf } from "./date-cell.ts";
import { fields } from "./field.ts";
import type { LedgerRow } from "./ledger-row.ts";

/** Days on which something was done about the hazard. */
const doneDays = [
  ["completed-on", (row: LedgerRow) => row.completedOn],
  ["struck-off-on", (row: LedgerRow) => row.struckOffOn],
  ["reviewed-on", (row: LedgerRow) => row.reviewedOn],
] as const;

/**
 * What the days of a row say against its status, against the day found and against `today` (null: no day is to come), and
 * days of work done where nothing says how far it is.
 */
export function progressWarnings(row: LedgerRow, today: BusinessDate | null): readonly string[] {
  return [...withoutStatus(row), ...againstStatus(row), ...outOfOrder(row, today)];
}

/** Work that was done on a day need not be all of it: only a day of striking off closes a row that has no status. */
function withoutStatus(row: LedgerRow): readonly string[] {
  if (row.status !== "unknown" || row.statusText !== null || row.reviewResult !== null) return [];
  const dated = doneDays.flatMap(([field, of]) => (of(row).kind === "date" ? [said(row, field)] : []));
  if (dated.length === 0) return [];
  return [`写有${dated.join("、")}，没有写整改状态，先按没有整改完登记；已经整改完的，请更正整改状态。`];
}

/** 未销号 and 待验收 go well with a day of completion. */
const notBegun =
  /^(未|没|否|不|×|尚未|拒|无)(?!.*(验收|复查|销号|核销))|(整改|治理|处理|办理|进行)中|正在|在改/;

function againstStatus(row: LedgerRow): readonly string[] {
  if (row.status !== "open") return [];
  const told = [row.statusText, row.reviewResult].filter(Boolean).join(" ");
  const against = [
    ...(row.struckOffOn.kind === "date" ? [said(row, "struck-off-on")] : []),
    ...(row.completedOn.kind === "date" && notBegun.test(squeezed(row.statusText))
      ? [said(row, "completed-on")]
      : []),
  ];
  if (against.length === 0) return [];
  return [`${fields.status}“${told}”与${against.join("、")}不一致，先按没有整改完登记，请核对。`];
}

function outOfOrder(row: LedgerRow, today: BusinessDate | null): readonly string[] {
  const found = dayOf(row.foundOn);
  return doneDays.flatMap(([field, of]) => {
    const last = lastDayOf(of(row));
    if (last === null) return [];
    if (found !== null && last < found) return [`${said(row, field)}早于发现时间${found}，请核对。`];
    return today !== null && firstDayOf(of(row)) > today ? [`${said(row, field)}晚于今天，请核对。`] : [];
  });
}

/** A month or a year runs on: only a day is certain to be before another. */
function lastDayOf(reading: DateReading): string | null {
  if (reading.kind !== "date") return null;
  return dayOf(reading) ?? `${reading.date.slice(0, reading.precision === "month" ? 7 : 4)}-99`;
}

function firstDayOf(reading: DateReading): string {
  return reading.kind === "date" ? reading.date : "";
}

function said({ words }: LedgerRow, field: (typeof doneDays)[number][0]): string {
  return `${fields[field]}“${words[field]}”`;
}

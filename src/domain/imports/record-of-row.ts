import { addDays, addMonths, type BusinessDate } from "#domain/calendar/dates.ts";
import { citedItem } from "#domain/criteria/cited-item.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { writtenYuan } from "#domain/documents/wording.ts";
import type { ImportInput } from "#domain/hazards/acts/import.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { departmentsInWords, postsInWords } from "#domain/hazards/posts-in-words.ts";
import { type DateReading, dayOf } from "./date-cell.ts";
import type { DeadlineReading } from "./deadline-cell.ts";
import { fields } from "./field.ts";
import { inspectionWords } from "./found-by-cell.ts";
import { dayFields, type LedgerRow } from "./ledger-row.ts";

/** What is known about a row when its record is made, beside its own words. */
export type RowSetting = {
  readonly importId: string;
  /** True when the row names the reporting unit under which its record is kept. */
  readonly homeKnown: boolean;
  /** The enterprise that is joined: the record carries its name, and notes the row's own where that is another. */
  readonly enterprise?: { readonly name: string } | null;
  readonly photos: readonly Attachment[];
  readonly today: BusinessDate;
  /** The library in which the item is looked up that the row cites. */
  readonly standards: readonly Standard[];
};

/** True when the row says that the hazard is gone: its record is struck off, process not recorded (design §5). */
export function saysDone(row: Pick<LedgerRow, "status">): boolean {
  return row.status === "fixed" || row.status === "struck-off";
}

/**
 * The record that a row becomes. Names of people are left out: who inspected and who was responsible then is no
 * signature now. A day in the future is a slip of the pen, and so a gap.
 */
export function recordOfRow(row: LedgerRow, setting: RowSetting): ImportInput {
  const { importId, homeKnown, photos, today, standards } = setting;
  const done = saysDone(row);
  const foundOn = pastDay(row.foundOn, today);
  const deadline = deadlineOf(row.deadline, foundOn);
  const doneOn = done ? lastDay([row.completedOn, row.struckOffOn, row.reviewedOn], today) : null;
  const noted = notedOf(row, { foundOn, deadline, doneOn }, setting);
  const basis = joined([row.basis.text, row.basis.clause]);
  return {
    finding: {
      text: row.hazardText,
      spot: row.spot,
      foundOn,
      foundBy: row.foundBy,
      measured: null,
      exposedPeople: null,
      possibleHarm: null,
      photos,
    },
    from: {
      importId,
      sheet: row.sheet,
      row: row.row,
      done,
      basis,
      measures: row.measures,
      status: joined([row.statusText, row.reviewResult]),
      ...(noted ? { noted } : {}),
      ...(row.others.length > 0 ? { others: row.others } : {}),
      ...(row.corrected.length > 0 ? { corrected: row.corrected } : {}),
    },
    standing: row.standing,
    item: row.citesCriterion && basis ? citedItem(standards, basis, foundOn) : null,
    deadline,
    deadlineUnread: !done && deadline === null && row.words.deadline !== null,
    doneOn,
    listed: row.listed === "unstated" ? null : row.listed,
    homeKnown,
  };
}

function pastDay(reading: DateReading, today: BusinessDate): BusinessDate | null {
  const day = dayOf(reading);
  return day !== null && day <= today ? day : null;
}

function lastDay(readings: readonly DateReading[], today: BusinessDate): BusinessDate | null {
  const days = readings.flatMap((reading) => pastDay(reading, today) ?? []);
  return days.sort().at(-1) ?? null;
}

/** The day that binds. Terms of days and months count from the day found, which is the only first day that a ledger gives. */
function deadlineOf(reading: DeadlineReading, foundOn: BusinessDate | null): BusinessDate | null {
  switch (reading.kind) {
    case "date":
      return dayOf(reading);
    case "at-once":
      return foundOn;
    case "term":
      return foundOn ? endOfTerm(reading, foundOn) : null;
    default:
      return null;
  }
}

/** Working days need the calendar of holidays, which a row does not have: a person sets the day. */
function endOfTerm(
  { count, unit }: Extract<DeadlineReading, { readonly kind: "term" }>,
  foundOn: BusinessDate,
): BusinessDate | null {
  if (unit === "day") return addDays(foundOn, count);
  return unit === "month" ? addMonths(foundOn, count) : null;
}

type UsedDays = Readonly<Record<"foundOn" | "deadline" | "doneOn", BusinessDate | null>>;

/** What the cells of days say, where the record holds no such day. */
function unusedWords(row: LedgerRow, { foundOn, deadline, doneOn }: UsedDays) {
  const unused = (reading: DateReading, text: string | null) =>
    doneOn !== null && dayOf(reading) === doneOn ? null : text;
  const { words } = row;
  return [
    ["found-on", foundOn === null ? words["found-on"] : null],
    ["deadline", deadline === null || row.deadline.kind !== "date" ? words.deadline : null],
    ["completed-on", unused(row.completedOn, words["completed-on"])],
    ["struck-off-on", unused(row.struckOffOn, words["struck-off-on"])],
    ["reviewed-on", unused(row.reviewedOn, words["reviewed-on"])],
  ] as const;
}

/** The level that the row's own cell claims and that nobody has judged yet; in words. */
export function claimOpen({ level, levelFrom, levelText, standing }: LedgerRow): string | null {
  if (levelFrom !== "cell" || standing !== "not-confirmed") return null;
  if (level === "major") return "重大";
  return level === "general" ? (levelText ?? "一般") : null;
}

/** Words of the row that no field of the record holds. People and tips are not among them: of columns of people only departments and posts are. */
function notedOf(
  row: LedgerRow,
  used: UsedDays,
  { homeKnown, enterprise }: Pick<RowSetting, "homeKnown" | "enterprise">,
): string {
  const said: readonly (readonly [keyof typeof fields, string | null])[] = [
    ["hazard-number", row.hazardNumber],
    ["unit-name", enterprise && enterprise.name !== row.unitName ? row.unitName : null],
    // A record that is kept under another unit still says which one its row named.
    ["county", row.home === null || !homeKnown ? row.county : null],
    ["reported-by", row.reportedBy],
    ["township", row.township],
    ["uscc", row.uscc],
    ["enterprise-kind", row.enterpriseKind],
    ["address", row.address],
    ["sector", row.sector === null ? row.sectorText : null],
    ["level", claimOpen(row) ?? row.levelText],
    ["category", row.category],
    ["found-by", row.foundBy === "unknown" ? inspectionWords(row.foundByText) : null],
    ...unusedWords(row, used),
    ["principal", departmentsInWords(row.principal)],
    ["inspector", departmentsInWords(row.inspector)],
    ["responsible", postsInWords(row.responsible)],
    ["reviewer", departmentsInWords(row.reviewer)],
    ["funds", row.fundsYuan === null ? null : writtenYuan(row.fundsYuan)],
    ["listed", listingNoted(row)],
    ["remark", row.remark],
    ...row.unreadable
      .filter(
        ({ field }) => field !== "sector" && field !== "listed" && !dayFields.some((day) => day === field),
      )
      .map(({ field, text }) => [field, text] as const),
  ];
  return said.flatMap(([field, text]) => (text ? [`${fields[field]}：${text}`] : [])).join("；");
}

function listingNoted({ listed, listedText }: LedgerRow): string | null {
  if (listed === "unstated") return `${listedText ?? "已挂牌"}，未注明级别`;
  return listed === null ? listedText : null;
}

function joined(texts: readonly (string | null)[]): string | null {
  return texts.filter((text) => text !== null && text !== "").join(" ") || null;
}

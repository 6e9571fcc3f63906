import { addDays, type BusinessDate, isBusinessDate } from "#domain/calendar/dates.ts";
import { narrow, saysNone, squeezed, textOf } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

/**
 * What a date cell says. Where only the month or the year is known, `date` is the first day of it and stands for the
 * whole period: it is not the day on which anything happened.
 */
export type DateReading =
  | { readonly kind: "date"; readonly date: BusinessDate; readonly precision: "day" | "month" | "year" }
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly text: string };

const noDate: DateReading = { kind: "none" };

const serialEpoch = "1899-12-30";
const firstSerial = 25_569;
const lastSerial = 60_000;
const daysTo1904 = 1462;
const longestRangeDays = 366;
const firstYear = 1990;
const lastYear = 2099;

/** What the sheet adds to its date cells. */
export type DateSetting = {
  /** The year that the title or all other days name, for cells without one: 6月9日, 6.9 under 2023年度…台账. */
  readonly year?: number | null;
  /** The day of a range that counts: something was found from the first on, and done on the last. */
  readonly ofRange?: "first" | "last";
  /** The workbook counts its days from 1904 on, as those begun on an old Macintosh do. */
  readonly since1904?: boolean;
};

/**
 * Reads the ways in which offices write a date: 2023.6.9, 2023年6月, 20230602, 23.6.9, 二〇二三年六月, 6月9日 under a title
 * with a year, serial numbers, and of a range (2023.6.9-6.12) the day that counts.
 */
export function readDate(cell: Cell | undefined, setting: DateSetting = {}): DateReading {
  if (saysNone(cell)) return noDate;
  const read =
    typeof cell === "number"
      ? fromNumber(cell, setting)
      : (fromText(squeezed(cell), textOf(cell), setting) ?? fromRange(squeezed(cell), setting));
  return read ?? { kind: "unreadable", text: textOf(cell) };
}

/** The day, when the reading is certain to the day. */
export function dayOf(reading: DateReading): BusinessDate | null {
  return reading.kind === "date" && reading.precision === "day" ? reading.date : null;
}

/** The reading in as many figures as are certain: `2023-06-09`, `2023-06`, `2023`, or nothing. */
export function writtenDate(reading: DateReading): string {
  if (reading.kind !== "date") return "";
  return reading.date.slice(0, reading.precision === "day" ? 10 : reading.precision === "month" ? 7 : 4);
}

/** False when the two cannot be the same day; a reading without a date contradicts nothing. */
export function mayBeSameDay(one: DateReading, other: DateReading): boolean {
  const [a, b] = [writtenDate(one), writtenDate(other)];
  return a.startsWith(b) || b.startsWith(a);
}

function fromNumber(value: number, { since1904, year }: DateSetting): DateReading | null {
  const serial = since1904 ? value + daysTo1904 : value;
  if (serial >= firstSerial && serial < lastSerial)
    return certain(addDays(serialEpoch, Math.floor(serial)), "day");
  if (Number.isInteger(value)) return fromDigits(String(value));
  // A number cell drops trailing zeros: 2023.1 was typed as 2023.1 or 2023.10, so only the year is certain.
  if (/^\d{4}\.1$/.test(String(value))) return period(String(value).slice(0, 4), "01", "year");
  const month = /^(\d{4})\.(\d{1,2})$/.exec(String(value));
  if (month) return period(month[1], month[2], "month");
  // 11.5 is the fifth of November and nothing else; 11.1 may have been typed as 11.10.
  const day = year ? /^(\d{1,2})\.(\d{2}|[4-9])$/.exec(String(value)) : null;
  return day ? fromParts(String(year), day[1], day[2]) : null;
}

function fromText(squeezedText: string, original: string, setting: DateSetting): DateReading | null {
  const text = inFigures(withoutTime(squeezedText, narrow(original))).replace(/(?<=\d)。(?=\d)/g, ".");
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const serial = Number(text);
    return serial >= firstSerial && serial < lastSerial ? fromNumber(serial, {}) : null;
  }
  if (/^\d+$/.test(text)) return fromDigits(text);
  const parted = /^(\d{4}|\d{2})[年./\-、,](\d{1,2})(?:[月./\-、,](\d{1,2})?)?[日号.]?$/.exec(text);
  // 06/09/23 may be the sixth of September, the ninth of June or a day of 2006: no ledger is that old.
  if (/^(0?[1-9]|1[0-2])[/-]\d{1,2}[/-]\d{2}$/.test(text)) return null;
  if (parted && (parted[3] || parted[1]?.length === 4)) return fromParts(parted[1], parted[2], parted[3]);
  const part = /^(\d{4})[年./-](\d{1,2})月?(?:[上中下]旬|初)$/.exec(text);
  if (part) return period(part[1], part[2], "month");
  const year = /^(\d{4})年$/.exec(text);
  if (year) return period(year[1], "01", "year");
  const yearless = setting.year ? /^(\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(text) : null;
  return yearless ? fromParts(String(setting.year), yearless[1], yearless[2]) : null;
}

/** 2023.6.9-6.12, 2023年6月9日至12日: two days, the second of which may leave out what it shares with the first. */
function fromRange(squeezedText: string, setting: DateSetting): DateReading | null {
  const text = inFigures(squeezedText);
  for (const between of text.matchAll(/[至到~—–-]+/g)) {
    const first = fromText(text.slice(0, between.index), "", setting);
    const rest = text.slice(between.index + between[0].length);
    const from = first ? dayOf(first) : null;
    const last = from && (fromText(rest, "", {}) ?? fromRest(rest, from));
    const to = last ? dayOf(last) : null;
    if (!from || !to || to < from || to > addDays(from, longestRangeDays)) continue;
    return certain(setting.ofRange === "last" ? to : from, "day");
  }
  return null;
}

function fromRest(text: string, from: BusinessDate): DateReading | null {
  const [year, month] = from.split("-");
  const parts = /^(?:(\d{1,2})[月./-])?(\d{1,2})[日号]?$/.exec(text);
  return parts ? fromParts(year, parts[1] ?? month, parts[2]) : null;
}

function fromDigits(digits: string): DateReading | null {
  if (digits.length === 8) return fromParts(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  if (digits.length === 6) return period(digits.slice(0, 4), digits.slice(4), "month");
  return digits.length === 4 ? period(digits, "01", "year") : null;
}

function fromParts(year = "", month = "", day: string | undefined = undefined): DateReading | null {
  if (day === undefined) return year.length === 4 ? period(year, month, "month") : null;
  const fullYear = year.length === 2 ? `20${year}` : year;
  return certain(`${fullYear}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, "day");
}

function period(year = "", month = "", precision: "month" | "year"): DateReading | null {
  return certain(`${year}-${month.padStart(2, "0")}-01`, precision);
}

function certain(date: string, precision: "day" | "month" | "year"): DateReading | null {
  const year = Number(date.slice(0, 4));
  const inRange = year >= firstYear && year <= lastYear;
  return inRange && isBusinessDate(date) ? { kind: "date", date, precision } : null;
}

/** Figures as a form that must not be altered writes them. */
const [capitals, plainFigures] = ["壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十"];
const chineseFigures = "〇一二三四五六七八九";

/** 二〇二三年六月九日 in figures; 十 counts as ten, as in 十二月 and 二十一日. */
function inFigures(words: string): string {
  const text = words.replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (one) => plainFigures[capitals.indexOf(one)] ?? one);
  if (!/[〇○零一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(/[○零]/g, "〇")
    .replace(/([一二三]?)十([一二三四五六七八九]?)/g, (_, tens: string, units: string) =>
      String((tens ? chineseFigures.indexOf(tens) : 1) * 10 + (units ? chineseFigures.indexOf(units) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (figure) => String(chineseFigures.indexOf(figure)));
}

/** Leaves out a time of day and a weekday behind the date: 10:20 or 9时 where a blank or a T parts it, 上午, 上午9时. */
function withoutTime(text: string, original: string): string {
  const timed =
    /^\s*([^\s:T]+)[\sT]\s*\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[时点](?:\d{1,2}分?|半)?)Z?\s*$/.exec(
      original,
    );
  return (timed?.[1] ?? text)
    .replace(clock, "")
    .replace(whichTime, "")
    .replace(partOfDay, "")
    .replace(/\(?(星期|周)[一二三四五六日天]\)?$/, "");
}

/** 2023年06月09日14时30分: nothing but the sign for the day parts it. */
const clock = /(?<=[日号])\d{1,2}([时点](\d{1,2}分?(\d{1,2}秒)?|半|整)?|:\d{2}(:\d{2})?)$/;
/** 2023.6.9（第二次）: how often somebody went. */
const whichTime = /\(第?[一二三四五六七八九十\d]+次(检查|复查|排查)?\)$/;

const partOfDay =
  /\(?(上午|下午|中午|凌晨|早上|早晨|清晨|傍晚|晚上|夜间|夜里|全天|当天|当日|[早晚夜])\)?(\d{1,2}([时点]|:\d{2})(\d{1,2}分?|半|整)?)?\)?$/;

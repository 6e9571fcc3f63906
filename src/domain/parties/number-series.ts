import { type BusinessDate, isBusinessDate } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";

/** How a body numbers what it files or issues: a prefix, the year, a running number that begins anew each year. */
export type NumberSeries = {
  /** As it stands before the year, e.g. 潞城重隐备. */
  readonly prefix: string;
  /** Least places of the running number, filled with zeros; 1 for none. */
  readonly digits: number;
};

/** What the office says of its series: how numbers look, and which one comes next in which year. */
export type NumberSeriesSet = NumberSeries & { readonly year: number; readonly next: number };

const longestPrefix = 30;
const mostDigits = 6;
const mostNumber = 999_999;

/** The number as it is written in the register: 潞城重隐备〔2026〕0001号. */
export function seriesNumber({ prefix, digits }: NumberSeries, year: number, running: number): string {
  return `${prefix}〔${year}〕${String(running).padStart(digits, "0")}号`;
}

/** The year whose numbers a filing or paper of that day takes. */
export function yearOfNumber(on: BusinessDate): number {
  return Number(on.slice(0, 4));
}

/** A typed number as it is to be written: without blanks, brackets of one kind. */
export function tidyNumber(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[([〔【［]/g, "〔")
    .replace(/[)\]〕】］]/g, "〕");
}

/** A typed number in the form in which two of them are compared: 0199号 is 199号. */
export function comparableNumber(typed: string): string {
  return tidyNumber(typed).replace(/〕0+(?=\d)/, "〕");
}

/**
 * Why a series cannot be set so; null when it can. `reached` is the next number of that year under the same prefix:
 * numbers that were given are not given again.
 */
export function reasonNotToSetSeries(
  series: NumberSeriesSet,
  { today, reached }: { readonly today: BusinessDate; readonly reached: number },
): Refusal | null {
  const { prefix, digits, year, next } = series;
  if (prefix === "") return new Refusal("incomplete", "请填写编号的字头，例如“某某重隐备”。", "prefix");
  if (prefix.length > longestPrefix || /[〔〕[\]（）()\d\s]/.test(prefix)) {
    return new Refusal("invalid", "字头只写文字，不含年份、括号和数字，最多 30 个字。", "prefix");
  }
  if (!Number.isInteger(digits) || digits < 1 || digits > mostDigits) {
    return new Refusal("invalid", "流水号位数请填 1 到 6。", "digits");
  }
  if (!isBusinessDate(`${year}-01-01`) || Math.abs(year - yearOfNumber(today)) > 1) {
    return new Refusal("invalid", "年份请填今年；补办的填上一年。", "year");
  }
  if (!Number.isInteger(next) || next < 1 || next > mostNumber) {
    return new Refusal("invalid", "下一号请填 1 到 999999 的整数。", "next");
  }
  if (next < reached) {
    return new Refusal(
      "invalid",
      `${year} 年已经编到 ${reached - 1} 号，下一号不能小于 ${reached}。`,
      "next",
    );
  }
  return null;
}

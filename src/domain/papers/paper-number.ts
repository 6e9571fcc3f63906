import type { BusinessDate } from "#domain/calendar/dates.ts";
import { comparableNumber, tidyNumber } from "#domain/parties/number-series.ts";
import { Refusal } from "#domain/refusal.ts";
import type { PaperNumber } from "./official-paper.ts";

const shape = /^[^〔〕\d]+〔(20\d\d)〕\d{1,6}号$/;

/**
 * A 文号 as typed, with its year; brackets and blanks are put right (GB/T 9704: 机关代字〔年份〕序号). A paper is numbered in
 * a year between its drafting and today.
 *
 * @throws {Refusal} `invalid`
 */
export function numberIn(
  typed: string,
  { draftedOn, today }: { readonly draftedOn: BusinessDate; readonly today: BusinessDate },
): PaperNumber {
  const text = tidyNumber(typed);
  const year = shape.exec(text)?.[1];
  if (!year) throw new Refusal("invalid", "文号请写全，例如“某应急函〔2026〕12号”。", "number");
  if (year < draftedOn.slice(0, 4) || year > today.slice(0, 4)) {
    throw new Refusal(
      "invalid",
      `文号的年份是${year}，公文拟于${draftedOn.slice(0, 4)}年，请核对。`,
      "number",
    );
  }
  return { text, key: comparableNumber(text), year: Number(year) };
}

import { comparableNumber, tidyNumber } from "#domain/parties/number-series.ts";
import { Refusal } from "#domain/refusal.ts";
import type { PaperNumber } from "./official-paper.ts";

const shape = /^[^〔〕\d]+〔(20\d\d)〕\d{1,6}号$/;

/** A 文号 as typed, with its year; brackets and blanks are put right (GB/T 9704: 机关代字〔年份〕序号). @throws {Refusal} `invalid` */
export function numberIn(typed: string): PaperNumber {
  const text = tidyNumber(typed);
  const year = shape.exec(text)?.[1];
  if (!year) throw new Refusal("invalid", "文号请写全，例如“某应急函〔2026〕12号”。", "number");
  return { text, key: comparableNumber(text), year: Number(year) };
}

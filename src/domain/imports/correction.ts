import { normaliseUscc, reasonNotUscc } from "#domain/parties/uscc.ts";
import { saysNone, textOf } from "./cell-text.ts";
import { dayOf, readDate } from "./date-cell.ts";
import { readDeadline } from "./deadline-cell.ts";
import { type Field, fields } from "./field.ts";
import { saysNothingFound } from "./hazard-text.ts";
import { readHome } from "./home-cell.ts";
import { readMajorAnswer } from "./level-cell.ts";
import { placeKey, type RowPlace } from "./row-place.ts";
import { readSector } from "./sector-cell.ts";
import { readStatus } from "./status-cell.ts";

/** The cells that a person may correct in the preview: what decides over a record. People and tips are not among them. */
export const correctableFields = [
  "hazard",
  "unit-name",
  "uscc",
  "county",
  "township",
  "sector",
  "spot",
  "found-on",
  "level",
  "basis",
  "deadline",
  "status",
  "completed-on",
] as const satisfies readonly Field[];
export type CorrectableField = (typeof correctableFields)[number];

/** What a person says that a cell ought to say. The file stays as it came. */
export type Correction = RowPlace & { readonly field: CorrectableField; readonly text: string };

/** A cell that was corrected at import: what it said, and what a person put in its place. */
export type Corrected = {
  readonly field: CorrectableField;
  readonly from: string | null;
  readonly to: string;
};

/** Such a cell with the row in which it stands. */
export type CorrectedCell = RowPlace & Corrected;

/** What the correctable cells of a row say; a cell that says nothing is left out. */
export type CellWords = Readonly<Partial<Record<CorrectableField, string>>>;

/** Corrected cells by the key of their row. */
export function correctedByRow(cells: readonly CorrectedCell[]): ReadonlyMap<string, readonly Corrected[]> {
  const byRow = new Map<string, readonly Corrected[]>();
  for (const { sheet, row, ...one } of cells) {
    const key = placeKey({ sheet, row });
    byRow.set(key, [...(byRow.get(key) ?? []), one]);
  }
  return byRow;
}

/** The correction in words: 发现时间“2023.13.1”更正为“2023.12.1”. */
export function correctionWords({ field, from, to }: Corrected): string {
  return `${fields[field]}“${from ?? "空"}”更正为“${to || "空"}”`;
}

/** Why these words would not be understood in such a cell, and what to write; null where they are. */
export function reasonNotToCorrect(field: CorrectableField, text: string): string | null {
  if (field === "hazard") return hazardProblem(text);
  if (saysNone(text)) return null;
  switch (field) {
    case "found-on":
    case "completed-on":
      return dayOf(readDate(text)) ? null : `${fields[field]}认不出是哪一天，请写成 2026-06-09 这样的日期。`;
    case "deadline":
      return readDeadline(text).kind === "unreadable"
        ? "整改时限认不出，请写成 2026-06-09 这样的日期，或者“15天”“立行立改”。"
        : null;
    case "level":
      return readMajorAnswer(text) ? null : "隐患级别请填“重大”或者“一般”。";
    case "sector":
      return readSector(text) ? null : "没有这个行业领域，请从列出的名称中选一个。";
    case "county":
      return readHome(text) ? null : "不是本市的县区、高新区或者经开区，请从列出的名称中选一个。";
    case "status":
      return readStatus(text) === "unknown" ? "看不出整改到哪一步，请写“整改中”“已整改”或者“已销号”。" : null;
    case "uscc":
      return reasonNotUscc(normaliseUscc(textOf(text)));
    default:
      return null;
  }
}

function hazardProblem(text: string): string | null {
  if (saysNone(text)) return "隐患描述不能空着，请写明看到了什么。";
  return saysNothingFound(text) ? "填报为未发现隐患的行不建立记录；确有隐患的，请写明看到了什么。" : null;
}

import type { BusinessDate } from "#domain/calendar/dates.ts";
import { daysBetween } from "#domain/calendar/dates.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { type DateReading, dayOf, mayBeSameDay } from "./date-cell.ts";
import { placeKey, type RowPlace } from "./row-place.ts";

/** What a row may be the same hazard as: a record, or an earlier row of its file. */
export type TwinRef =
  | { readonly kind: "record"; readonly id: string }
  | ({ readonly kind: "row" } & RowPlace);

/** What is shown beside a row for a person to compare; `exact`: the rules take both for the same. */
type Compared = {
  readonly text: string;
  readonly foundOn: string | null;
  readonly exact: boolean;
};

/** An earlier row of the file beside a row of it. */
export type RowTwin = { readonly kind: "row" } & RowPlace & Compared;

/** A record beside a row, with how far it is. */
export type RecordTwin = { readonly kind: "record"; readonly id: string } & Compared & {
    readonly number: string;
    readonly stage: Stage;
  };

/** Either of them. */
export type Twin = RowTwin | RecordTwin;

/**
 * What a person said of a row beside which others were shown: `same` as the first of them, and not taken in again; else
 * another hazard than any of them, and taken in.
 */
export type TwinChoice = RowPlace & { readonly same: boolean; readonly of: readonly TwinRef[] };

/** Days between which two findings may be one: a check, its notice and the ledger are written within a month. Ours; no rule says so. */
const nearDays = 30;

/** Whether two days are near enough to be one finding; a day that is not certain contradicts what it may contain. */
export function areNear(one: DateReading, other: DateReading): boolean {
  const [a, b] = [dayOf(one), dayOf(other)];
  return a && b ? Math.abs(daysBetween(a, b)) <= nearDays : mayBeSameDay(one, other);
}

/** A day of a record as a reading. */
export function readingOfDay(day: BusinessDate | null): DateReading {
  return day === null ? { kind: "none" } : { kind: "date", date: day, precision: "day" };
}

/** The figures that a text names, to be compared as one: 1号库房 and 2号库房 are two places however alike the words. */
export function figuresOf(text: string): string {
  const figures = text.normalize("NFKC").match(/\d+(?:\.\d+)?|[一二三四五六七八九十]+(?=[号#楼层区车库班])/g);
  return (figures ?? []).sort().join(" ");
}

/** A key by which choices on the rows of a file are found. */
export function choicesByRow(choices: readonly TwinChoice[]): ReadonlyMap<string, TwinChoice> {
  return new Map(choices.map((one) => [placeKey(one), one]));
}

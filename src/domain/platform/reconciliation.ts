import type { BusinessDate } from "#domain/calendar/dates.ts";
import { platformNumberKey } from "#domain/hazards/on-platform.ts";
import { textLikeness } from "#domain/hazards/repeat.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import { type DateReading, mayBeSameDay } from "#domain/imports/date-cell.ts";
import { comparableText } from "#domain/imports/hazard-text.ts";
import type { RowPlace } from "#domain/imports/row-place.ts";
import { type Difference, differencesOf } from "./difference.ts";
import type { HeldRow } from "./held-row.ts";
import type { OwnRecord } from "./own-record.ts";

/** Our record beside the row of the platform that speaks of the same hazard, where one does. */
export type Laid = {
  readonly record: OwnRecord;
  readonly row: HeldRow | null;
  readonly differences: readonly Difference[];
};

/** Our records against the last export of the platform. Nothing of it is taken over: a person decides. */
export type Reconciliation = {
  /** 待上报: major, and no number of the platform noted. A row beside it may be the same hazard, reported before. */
  readonly unreported: readonly Laid[];
  /** 已上报: numbered, and nothing that the platform holds says otherwise. */
  readonly agreeing: readonly Laid[];
  /** 差异: numbered, or found to be the same, and the platform says otherwise, or does not have it. */
  readonly differing: readonly Laid[];
  /** On the platform, and not here. */
  readonly theirsAlone: readonly TheirRow[];
};

/** A row that no record speaks of; `sameNumber`: the first row of the export with the same number. */
export type TheirRow = HeldRow & { readonly sameNumber: RowPlace | null };

/** What the platform handed out, and on which day; null while nothing came yet. */
export type Held = { readonly rows: readonly HeldRow[]; readonly on: BusinessDate } | null;

/** Share of bigrams from which two texts at one unit are proposed as one hazard. */
const alike = 0.6;

/** Lays records beside rows: by the platform's number first, else by unit, similar text and a day found that fits. */
export function reconcile(records: readonly OwnRecord[], held: Held): Reconciliation {
  const counted = records.filter(({ stage, onPlatform }) => onPlatform !== null || !isNoHazard(stage));
  const rows = held?.rows ?? [];
  const rowOf = pairs(counted, rows);
  const holders = holdersOf(counted);
  const laid = counted.map((record): Laid => {
    const row = rowOf.get(record.id) ?? null;
    const told = row ? differencesOf(record, row) : missing(record, held);
    return { record, row, differences: [...told, ...sharing(record, holders)] };
  });
  const taken = new Set(rowOf.values());
  const firsts = firstByNumber(rows);
  const waits = ({ record: { level, onPlatform } }: Laid) => level === "major" && onPlatform === null;
  const others = laid.filter((one) => !waits(one));
  return {
    unreported: laid.filter(waits),
    agreeing: others.filter(({ record, differences }) => record.onPlatform && differences.length === 0),
    differing: others.filter(({ differences }) => differences.length > 0),
    theirsAlone: rows
      .filter((row) => !taken.has(row))
      .map((row) => ({ ...row, sameNumber: earlierOf(row, firsts) })),
  };
}

/** Records by the number of the platform; two of them under one number are one hazard, or a slip of the pen. */
function holdersOf(records: readonly OwnRecord[]): ReadonlyMap<string, readonly OwnRecord[]> {
  const holders = new Map<string, OwnRecord[]>();
  for (const record of records) {
    if (!record.onPlatform) continue;
    const number = platformNumberKey(record.onPlatform.number);
    holders.set(number, [...(holders.get(number) ?? []), record]);
  }
  return holders;
}

function sharing(
  { id, onPlatform }: OwnRecord,
  holders: ReadonlyMap<string, readonly OwnRecord[]>,
): readonly Difference[] {
  const others = onPlatform
    ? (holders.get(platformNumberKey(onPlatform.number)) ?? []).filter((one) => one.id !== id)
    : [];
  if (!onPlatform || others.length === 0) return [];
  const named = others.map(({ number }) => number).join("、");
  return [{ what: "编号重复", ours: `隐患 ${named} 也登记了这个编号`, theirs: onPlatform.number }];
}

function firstByNumber(rows: readonly HeldRow[]): ReadonlyMap<string, HeldRow> {
  const firsts = new Map<string, HeldRow>();
  for (const row of rows) {
    const key = row.number && platformNumberKey(row.number);
    if (key && !firsts.has(key)) firsts.set(key, row);
  }
  return firsts;
}

function earlierOf(row: HeldRow, firsts: ReadonlyMap<string, HeldRow>): RowPlace | null {
  const first = firsts.get(platformNumberKey(row.number ?? ""));
  return first && first !== row ? { sheet: first.sheet, row: first.row } : null;
}

/** A number that the platform gave before it handed out its records, and that is not among them. */
function missing({ onPlatform }: OwnRecord, held: Held): readonly Difference[] {
  if (!held || !onPlatform || onPlatform.on >= held.on) return [];
  return [{ what: "平台记录", ours: `已登记编号 ${onPlatform.number}`, theirs: "导出表中没有这条" }];
}

function pairs(records: readonly OwnRecord[], rows: readonly HeldRow[]): ReadonlyMap<string, HeldRow> {
  const found = new Map<string, HeldRow>();
  const numbered = firstByNumber(rows);
  const left = new Set(rows);
  for (const { id, onPlatform } of records) {
    const row = onPlatform && numbered.get(platformNumberKey(onPlatform.number));
    if (!row || !left.has(row)) continue;
    found.set(id, row);
    left.delete(row);
  }
  const atUnit = byUnit(records.filter(({ id }) => !found.has(id)));
  const likely = [...left].flatMap((row) =>
    (atUnit.get(comparableText(row.unitName ?? "")) ?? []).flatMap((record) => {
      const likeness = mayBeSameDay(row.foundOn, readingOf(record)) ? textLikeness(row.text, record.text) : 0;
      return likeness >= alike ? [{ row, record, likeness }] : [];
    }),
  );
  // The likest first: of two findings at one unit each gets its own row.
  for (const { row, record } of likely.sort((a, b) => b.likeness - a.likeness)) {
    if (!left.has(row) || found.has(record.id)) continue;
    found.set(record.id, row);
    left.delete(row);
  }
  return found;
}

function byUnit(records: readonly OwnRecord[]): ReadonlyMap<string, readonly OwnRecord[]> {
  const groups = new Map<string, OwnRecord[]>();
  for (const record of records) {
    if (record.unitName === null) continue;
    const key = comparableText(record.unitName);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return groups;
}

function readingOf({ foundOn }: OwnRecord): DateReading {
  return foundOn === null ? { kind: "none" } : { kind: "date", date: foundOn, precision: "day" };
}

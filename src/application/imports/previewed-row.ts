import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { ImportInput } from "#domain/hazards/acts/import.ts";
import type { Gap } from "#domain/hazards/gap.ts";
import type { BasisRead } from "#domain/imports/basis-read.ts";
import { wordsOfRow } from "#domain/imports/corrected-cells.ts";
import type { CellWords, Corrected } from "#domain/imports/correction.ts";
import type { Duplicate } from "#domain/imports/duplicates.ts";
import type { LedgerRow, Standing } from "#domain/imports/ledger-row.ts";
import { saysDone } from "#domain/imports/record-of-row.ts";
import { placeKey, type RowPlace } from "#domain/imports/row-place.ts";
import { takenByOthers, warningsOf } from "#domain/imports/row-warnings.ts";
import type { ReadRow } from "#domain/imports/rows-to-place.ts";
import type { RecordTwin, Twin, TwinChoice } from "#domain/imports/twin.ts";
import type { PlacedRow } from "./place-row.ts";
import { pictureWarnings } from "./row-pictures.ts";

/** What a row of the file would become. */
export type PreviewedRow = RowPlace & {
  readonly becomes: "record" | "duplicate";
  /** The record or the earlier row that it repeats. */
  readonly of: Duplicate["of"] | null;
  /** `sister`: another paper of the workbook on the hazard of that row, into which its words went. */
  readonly why: Duplicate["why"] | null;
  readonly text: string;
  readonly unitName: string | null;
  /** The row's own cell is blank: the unit is that of the block above. */
  readonly unitContinued: boolean;
  /** Id of the enterprise in the file, where one was found. */
  readonly enterprise: string | null;
  readonly home: string | null;
  readonly standing: Standing;
  /** Comes in as struck off, process not recorded. */
  readonly done: boolean;
  readonly gaps: readonly Gap[];
  /** The days that the record would have, or the words of the cell where it would have none. */
  readonly foundOn: string | null;
  readonly deadline: string | null;
  /** How far it is and what it rests on, in the words of the row. */
  readonly status: string | null;
  readonly basis: string | null;
  /** What the basis of a row that its ledger calls major was read as; null where it is not called that or cites nothing. */
  readonly cited: BasisRead | null;
  /** Words that could not be used, and what is wrong with them. */
  readonly warnings: readonly string[];
  /** Name of the county or township that the row gives, where that is not the one under which it would be kept. */
  readonly elsewhere: string | null;
  /** What its cells say, for whoever corrects it, and what was corrected. */
  readonly cells: CellWords;
  readonly corrected: readonly Corrected[];
  /** Records and earlier rows that say the same, or nearly, for a person to compare. */
  readonly twins: readonly Twin[];
  /** What a person said of it beside them: the same hazard as one, or another; null: as the rules have it. */
  readonly chosen: TwinChoice | null;
};

/** A placed row with the record that it would become and the gaps of it. */
export type WeighedRow = PlacedRow & {
  readonly gaps: readonly Gap[];
  readonly record: ImportInput;
  readonly cited: BasisRead | null;
  /** The day on which it was weighed. */
  readonly today: BusinessDate;
};

/** What was found out about rows, by key of the row. */
export type FoundOut = {
  readonly weighed: ReadonlyMap<string, WeighedRow>;
  readonly onRecord: ReadonlyMap<string, string>;
  readonly twins: ReadonlyMap<string, readonly RecordTwin[]>;
  /** What rows say otherwise than the records that they repeat. */
  readonly news: ReadonlyMap<string, readonly string[]>;
  /** Rows that another body of the unit took in, by key. */
  readonly others: ReadonlySet<string>;
};

/** What becomes of a row, and of its sisters behind it. */
export function previewedRows(
  { row, repeats, twins, news, chosen }: ReadRow,
  found: FoundOut,
): readonly PreviewedRow[] {
  const key = placeKey(row);
  const id = found.onRecord.get(key);
  const earlier = repeats ? ({ kind: "row", ...repeats } as const) : null;
  const of = id ? ({ kind: "record", id } as const) : earlier;
  const leader = shown(row, found.weighed.get(key), {
    of,
    why: of ? "same" : null,
    twins: twinsOf(twins, found.twins.get(key) ?? []),
    chosen,
    others: found.others.has(key),
    news: id ? (found.news.get(key) ?? []) : news,
  });
  const sisters = row.sisters.map((place) => ({
    ...leader,
    sheet: place.sheet,
    row: place.row,
    becomes: "duplicate" as const,
    of: { kind: "row" as const, sheet: row.sheet, row: row.row },
    why: "sister" as const,
    corrected: [],
    twins: [],
    chosen: null,
  }));
  return [leader, ...sisters];
}

/** What is the same by the rules stands alone; of what comes near, a few are enough to compare. */
function twinsOf(rows: readonly Twin[], records: readonly Twin[]): readonly Twin[] {
  const all = [...records, ...rows];
  const exact = all.find((one) => one.exact);
  return exact ? [exact] : all.slice(0, mostTwins);
}

const mostTwins = 3;

type Shown = Pick<PreviewedRow, "of" | "why" | "twins" | "chosen"> & {
  readonly others: boolean;
  readonly news: readonly string[];
};

function shown(
  row: LedgerRow,
  weighed: WeighedRow | undefined,
  { of, why, twins, chosen, others, news }: Shown,
): PreviewedRow {
  return {
    sheet: row.sheet,
    row: row.row,
    becomes: of ? "duplicate" : "record",
    of,
    why,
    text: row.hazardText,
    unitName: row.unitName,
    unitContinued: row.continued.includes("unit-name"),
    enterprise: weighed?.enterprise?.id ?? null,
    home: weighed?.home ?? row.home,
    standing: row.standing,
    done: saysDone(row),
    gaps: weighed?.gaps ?? row.gaps,
    foundOn: weighed?.record.finding.foundOn ?? row.words["found-on"],
    deadline: weighed?.record.deadline ?? row.words.deadline,
    status: row.statusText,
    basis: [row.basis.text, row.basis.clause].filter(Boolean).join(" ") || null,
    cited: weighed?.cited ?? null,
    warnings: of
      ? news
      : [
          ...(others ? [takenByOthers] : []),
          ...(weighed?.twoUnits ? [weighed.twoUnits] : []),
          ...(weighed ? warningsOf(row, weighed.record, weighed.today) : []),
          ...pictureWarnings(row),
        ],
    elsewhere: weighed?.elsewhere ?? null,
    cells: wordsOfRow(row),
    corrected: row.corrected,
    twins,
    chosen,
  };
}

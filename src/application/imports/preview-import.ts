import type { Books } from "#application/books.ts";
import { belongingFor } from "#application/hazards/belonging-for.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { type Gap, gapsIn } from "#domain/hazards/gap.ts";
import type { Duplicate } from "#domain/imports/duplicates.ts";
import type { ImportCount } from "#domain/imports/import-count.ts";
import { type LedgerReading, readLedger } from "#domain/imports/ledger-reading.ts";
import type { RowPlace, Standing } from "#domain/imports/ledger-row.ts";
import { recordOfRow, saysDone } from "#domain/imports/record-of-row.ts";
import type { Workbook } from "#domain/imports/sheet.ts";
import { findOnRecord, partsOf, placeKey, repeatsWithin } from "./find-on-record.ts";
import type { ImportDesk, LedgerFile } from "./import-desk.ts";
import { type PlacedRow, placeRows, placingOf } from "./place-row.ts";
import { rememberingOrganisations } from "./remembering-organisations.ts";

/** Rows looked up in one transaction. */
const lookedUpAtOnce = 200;

/** What a row would become. */
export type PreviewedRow = RowPlace & {
  readonly becomes: "record" | "duplicate";
  /** The record or the earlier row that it repeats. */
  readonly of: Duplicate["of"] | null;
  readonly text: string;
  readonly unitName: string | null;
  /** Id of the enterprise in the file, where one was found. */
  readonly enterprise: string | null;
  readonly home: string | null;
  readonly standing: Standing;
  /** Comes in as struck off, process not recorded. */
  readonly done: boolean;
  readonly gaps: readonly Gap[];
  /** Name of the county or township that the row gives, where that is not the one under which it would be kept. */
  readonly elsewhere: string | null;
};

/** A file as it would come in. Nothing is written. */
export type ImportPreview = {
  readonly reading: LedgerReading;
  readonly rows: readonly PreviewedRow[];
  readonly counts: ImportCount;
};

/**
 * Reads a ledger for its preview: what each column was taken for, what each row becomes, duplicates of what.
 *
 * @throws {Refusal} `invalid` when the file cannot be read
 */
export async function previewImport(
  desk: Pick<ImportDesk, "openBooks" | "readWorkbook">,
  actor: Actor,
  file: LedgerFile,
): Promise<ImportPreview> {
  const memory = await desk.openBooks(actor, "page", (books) => books.imports.headerMemory());
  const reading = readLedger(await desk.readWorkbook(file.bytes, file.fileName), { memory, ...file.choices });
  const { twins, rest } = repeatsWithin(reading);
  const onRecord = new Map<string, string>();
  const placed: WeighedRow[] = [];
  for (const part of partsOf(rest, lookedUpAtOnce)) {
    await desk.openBooks(actor, "page", async (books) => {
      const here = await weighed(books, actor, await placeRows(books.enterprises, actor, part));
      for (const [key, hazard] of await findOnRecord(books.imports, here, null)) onRecord.set(key, hazard);
      placed.push(...here);
    });
  }
  return previewOf(reading, twins, { placed, onRecord });
}

/** The preview of a file on its own: nothing on record to compare with, no actor, no database. */
export function previewAlone(workbook: Workbook, choices: LedgerFile["choices"]): ImportPreview {
  const reading = readLedger(workbook, choices);
  const { twins } = repeatsWithin(reading);
  return previewOf(reading, twins, { placed: [], onRecord: new Map() });
}

/** A placed row with the gaps that its record would have. */
type WeighedRow = PlacedRow & { readonly gaps: readonly Gap[] };

/** Weighs rows as their records will be weighed: the file of enterprises fills what a row leaves out. */
async function weighed(
  opened: Books,
  actor: Actor,
  rows: readonly PlacedRow[],
): Promise<readonly WeighedRow[]> {
  const books = rememberingOrganisations(opened);
  const today = businessDateOf(await books.ledger.now());
  const found: WeighedRow[] = [];
  for (const one of rows) {
    const { row, homeKnown } = one;
    const belonging = await belongingFor(books, actor, placingOf(one));
    const record = recordOfRow(row, { importId: "", homeKnown, photos: [], today, standards: [] });
    found.push({ ...one, gaps: gapsIn(belonging, { ...record.finding, finder: null }, homeKnown) });
  }
  return found;
}

type Found = {
  readonly placed: readonly WeighedRow[];
  readonly onRecord: ReadonlyMap<string, string>;
};

function previewOf(reading: LedgerReading, twins: readonly Duplicate[], found: Found): ImportPreview {
  const twinOf = new Map(twins.map((twin) => [placeKey(twin), twin.of]));
  const placedAt = new Map(found.placed.map((one) => [placeKey(one.row), one]));
  const rows = reading.rows.map((row): PreviewedRow => {
    const id = found.onRecord.get(placeKey(row));
    const of = id ? ({ kind: "record", id } as const) : (twinOf.get(placeKey(row)) ?? null);
    const placed = placedAt.get(placeKey(row));
    return {
      sheet: row.sheet,
      row: row.row,
      becomes: of ? "duplicate" : "record",
      of,
      text: row.hazardText,
      unitName: row.unitName,
      enterprise: placed?.enterprise?.id ?? null,
      home: placed?.home ?? row.home,
      standing: row.standing,
      done: saysDone(row),
      gaps: placed?.gaps ?? row.gaps,
      elsewhere: placed?.elsewhere ?? null,
    };
  });
  return { reading, rows, counts: countsOf(reading, rows, twins) };
}

function countsOf(
  reading: LedgerReading,
  rows: readonly PreviewedRow[],
  twins: readonly Duplicate[],
): ImportCount {
  const sisters = twins.filter((twin) => twin.why === "sister").length;
  const created = rows.filter((row) => row.becomes === "record").length;
  return {
    read: reading.read,
    created,
    duplicate: rows.length - created + sisters,
    refused: reading.refused,
    skipped: reading.skipped.length,
  };
}

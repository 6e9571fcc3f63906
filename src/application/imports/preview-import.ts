import type { Books } from "#application/books.ts";
import { belongingFor } from "#application/hazards/belonging-for.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { gapsIn } from "#domain/hazards/gap.ts";
import { basisRead } from "#domain/imports/basis-read.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import { recordOfRow } from "#domain/imports/record-of-row.ts";
import { placeKey } from "#domain/imports/row-place.ts";
import type { ReadRow } from "#domain/imports/rows-to-place.ts";
import { chosenOn, findOnRecord, rowsOfOthers } from "./find-on-record.ts";
import type { ImportDesk, LedgerFile, PackedLedger, Progress } from "./import-desk.ts";
import { newsOfRepeats } from "./news-of-repeats.ts";
import { newPacker, type PackedList, unpackedParts } from "./packed-list.ts";
import { type PlacedRow, placeRows, placingOf } from "./place-row.ts";
import { newFigures, type PreviewFigures } from "./preview-figures.ts";
import { type FoundOut, type PreviewedRow, previewedRows, type WeighedRow } from "./previewed-row.ts";
import { readingChoicesOf } from "./reading-choices-of.ts";
import { recordTwins } from "./record-twins.ts";
import { rememberingOrganisations } from "./remembering-organisations.ts";

/** Previewed rows in one part of the list: what is unpacked to show a page. */
const rowsInPart = 200;

/** A file as it would come in. Nothing is written. */
export type ImportPreview = Pick<PackedLedger, "sheets" | "read" | "refused" | "skipped"> &
  PreviewFigures & {
    /** Every row that is not refused: created + duplicate = read - refused. */
    readonly rows: PackedList<PreviewedRow>;
  };

/** What a preview needs. */
export type PreviewDesk = Pick<ImportDesk, "openBooks" | "readLedger" | "packing">;

/**
 * Reads a ledger for its preview: what each column was taken for, what each row becomes, duplicates of what. The rows go
 * through in parts, so that a large ledger keeps nobody waiting; `progress` throws to stop it.
 *
 * @throws {Refusal} `invalid` when the file cannot be read
 */
export async function previewImport(
  desk: PreviewDesk,
  actor: Actor,
  file: LedgerFile,
  progress: Progress = () => undefined,
): Promise<ImportPreview> {
  const ledger = await desk.readLedger({
    ...file,
    choices: await readingChoicesOf(desk, actor, file.choices),
  });
  // Not awaited here, where the bytes of the file would be held until its last row is compared.
  return comparedWithRecord(desk, actor, { ledger, progress });
}

type Reading = { readonly ledger: PackedLedger; readonly progress: Progress };

async function comparedWithRecord(
  desk: PreviewDesk,
  actor: Actor,
  { ledger, progress }: Reading,
): Promise<ImportPreview> {
  const rows = newPacker<PreviewedRow>(desk.packing, rowsInPart);
  const figures = newFigures();
  let done = 0;
  progress(done, ledger.rows.length);
  for await (const part of unpackedParts(desk.packing, ledger.rows)) {
    const found = await foundOut(desk, actor, part);
    const shown = part.flatMap((one) => previewedRows(one, found));
    figures.add(shown);
    await rows.add(shown);
    done += part.length;
    progress(done, ledger.rows.length);
  }
  const { sheets, read, refused, skipped } = ledger;
  return { sheets, read, refused, skipped, ...figures.end(), rows: await rows.end() };
}

/** Weighs rows in one transaction, and looks up which are on record; a row that repeats one of the file is not asked after. */
async function foundOut(desk: PreviewDesk, actor: Actor, part: readonly ReadRow[]): Promise<FoundOut> {
  const repeating = new Set(part.flatMap(({ row, repeats }) => (repeats ? [row] : [])));
  return desk.openBooks(actor, "job", async (books) => {
    const weighed = await weighedRows(
      books,
      actor,
      part.map(({ row }) => row),
    );
    const asked = weighed.filter(({ row }) => !repeating.has(row));
    const onRecord = await findOnRecord(books.imports, asked, { chosen: chosenOn(part), except: null });
    const twins = await recordTwins(books.imports, weighed, { part, onRecord });
    const news = await newsOfRepeats(books.imports, asked, onRecord, ({ record }) => record);
    const others = await rowsOfOthers(
      books.imports,
      asked.filter(({ row }) => !onRecord.has(placeKey(row))),
    );
    return {
      others,
      weighed: new Map(weighed.map((one) => [placeKey(one.row), one])),
      onRecord,
      twins,
      news,
    };
  });
}

/** Weighs rows as their records will be weighed: the file of enterprises fills what a row leaves out. */
async function weighedRows(
  opened: Books,
  actor: Actor,
  asked: readonly LedgerRow[],
): Promise<readonly WeighedRow[]> {
  const books = rememberingOrganisations(opened);
  const today = businessDateOf(await books.ledger.now());
  const standards = await books.library.standards();
  const found: WeighedRow[] = [];
  for (const one of await placeRows(books.enterprises, actor, asked)) {
    found.push({ ...one, ...(await recordFor(books, actor, { placed: one, today, standards })) });
  }
  return found;
}

type Weighing = {
  readonly placed: PlacedRow;
  readonly today: string;
  readonly standards: readonly Standard[];
};

async function recordFor(books: Books, actor: Actor, { placed, today, standards }: Weighing) {
  const { row, homeKnown, enterprise } = placed;
  const belonging = await belongingFor(books, actor, placingOf(placed));
  const record = recordOfRow(row, {
    ...{ importId: "", homeKnown, enterprise },
    photos: [],
    today,
    standards,
  });
  const cited = row.level === "major" ? basisRead(row, record.item, standards) : null;
  return { record, cited, today, gaps: gapsIn(belonging, { ...record.finding, finder: null }, record) };
}

import type { Books } from "#application/books.ts";
import { belongingFor } from "#application/hazards/belonging-for.ts";
import { hazardNumber } from "#application/identifiers.ts";
import type { Appending } from "#application/ledger/ledger-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { decideImport, evolveImported, type Imported } from "#domain/hazards/acts/import.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Belonging } from "#domain/hazards/belonging.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { knownBy } from "#domain/imports/duplicates.ts";
import type { Import } from "#domain/imports/import.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import { recordOfRow } from "#domain/imports/record-of-row.ts";
import { placeKey, type RowPlace } from "#domain/imports/row-place.ts";
import { takenByOthers } from "#domain/imports/row-warnings.ts";
import type { ReadRow } from "#domain/imports/rows-to-place.ts";
import type { Picture } from "#domain/imports/sheet.ts";
import type { TwinChoice, TwinRef } from "#domain/imports/twin.ts";
import type { Entry, Times } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";
import { chosenOn, findOnRecord, rowsOfOthers } from "./find-on-record.ts";
import type { NotedRow } from "./import-book.ts";
import type { ImportDesk } from "./import-desk.ts";
import { newsOfRepeats } from "./news-of-repeats.ts";
import { comparedText, type PlacedRow, placeRows, placingOf } from "./place-row.ts";
import { rememberingOrganisations } from "./remembering-organisations.ts";
import { picturesToKeep } from "./row-pictures.ts";

/** Some rows of an import, with the records of earlier rows that later ones repeat. */
type Part = {
  readonly batch: Import;
  readonly rows: readonly ReadRow[];
  readonly hazardAt: Map<string, string>;
};

/** Makes the records of some rows in one transaction, and notes for every row its record, or the one that it repeats. */
export async function takeInRows(desk: ImportDesk, actor: Actor, part: Part): Promise<void> {
  const { batch, hazardAt } = part;
  const rows = part.rows.flatMap(({ row, repeats }) => (repeats ? [] : [row]));
  const photosAt = await keepPhotos(desk, rows);
  const chosen = chosenOn(part.rows);
  const known = await desk.openBooks(actor, "job", async (opened) => {
    const books = rememberingOrganisations(opened);
    await books.imports.takeTurn();
    await refuseUndone(books, batch);
    const placed = await placeRows(books.enterprises, actor, rows);
    const onRecord = await findOnRecord(books.imports, placed, { chosen, except: batch.id });
    const added = placed.filter(({ row }) => !onRecord.has(placeKey(row)));
    const made = await create(books, actor, { desk, batch, placed: added, photosAt, chosen });
    const others = await rowsOfOthers(books.imports, added);
    const notes = await notesOf(books, placed, { onRecord, batch });
    const hazards = new Map([...onRecord, ...made]);
    const doubts = new Map(added.map(({ row, twoUnits }) => [placeKey(row), twoUnits]));
    const noteOn = ({ row, news }: ReadRow) => {
      const key = placeKey(row);
      const doubt = [others.has(key) ? takenByOthers : null, doubts.get(key)].filter(Boolean);
      return (notes.get(key) ?? [...doubt, ...news]).join("") || null;
    };
    const hazardOf = (place: RowPlace) => hazards.get(placeKey(place)) ?? hazardAt.get(placeKey(place)) ?? "";
    const noted = part.rows.flatMap((one) => {
      const { row, repeats } = one;
      const outcome = made.has(placeKey(row)) ? "created" : "duplicate";
      const hazard = hazardOf(repeats ?? row);
      // A sister row was read into its leader: its words are the leader's.
      const sisters = row.sisters.map((place) => notedRow(place, row, "duplicate", hazard));
      return [{ ...notedRow(row, row, outcome, hazard), note: noteOn(one) }, ...sisters];
    });
    await books.imports.noteRows(batch, noted);
    return hazards;
  });
  for (const { row, repeated } of part.rows) {
    const hazard = repeated ? known.get(placeKey(row)) : undefined;
    if (hazard) hazardAt.set(placeKey(row), hazard);
  }
}

/** An import that is undone while it runs stops there. */
async function refuseUndone(books: Books, batch: Import): Promise<void> {
  const now = await books.imports.find(batch.id);
  if (now?.undone) throw new Refusal("wrong-state", "这次导入已经撤销，其余的行没有导入。");
}

function notedRow(place: RowPlace, row: LedgerRow, outcome: NotedRow["outcome"], hazard: string): NotedRow {
  const { sheet, row: line } = place;
  return {
    sheet,
    row: line,
    fingerprint: knownBy(row),
    text: comparedText(row),
    outcome,
    hazard,
    note: null,
  };
}

type Repeating = { readonly onRecord: ReadonlyMap<string, string>; readonly batch: Import };

/** What rows say otherwise than the records that they repeat: the office reads it in the result. */
async function notesOf(books: Books, placed: readonly PlacedRow[], { onRecord, batch }: Repeating) {
  if (onRecord.size === 0) return new Map<string, readonly string[]>();
  const today = businessDateOf(await books.ledger.now());
  const standards = await books.library.standards();
  return newsOfRepeats(books.imports, placed, onRecord, ({ row, homeKnown }) =>
    recordOfRow(row, { importId: batch.id, homeKnown, photos: [], today, standards }),
  );
}

type Creating = {
  readonly desk: ImportDesk;
  readonly batch: Import;
  readonly placed: readonly PlacedRow[];
  readonly photosAt: ReadonlyMap<string, readonly Attachment[]>;
  readonly chosen: ReadonlyMap<string, TwinChoice>;
};

/** Makes a record of each row, every one with an act and a chain of its own; gives their ids by key of the row. */
async function create(
  books: Books,
  actor: Actor,
  { desk, batch, placed, photosAt, chosen }: Creating,
): Promise<ReadonlyMap<string, string>> {
  const received = await books.ledger.now();
  const standards = await books.library.standards();
  const made = new Map<string, string>();
  const hazards: Hazard[] = [];
  const appendings: Appending[] = [];
  // Ids order what a list cannot tell apart: rows of a file stay in its order.
  const ids = placed.map(() => desk.newId("hz")).sort();
  for (const [at, one] of placed.entries()) {
    const key = placeKey(one.row);
    const photos = photosAt.get(key) ?? [];
    for (const photo of photos) await books.files.note(photo, actor.person, received);
    const id = ids[at] ?? desk.newId("hz");
    const belonging = await belongingFor(books, actor, placingOf(one));
    const choice = chosen.get(key);
    const apartFrom = choice && !choice.same ? choice.of : [];
    const { entry, appending } = recordOf(one, {
      ...{ id, batch, photos, apartFrom, belonging, received, standards, actor },
    });
    hazards.push(evolveImported(id, entry));
    appendings.push(appending);
    made.set(key, id);
  }
  await books.hazards.insertAll(hazards);
  await books.ledger.appendAll(appendings);
  return made;
}

type Recording = {
  readonly id: string;
  readonly batch: Import;
  readonly photos: readonly Attachment[];
  readonly apartFrom: readonly TwinRef[];
  readonly belonging: Belonging;
  readonly received: Instant;
  readonly standards: readonly Standard[];
  readonly actor: Actor;
};

function recordOf(placed: PlacedRow, recording: Recording) {
  const { id, batch, photos, apartFrom, belonging, received, standards, actor } = recording;
  const { row, home, homeKnown, enterprise } = placed;
  const today = businessDateOf(received);
  const read = recordOfRow(row, {
    ...{ importId: batch.id, homeKnown, enterprise },
    photos,
    today,
    standards,
  });
  const input = apartFrom.length > 0 ? { ...read, from: { ...read.from, apartFrom } } : read;
  const payload = decideImport(input, { number: hazardNumber(home, today, id), belonging }, { actor });
  const decision = { act: "import", version: 1, payload } as const;
  const by = { actor: actor.person, post: actor.post, onBehalf: null };
  const times: Times = { happened: received, device: null, received };
  const entry: Entry<"import", Imported> = { ...decision, ...by, seq: 1, times };
  const appending: Appending = {
    ...by,
    subject: { home, kind: "hazard", id },
    after: null,
    decision,
    actId: `${batch.id}:${row.sheet}:${row.row}`,
    happenedAt: received,
    deviceAt: null,
    at: received,
  };
  return { entry, appending };
}

const extensions: Readonly<Record<Picture["type"], string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  webp: "image/webp",
};

/** Keeps the pictures of the rows before the records that name them are written. */
async function keepPhotos(
  desk: ImportDesk,
  rows: readonly LedgerRow[],
): Promise<ReadonlyMap<string, readonly Attachment[]>> {
  const kept = new Map<string, readonly Attachment[]>();
  for (const row of rows) {
    const photos: Attachment[] = [];
    for (const { type, bytes } of picturesToKeep(row)) {
      const id = await desk.files.keep(bytes);
      const name = `${row.sheet}-${row.row}-${photos.length + 1}.${type}`;
      photos.push({ id, name, mediaType: extensions[type], size: bytes.length });
    }
    if (photos.length > 0) kept.set(placeKey(row), photos);
  }
  return kept;
}

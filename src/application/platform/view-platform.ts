import type { Books } from "#application/books.ts";
import { findOnRecord } from "#application/imports/find-on-record.ts";
import { placeRows } from "#application/imports/place-row.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { seqShownTo } from "#domain/hazards/shown-to.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import { heldRow } from "#domain/platform/held-row.ts";
import { type OwnRecord, ownRecord } from "#domain/platform/own-record.ts";
import type { Platform } from "#domain/platform/platform.ts";
import { type Held, type Reconciliation, reconcile } from "#domain/platform/reconciliation.ts";
import { Refusal } from "#domain/refusal.ts";
import type { SavedTable } from "#domain/tables/saved-table.ts";
import { heldRows } from "./held-rows.ts";
import type { PlatformDesk } from "./platform-desk.ts";

/** The platform above as an office sees it: what was settled, and the record laid beside its last export. */
export type PlatformView = {
  readonly platform: Platform | null;
  readonly takenByName: string;
  /** Saved tables with a row a hazard, in whose layout rows can be handed to the platform. */
  readonly tables: readonly Pick<SavedTable, "id" | "name">[];
  readonly lists: Reconciliation;
  /** Lines of the export that could not be read. */
  readonly unread: number;
  /** Rows whose number stands in a cell of figures and has lost its last digits. */
  readonly digitsLost: number;
  /** There are more records than are laid beside it. */
  readonly more: boolean;
  readonly today: BusinessDate;
};

/** Records read in one transaction, and those of one look: the latest found first. */
const chunk = 100;
const mostRecords = 5000;

/** 待上报、已上报、差异: the major hazards within reach beside what the platform holds. Nothing is changed. */
export async function viewPlatform(desk: PlatformDesk, actor: Actor): Promise<PlatformView> {
  const { platform, tables, takenByName, today } = await desk.openBooks(actor, "page", async (books) => {
    const found = await books.platforms.find();
    const person = found?.export?.takenBy;
    return {
      platform: found,
      today: businessDateOf(await books.ledger.now()),
      tables: (await books.tables.list()).filter(({ layout }) => layout.kind === "hazards"),
      takenByName: person ? ((await books.persons.namesOf([person])).get(person) ?? "") : "",
    };
  });
  const { ids, more } = await idsToLay(desk, actor);
  const records = await recordsOf(desk, actor, ids);
  const taken = platform?.export ?? null;
  const read = taken && (await heldRows(desk, actor, await fileOf(desk, platform)));
  const held: Held = read && {
    rows: read.rows.map(heldRow),
    on: businessDateOf(taken?.takenAt ?? ""),
  };
  const lists = await laid(desk, actor, { records, held, rows: read?.rows ?? [] });
  const digitsLost = (read?.rows ?? []).filter(({ unreadable }) =>
    unreadable.some(({ field }) => field === "hazard-number"),
  ).length;
  return { platform, takenByName, tables, lists, unread: read?.unread ?? 0, digitsLost, more, today };
}

/** The last export as it came. @throws {Refusal} `wrong-state` where there is none */
export async function exportOfPlatform(
  desk: PlatformDesk,
  actor: Actor,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  return fileOf(desk, await desk.openBooks(actor, "page", (books) => books.platforms.find()));
}

async function fileOf(desk: Pick<PlatformDesk, "files">, platform: Platform | null) {
  const file = platform?.export?.file;
  const bytes = file && (await desk.files.read(file.id));
  if (!file || !bytes) throw new Refusal("wrong-state", "还没有平台导出表，请先上传。");
  return { fileName: file.name, bytes };
}

async function idsToLay(desk: PlatformDesk, actor: Actor) {
  const order = { order: "found", descending: true } as const;
  const [majors, numbered] = await desk.openBooks(actor, "page", async (books) => {
    const lists = [
      await books.hazards.placesAfter({ ...order, level: "major" }, null, mostRecords + 1),
      await books.hazards.placesAfter({ ...order, only: "on-platform" }, null, mostRecords),
    ];
    return lists.map((places) => places.map(({ id }) => id));
  });
  const more = (majors?.length ?? 0) > mostRecords;
  return { ids: [...new Set([...(majors ?? []).slice(0, mostRecords), ...(numbered ?? [])])], more };
}

async function recordsOf(desk: PlatformDesk, actor: Actor, ids: readonly string[]): Promise<OwnRecord[]> {
  const records: OwnRecord[] = [];
  for (let from = 0; from < ids.length; from += chunk) {
    const part = ids.slice(from, from + chunk);
    const hazards = await desk.openBooks(actor, "job", (books) => books.hazards.findAll(part));
    // The number that goes back with an act is the one under which this reader meets the record.
    records.push(...hazards.map((hazard) => ({ ...ownRecord(hazard), seq: seqShownTo(hazard, actor) })));
  }
  return records;
}

type ToLay = {
  readonly records: readonly OwnRecord[];
  readonly held: Held;
  readonly rows: readonly LedgerRow[];
};

/** What is left on the platform alone may be here without being major: it is looked up as the import would look it up. */
async function laid(desk: PlatformDesk, actor: Actor, { records, held, rows }: ToLay) {
  const lists = reconcile(records, held);
  if (lists.theirsAlone.length === 0) return lists;
  const left = new Set(lists.theirsAlone.map(({ sheet, row }) => `${row}\n${sheet}`));
  const asked = rows.filter(({ sheet, row }) => left.has(`${row}\n${sheet}`));
  const known = new Set(records.map(({ id }) => id));
  const found: string[] = [];
  for (let from = 0; from < asked.length; from += chunk) {
    const part = asked.slice(from, from + chunk);
    found.push(...(await desk.openBooks(actor, "job", (books) => onRecord(books, actor, part))));
  }
  const others = await recordsOf(
    desk,
    actor,
    [...new Set(found)].filter((id) => !known.has(id)),
  );
  return others.length === 0 ? lists : reconcile([...records, ...others], held);
}

async function onRecord(books: Books, actor: Actor, rows: readonly LedgerRow[]): Promise<readonly string[]> {
  const placed = await placeRows(books.enterprises, actor, rows);
  return [...(await findOnRecord(books.imports, placed, { chosen: new Map(), except: null })).values()];
}

import type { Books } from "#application/books.ts";
import type { HazardPage, HazardQuery } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { countyLedger } from "#domain/documents/county-ledger.ts";
import { copyLine } from "#domain/documents/table-to-export.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode } from "#domain/places/units.ts";
import { Refusal } from "#domain/refusal.ts";
import { countyLedgerLine } from "./county-ledger-line.ts";
import { type ExportDesk, recordExport } from "./record-export.ts";

/** The filters of the list as they stand; which page was shown does not matter. */
export type LedgerFilters = Omit<HazardQuery, "offset" | "limit">;

/** A sheet and what its file is called (without the ending). */
export type ExportedLedger = { readonly fileName: string; readonly sheet: PrintedSheet };

/** Hazards read in one transaction: about a millisecond each on the embedded database, where everybody waits behind it. */
const chunk = 50;
/** Most rows of one file: more would hold up every other answer for over half a second while it is written. */
const mostRows = 10_000;

/**
 * The hazards of a list, all its pages, in the county layout. Each is one that the actor may see.
 *
 * @throws {Refusal} `invalid` when there are more than one file takes
 */
export async function exportLedger(
  desk: ExportDesk,
  actor: Actor,
  filters: LedgerFilters,
): Promise<ExportedLedger> {
  const hazards = new Map<string, Hazard>();
  const codes = new Map<string, string | null>();
  let cover: Cover | null = null;
  let standards: readonly Standard[] = [];
  for (let offset = 0, last = false; !last; offset += chunk) {
    const part = await desk.openBooks(actor, "job", async (books) => {
      cover ??= await coverOf(books, actor, filters);
      standards = await books.library.standards();
      return readChunk(books, { ...filters, offset, limit: chunk }, codes);
    });
    if (part.total > mostRows || offset >= mostRows) throw tooMany(part);
    last = offset + chunk >= part.total && !(part.more && part.hazards.length > 0);
    // A hazard that moved in the order between two chunks is met twice and printed once.
    for (const hazard of part.hazards) hazards.set(hazard.id, hazard);
  }
  const sheet = printed([...hazards.values()], { cover, codes, standards });
  return desk.openBooks(actor, "act", async (books) => {
    const rows = hazards.size;
    const id = desk.newId("ex");
    const copy = await recordExport(books, actor, { id, layout: "county", filters, rows });
    const { organisation, name, at } = copy;
    const line = copyLine({ organisation, name, on: businessDateOf(at), rows, id });
    return { ...sheet, sheet: { ...sheet.sheet, below: [...sheet.sheet.below, line] } };
  });
}

type Cover = { readonly place: string; readonly reportedBy: string; readonly closedOn: BusinessDate };

async function coverOf(books: Books, actor: Actor, filters: LedgerFilters): Promise<Cover> {
  const home = filters.home ?? actor.home;
  const city = placeOfCode(cityCode)?.name ?? "";
  const unit = home === cityCode ? "" : (placeOfCode(home)?.name ?? "");
  const organisation = actor.organisation ? await books.organisations.find(actor.organisation) : null;
  const enterprise = actor.enterprise ? await books.enterprises.find(actor.enterprise) : null;
  return {
    place: `${city}${unit}`,
    reportedBy: organisation?.name ?? enterprise?.name ?? "",
    closedOn: businessDateOf(await books.ledger.now()),
  };
}

async function readChunk(books: Books, query: HazardQuery, codes: Map<string, string | null>) {
  const { lines, total, more } = await books.hazards.list(query);
  const hazards: Hazard[] = [];
  for (const line of lines) {
    const hazard = await books.hazards.find(line.id);
    if (!hazard) continue;
    hazards.push(hazard);
    const { enterprise } = hazard.belonging;
    if (enterprise && !codes.has(enterprise)) {
      codes.set(enterprise, (await books.enterprises.find(enterprise))?.uscc ?? null);
    }
  }
  return { hazards, total, more };
}

function printed(
  hazards: readonly Hazard[],
  facts: {
    readonly cover: Cover | null;
    readonly codes: ReadonlyMap<string, string | null>;
    readonly standards: readonly Standard[];
  },
): ExportedLedger {
  const cover = facts.cover ?? { place: "", reportedBy: "", closedOn: "" };
  const lines = hazards.map((hazard) =>
    countyLedgerLine(hazard, {
      uscc: facts.codes.get(hazard.belonging.enterprise ?? "") ?? null,
      standards: facts.standards,
    }),
  );
  const sheet = countyLedger({ ...cover, allMajor: hazards.length > 0 && hazards.every(isMajor), lines });
  return { fileName: `${sheet.title}（${cover.closedOn}）`, sheet };
}

function tooMany({ total, more }: Pick<HazardPage, "total" | "more">): Refusal {
  return new Refusal(
    "invalid",
    `共 ${more ? `超过 ${mostRows}` : total} 条，一个文件最多导出 ${mostRows} 条，请先按属地、状态或者发现日期筛选，再分次导出。`,
  );
}

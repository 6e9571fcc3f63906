import type { Books, OpenBooks } from "#application/books.ts";
import type { HazardFilters, ListPlace } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { countyLedgerRow } from "#domain/documents/county-ledger.ts";
import type { ExportLayout } from "#domain/documents/export-request.ts";
import { screenLedgerRow } from "#domain/documents/screen-ledger.ts";
import { upperLedgerRow } from "#domain/documents/upper-ledger.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { countyLedgerLine } from "./county-ledger-line.ts";
import { screenLedgerLine } from "./screen-ledger-line.ts";
import { upperLedgerLine } from "./upper-ledger-line.ts";

/** Places of the list found at once: some orders have no index that leads to the next one, and are sorted for each part. */
const block = 10_000;
/** Hazards read in one transaction: on the embedded database everybody waits behind it. */
const chunk = 100;
/** Units' files that are remembered from row to row: a list has its units beside one another, or few of them. */
const mostRemembered = 1000;

/** What every row is drawn from beside the hazard. */
export type RowFacts = {
  readonly layout: ExportLayout;
  readonly standards: readonly Standard[];
  /** Who hands the table up. */
  readonly reportedBy: string;
  /** The title calls every row major: one that is no longer so is left out. */
  readonly onlyMajor: boolean;
};

type Asked = { readonly filters: HazardFilters; readonly facts: RowFacts };
type Desk = { readonly openBooks: OpenBooks };
type Files = Map<string, Enterprise | null>;

/**
 * The rows of a list in its order, read as they are asked for; no more is held than a part of it. Each part is what
 * stands there when it is read: a hazard whose deadline is put off meanwhile can be met again further down.
 */
export async function* rowsToExport(
  desk: Desk,
  actor: Actor,
  { filters, facts }: Asked,
): AsyncGenerator<readonly Cell[]> {
  const files: Files = new Map();
  let number = 0;
  for await (const ids of partsOf(desk, actor, filters)) {
    const hazards = await desk.openBooks(actor, "job", async (books) => {
      const found = await books.hazards.findAll(ids);
      if (facts.layout !== "list") await fillFiles(files, books, found);
      return found;
    });
    for (const hazard of hazards) {
      if (facts.onlyMajor && !isMajor(hazard)) continue;
      number += 1;
      yield rowOf(hazard, number, { facts, files });
    }
  }
}

async function* partsOf(desk: Desk, actor: Actor, filters: HazardFilters): AsyncGenerator<readonly string[]> {
  let places: readonly ListPlace[];
  let after: ListPlace | null = null;
  do {
    const begin: ListPlace | null = after;
    places = await desk.openBooks(actor, "job", (books) => books.hazards.placesAfter(filters, begin, block));
    for (let from = 0; from < places.length; from += chunk) {
      yield places.slice(from, from + chunk).map(({ id }) => id);
    }
    after = places.at(-1) ?? null;
  } while (places.length === block);
}

async function fillFiles(files: Files, books: Books, hazards: readonly Hazard[]): Promise<void> {
  if (files.size > mostRemembered) files.clear();
  for (const { belonging } of hazards) {
    const { enterprise } = belonging;
    if (enterprise && !files.has(enterprise)) files.set(enterprise, await books.enterprises.find(enterprise));
  }
}

function rowOf(
  hazard: Hazard,
  number: number,
  { facts, files }: { readonly facts: RowFacts; readonly files: Files },
): readonly Cell[] {
  const { layout, standards, reportedBy } = facts;
  if (layout === "list") return screenLedgerRow(screenLedgerLine(hazard));
  const enterprise = files.get(hazard.belonging.enterprise ?? "") ?? null;
  if (layout === "upper")
    return upperLedgerRow(upperLedgerLine(hazard, { enterprise, standards, reportedBy }));
  return countyLedgerRow(countyLedgerLine(hazard, { uscc: enterprise?.uscc ?? null, standards }), number);
}

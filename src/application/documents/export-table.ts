import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { screenColumns, screenLedgerRow } from "#domain/documents/screen-ledger.ts";
import { copyLine, type ExportedTable } from "#domain/documents/table-to-export.ts";
import { upperColumns, upperLedgerRow } from "#domain/documents/upper-ledger.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { LedgerFilters } from "./export-ledger.ts";
import { type ExportCover, type ExportDesk, recordExport } from "./record-export.ts";
import { screenLedgerLine } from "./screen-ledger-line.ts";
import { upperLedgerLine } from "./upper-ledger-line.ts";

/** The layouts that are written row by row, however many there are. */
export const tableLayouts = { upper: "上报台账（21列）", list: "隐患清单" } as const;
export type TableLayout = keyof typeof tableLayouts;

/** Hazards read in one transaction: on the embedded database everybody waits behind it. */
const chunk = 100;
/** As many as an import takes in, and few enough for one sheet of any program. */
const mostRows = 200_000;

type Facts = { readonly cover: ExportCover; readonly standards: readonly Standard[] };

/**
 * The hazards of a list, all its pages, in a layout of columns alone. Each is one that the actor may see; the rows are
 * read while they are written, and whose copy it is stands below them and in the ledger.
 */
export async function exportTable(
  desk: ExportDesk,
  actor: Actor,
  asked: { readonly layout: TableLayout; readonly filters: LedgerFilters },
): Promise<ExportedTable & { readonly fileName: string }> {
  const { layout, filters } = asked;
  const ids = await desk.openBooks(actor, "job", (books) => books.hazards.idsOf(filters, mostRows));
  const facts = await desk.openBooks(actor, "act", async (books): Promise<Facts> => {
    const cover = await recordExport(books, actor, {
      id: desk.newId("ex"),
      layout,
      filters,
      rows: ids.length,
    });
    return { cover, standards: await books.library.standards() };
  });
  return {
    fileName: `${tableLayouts[layout]}（${businessDateOf(facts.cover.at)}）`,
    name: tableLayouts[layout],
    columns: layout === "upper" ? upperColumns : screenColumns,
    rows: rowsOf(desk, actor, { layout, ids, facts }),
  };
}

type Reading = { readonly layout: TableLayout; readonly ids: readonly string[]; readonly facts: Facts };

async function* rowsOf(desk: ExportDesk, actor: Actor, reading: Reading): AsyncGenerator<readonly Cell[]> {
  const { layout, ids, facts } = reading;
  const file = new Map<string, Enterprise | null>();
  for (let from = 0; from < ids.length; from += chunk) {
    const hazards = await desk.openBooks(actor, "job", async (books) => {
      const found = await books.hazards.findAll(ids.slice(from, from + chunk));
      if (layout === "upper") await fill(file, books, found);
      return found;
    });
    for (const hazard of hazards) yield rowOf(hazard, layout, { ...facts, file });
  }
  const { organisation, name, at, id } = facts.cover;
  yield [copyLine({ organisation, name, on: businessDateOf(at), rows: ids.length, id })];
}

async function fill(
  file: Map<string, Enterprise | null>,
  books: Books,
  hazards: readonly Hazard[],
): Promise<void> {
  for (const { belonging } of hazards) {
    const { enterprise } = belonging;
    if (enterprise && !file.has(enterprise)) file.set(enterprise, await books.enterprises.find(enterprise));
  }
}

function rowOf(
  hazard: Hazard,
  layout: TableLayout,
  { cover, standards, file }: Facts & { readonly file: ReadonlyMap<string, Enterprise | null> },
): readonly Cell[] {
  if (layout === "list") return screenLedgerRow(screenLedgerLine(hazard));
  const enterprise = file.get(hazard.belonging.enterprise ?? "") ?? null;
  return upperLedgerRow(upperLedgerLine(hazard, { enterprise, standards, reportedBy: cover.organisation }));
}

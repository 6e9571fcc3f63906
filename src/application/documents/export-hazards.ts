import type { Books } from "#application/books.ts";
import type { HazardFilters } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { countyLedgerFoot, countyLedgerFrame } from "#domain/documents/county-ledger.ts";
import { type ExportLayout, reasonNotToExport } from "#domain/documents/export-request.ts";
import { screenColumns } from "#domain/documents/screen-ledger.ts";
import {
  bareFrame,
  copyLine,
  type ExportedTable,
  type TableFrame,
} from "#domain/documents/table-to-export.ts";
import { upperColumns } from "#domain/documents/upper-ledger.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode } from "#domain/places/units.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { type ExportCover, type ExportDesk, recordExport } from "./record-export.ts";
import { rowsToExport } from "./rows-to-export.ts";

/** More than one sheet of any program holds, with the lines around the rows. */
const mostRows = 1_000_000;

/** Which list, in which layout; of which approved request, where there is one. */
export type HazardsToExport = {
  readonly layout: ExportLayout;
  readonly filters: HazardFilters;
  readonly request?: string;
};

/** Exports of lists: up to `exportRows` rows without approval. */
export type HazardExportDesk = ExportDesk & { readonly exportRows: number };

/** A table and what its file is called (without the ending). */
export type NamedTable = ExportedTable & { readonly fileName: string };

/**
 * The hazards of a list, all its pages, in one of the layouts. Each is one that the actor may see; the rows are read
 * while they are written, and whose copy it is stands below them and in the ledger before the first of them leaves.
 *
 * @throws {Refusal} `not-permitted` for more rows than may leave without approval; `invalid` for more than a sheet holds
 */
export async function exportHazards(
  desk: HazardExportDesk,
  actor: Actor,
  asked: HazardsToExport,
): Promise<NamedTable> {
  const { layout, filters, request } = asked;
  const { rows, allMajor } = await desk.openBooks(actor, "job", (books) => sizeOf(books, asked));
  if (request === undefined) refuseIf(reasonNotToExport(rows, desk.exportRows));
  if (rows > mostRows) {
    const limit = `共 ${rows} 条，一个工作表放不下。`;
    throw new Refusal("invalid", `${limit}请先按属地、状态或者发现日期筛选，再分次导出。`);
  }
  const id = desk.newId("ex");
  const { cover, standards } = await desk.openBooks(actor, "act", async (books) => ({
    cover: await recordExport(books, actor, { id, layout, filters, rows, request }),
    standards: await books.library.standards(),
  }));
  const { organisation, name, at } = cover;
  const on = businessDateOf(at);
  const facts = { layout, standards, reportedBy: organisation, onlyMajor: allMajor };
  return {
    ...framed(asked, actor, { cover, allMajor }),
    rows: rowsToExport(desk, actor, { filters, facts }),
    below: (written) => [
      ...(layout === "county" ? countyLedgerFoot(written) : []),
      copyLine({ organisation, name, on, rows: written, id }),
    ],
  };
}

/** How many rows, and whether all of them were judged major. */
async function sizeOf({ hazards }: Books, { layout, filters }: HazardsToExport) {
  const rows = await hazards.countOf(filters);
  if (layout !== "county" || rows === 0) return { rows, allMajor: false };
  if (filters.level) return { rows, allMajor: filters.level === "major" };
  return { rows, allMajor: (await hazards.countOf({ ...filters, level: "major" })) === rows };
}

type Covering = { readonly cover: ExportCover; readonly allMajor: boolean };

function framed(
  { layout, filters }: HazardsToExport,
  actor: Actor,
  { cover, allMajor }: Covering,
): TableFrame & { readonly fileName: string } {
  const on = businessDateOf(cover.at);
  if (layout === "county") {
    const place = placeNamed(filters.home ?? actor.home);
    const frame = countyLedgerFrame({ place, reportedBy: cover.organisation, closedOn: on, allMajor });
    return { ...frame, fileName: `${frame.title}（${on}）` };
  }
  const name = layout === "upper" ? "上报台账（21列）" : "隐患清单";
  return {
    ...bareFrame(name, layout === "upper" ? upperColumns : screenColumns),
    fileName: `${name}（${on}）`,
  };
}

function placeNamed(home: string): string {
  const city = placeOfCode(cityCode)?.name ?? "";
  return home === cityCode ? city : `${city}${placeOfCode(home)?.name ?? ""}`;
}

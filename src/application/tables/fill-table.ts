import type { ExportCover } from "#application/documents/record-export.ts";
import { recordExport } from "#application/documents/record-export.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { copyLine } from "#domain/documents/table-to-export.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { Refusal } from "#domain/refusal.ts";
import { isByHand, isFilled, type SpotValues, withSpots } from "#domain/tables/blank-spot.ts";
import type { FillingGap } from "#domain/tables/filling-gap.ts";
import type { SavedTable } from "#domain/tables/saved-table.ts";
import { type PeriodDays, periodDays } from "#domain/tables/table-period.ts";
import type { FilledCell } from "#domain/tables/table-value.ts";
import { figureCells } from "./figure-cells.ts";
import { hazardRows, type OneOfTable } from "./hazard-rows.ts";
import { tableInSight } from "./propose-table.ts";
import type { FillPlan, PlacedCell, TableDesk } from "./table-desk.ts";

/** Which table, and for the running period or one before it; or in its layout what waits to be reported to the platform above. */
export type FillingAsked = {
  readonly table: string;
  readonly back: number;
  readonly unreported?: boolean | undefined;
  /** Of a form: the one hazard that it is about. */
  readonly hazard?: string | undefined;
};

/** What filling a table comes to: for which days, how many rows, and what is left blank. */
export type Filling = {
  readonly table: SavedTable;
  readonly days: PeriodDays;
  readonly rows: number;
  /** What the record lacks. */
  readonly gaps: readonly FillingGap[];
  /** Rows of counts whose label names no field and no unit known here. */
  readonly unknownLines: readonly string[];
  /** Rows of counts of units that the actor does not see whole, and totals over them. */
  readonly outOfReach: readonly string[];
  /** Hazards of fields or units that have no row in the table. */
  readonly uncounted: number;
  /** Of a form: the hazards of the period, each of which fills one; null for a table of rows. */
  readonly forms: readonly OneOfTable[] | null;
};

type Filled = Filling & Pick<FillPlan, "body" | "cells">;

/** What filling would come to, looked at before the file is taken. @throws {Refusal} `not-found`; `invalid` for too many rows */
export async function viewFilling(desk: TableDesk, actor: Actor, asked: FillingAsked): Promise<Filling> {
  return filled(desk, actor, asked);
}

/**
 * Fills a table for a period, for what lies within the actor's reach: the blank that was kept, with rows and figures in it.
 * Who took it is in the ledger.
 *
 * @throws {Refusal} `not-found`; `invalid` for more rows than one file takes
 */
export async function fillTable(
  desk: TableDesk,
  actor: Actor,
  asked: FillingAsked,
): Promise<{ readonly fileName: string; readonly ending: "xlsx" | "docx"; readonly bytes: Uint8Array }> {
  const { table, days, rows, body, cells, forms } = await filled(desk, actor, asked);
  const [form] = forms ?? [];
  if (forms && (asked.hazard === undefined || !form)) {
    throw new Refusal("incomplete", "这张表一次填一条隐患，请先选择隐患。", "hazard");
  }
  const blank = await desk.files.read(table.blank.id);
  if (!blank) throw new Refusal("not-found", "这张表的空表文件已不在，请重新上传。");
  const cover = await desk.openBooks(actor, "act", (books) =>
    recordExport(books, actor, {
      id: desk.newId("ex"),
      layout: "table",
      filters: {
        ...{ table: table.id, version: table.version, from: days.from ?? undefined, to: days.to },
        ...{ only: asked.unreported ? "unreported" : undefined, hazard: form?.id },
      },
      rows,
    }),
  );
  const plan: FillPlan = {
    sheet: table.layout.sheet,
    body,
    cells: [...cells, ...spotCells(table, spotValues(cover, days))],
    mark: copyLine({ ...cover, on: businessDateOf(cover.at), rows }),
  };
  const fileName = `${table.name}（${form ? form.number : days.name}）`;
  return { fileName, ...(await desk.fillBlank(blank, plan)) };
}

async function filled(
  desk: TableDesk,
  actor: Actor,
  { table: id, back, unreported = false, hazard }: FillingAsked,
): Promise<Filled> {
  const { table: saved, today } = await desk.openBooks(actor, "page", async (books) => ({
    table: await tableInSight(books, id),
    today: businessDateOf(await books.ledger.now()),
  }));
  const table = unreported ? unreportedIn(saved) : saved;
  const days = periodDays(table.period, today, back);
  if (table.layout.kind === "figures") {
    const { cells, ...left } = await figureCells(desk, actor, { table, days });
    return {
      table,
      days,
      rows: table.layout.lines.length,
      gaps: [],
      ...left,
      forms: null,
      body: null,
      cells,
    };
  }
  const found = await hazardRows(desk, actor, { table, days, today, hazard });
  const { rows, gaps, hazards } = found;
  const common = { table, days, rows: rows.length, gaps, unknownLines: [], outOfReach: [], uncounted: 0 };
  const { headBottom, bodyBottom, places } = table.layout;
  if (places) return { ...common, forms: hazards, body: null, cells: formCells(places, rows[0]) };
  const body = { top: headBottom + 1, bottom: bodyBottom, rows };
  return { ...common, forms: null, body, cells: [] };
}

function formCells(
  places: NonNullable<SavedTable["layout"]["places"]>,
  values: ReadonlyMap<number, FilledCell> = new Map(),
): readonly PlacedCell[] {
  return [...values].flatMap(([index, value]) => {
    const place = places[index];
    return place ? [{ ...place, value }] : [];
  });
}

/** The same layout for every major hazard without a number of the platform. @throws {Refusal} `invalid` for a table of counts */
function unreportedIn(table: SavedTable): SavedTable {
  if (table.layout.kind !== "hazards") {
    throw new Refusal("invalid", "这张表是统计数量的表，请改选每行一条隐患的套表。");
  }
  return { ...table, period: "open", filters: { level: "major", only: "unreported" } };
}

function spotValues({ organisation, name, at }: ExportCover, { to, name: period }: PeriodDays): SpotValues {
  const today: BusinessDate = businessDateOf(at);
  return {
    unit: organisation,
    date: writtenDate(today),
    person: name,
    period,
    until: writtenDate(to),
    month: String(Number(to.slice(5, 7))),
  };
}

function spotCells({ layout }: SavedTable, values: SpotValues): readonly PlacedCell[] {
  const spots = layout.spots.filter((spot) => !isByHand(spot));
  const beside = spots.flatMap(({ row, into, means }) =>
    into === "same" || !isFilled(means) ? [] : [{ row, column: into, value: values[means] }],
  );
  const same = spots.filter(({ into }) => into === "same");
  const cells = new Map(same.map((spot) => [`${spot.row},${spot.column}`, spot]));
  const behind = [...cells.values()].map(({ row, column, text }): PlacedCell => {
    const here = same.filter((spot) => spot.row === row && spot.column === column);
    return { row, column, value: withSpots(text, here, values) };
  });
  return [...beside, ...behind];
}

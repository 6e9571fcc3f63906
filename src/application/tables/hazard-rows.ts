import type { Books } from "#application/books.ts";
import type { HazardFilters } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { isNoHazard, isOver, type Stage, stages } from "#domain/hazards/stage.ts";
import { countsInWan } from "#domain/imports/header.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { Refusal } from "#domain/refusal.ts";
import { columnName, type TableColumn } from "#domain/tables/column-source.ts";
import { type FillingGap, filledInAt, isNotDue } from "#domain/tables/filling-gap.ts";
import type { SavedTable } from "#domain/tables/saved-table.ts";
import type { PeriodDays } from "#domain/tables/table-period.ts";
import { type FilledCell, filledCell, fixedCell } from "#domain/tables/table-value.ts";
import type { TableDesk } from "./table-desk.ts";
import { type TableFacts, tableRow } from "./table-row.ts";

/** Hazards read in one transaction: on the embedded database everybody waits behind it. */
const chunk = 100;
/** What a superior reads in one table, and what can be written into a workbook that is held whole. */
const mostRows = 5000;
/** Hazards of a gap that are named; the others are counted. */
const mostNamed = 50;

/** A hazard of a table, as it is named where one is chosen. */
export type OneOfTable = { readonly id: string; readonly number: string; readonly text: string };

type Row = ReadonlyMap<number, FilledCell>;
type Gap = { readonly hazards: FillingGap["hazards"][number][]; total: number } & Pick<
  FillingGap,
  "column" | "at"
>;

/**
 * The rows of a table that has one a hazard, oldest found first, and what the records lack for it.
 *
 * @throws {Refusal} `invalid` for more rows than one file takes
 */
export async function hazardRows(
  desk: Pick<TableDesk, "openBooks" | "exportRows">,
  actor: Actor,
  asked: {
    readonly table: SavedTable;
    readonly days: PeriodDays;
    readonly today: BusinessDate;
    /** This one alone. */
    readonly hazard?: string | undefined;
  },
): Promise<{
  readonly rows: readonly Row[];
  readonly gaps: readonly FillingGap[];
  readonly hazards: readonly OneOfTable[];
}> {
  const { table, days, today } = asked;
  const filters = filtersOf(table, days);
  const { ids: all, facts } = await desk.openBooks(actor, "page", async (books) => ({
    ids: (await books.hazards.placesAfter(filters, null, mostRows + 1)).map(({ id }) => id),
    facts: await factsFor(books, actor, today),
  }));
  const ids = asked.hazard === undefined ? all : all.filter((id) => id === asked.hazard);
  const most = Math.min(mostRows, desk.exportRows ?? mostRows);
  if (ids.length > most) {
    throw new Refusal(
      "invalid",
      `这一期超过 ${most} 条。一次带出这么多须经审批，请缩小这张表的范围，例如只填重大隐患，或者在“导出表格”中申请。`,
    );
  }
  const rows: Row[] = [];
  const named: OneOfTable[] = [];
  const gaps = new Map<number, Gap>();
  for (let from = 0; from < ids.length; from += chunk) {
    const part = await desk.openBooks(actor, "job", async (books) => {
      const hazards = await books.hazards.findAll(ids.slice(from, from + chunk));
      return { hazards, enterprises: await enterprisesOf(books, hazards) };
    });
    for (const hazard of part.hazards) {
      const enterprise = part.enterprises.get(hazard.belonging.enterprise ?? "") ?? null;
      named.push({ id: hazard.id, number: hazard.number, text: hazard.finding.text });
      rows.push(rowOf({ hazard, facts: { ...facts, enterprise } }, { table, number: rows.length + 1, gaps }));
    }
  }
  return { rows, gaps: [...gaps.values()], hazards: named };
}

function filtersOf({ filters, period }: SavedTable, { from, to }: PeriodDays): HazardFilters {
  const open = (Object.keys(stages) as Stage[]).filter((stage) => !isOver(stage));
  // What the platform above does not have yet is owed to it even when it is struck off here.
  const isOpenAlone = period === "open" && filters.only !== "unreported";
  const wanted = isOpenAlone
    ? open.filter((stage) => filters.stages?.includes(stage) ?? true)
    : filters.stages;
  const found = from === null ? {} : { foundFrom: from, foundTo: to };
  return { ...filters, ...found, stages: wanted ?? counted, order: "found", descending: false };
}

/** What is no hazard, or was taken back, is in no table that goes up. */
const counted = (Object.keys(stages) as Stage[]).filter((stage) => !isNoHazard(stage));

async function factsFor(
  books: Books,
  actor: Actor,
  today: BusinessDate,
): Promise<Omit<TableFacts, "enterprise">> {
  const names = new Map((await books.organisations.all()).map(({ id, name }) => [id, name]));
  return {
    standards: await books.library.standards(),
    reportedBy: names.get(actor.organisation ?? "") ?? "",
    organisationName: (id) => names.get(id ?? "") ?? null,
    today,
  };
}

async function enterprisesOf(
  books: Books,
  hazards: readonly Hazard[],
): Promise<ReadonlyMap<string, Enterprise | null>> {
  const found = new Map<string, Enterprise | null>();
  for (const { belonging } of hazards) {
    const { enterprise } = belonging;
    if (enterprise && !found.has(enterprise)) found.set(enterprise, await books.enterprises.find(enterprise));
  }
  return found;
}

type OfTable = { readonly table: SavedTable; readonly number: number; readonly gaps: Map<number, Gap> };

function rowOf({ hazard, facts }: { readonly hazard: Hazard; readonly facts: TableFacts }, of: OfTable): Row {
  const values = tableRow(hazard, facts);
  const row = new Map<number, FilledCell>();
  for (const column of of.table.columns) {
    const { index, header, group, source } = column;
    if (source.kind === "fixed") row.set(index, fixedCell(source.text));
    if (source.kind !== "field") continue;
    const value = source.field === "seq" ? of.number : values[source.field];
    row.set(index, filledCell(value, of.table.layout.inWan || countsInWan(`${group}${header}`)));
    const said = value !== null && value !== "";
    if (!said && !isNotDue(source.field, hazard))
      note(of.gaps, column, { hazard, at: filledInAt(source.field) });
  }
  return row;
}

function note(
  gaps: Map<number, Gap>,
  column: TableColumn,
  { hazard, at }: { readonly hazard: Hazard; readonly at: FillingGap["at"] },
): void {
  const gap = gaps.get(column.index) ?? { column: columnName(column), at, hazards: [], total: 0 };
  gap.total += 1;
  const { enterprise } = hazard.belonging;
  if (gap.hazards.length < mostNamed) gap.hazards.push({ id: hazard.id, number: hazard.number, enterprise });
  gaps.set(column.index, gap);
}

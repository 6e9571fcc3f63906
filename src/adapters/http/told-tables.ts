import type { Filling } from "#application/tables/fill-table.ts";
import type { SeenTable as Seen } from "#application/tables/list-tables.ts";
import type { FillingShape, SeenTable, TableLayoutShape, TableLine } from "#contract/tables.ts";
import { isByHand, spotMeanings } from "#domain/tables/blank-spot.ts";
import { columnName } from "#domain/tables/column-source.ts";
import type { TableLayout } from "#domain/tables/table-layout.ts";
import { answer } from "./answer.ts";

/** Where the parts of a table stand, as screens show it. */
export function layoutTold(layout: TableLayout): TableLayoutShape {
  const { sheet, title, kind, headTop, headBottom, bodyBottom, lines, spots } = layout;
  return {
    ...{ sheet, title, kind, headTop, headBottom, bodyBottom },
    lines: lines.map(({ row, label, about }) => ({ row, label, known: about !== null })),
    spots: spots.map((spot) => ({
      ...{ label: spot.label, means: spotMeanings[spot.means], byHand: isByHand(spot) },
    })),
  };
}

/** A table as one line of the list. */
export function lineOf({ table, ownerName, own }: Seen): TableLine {
  const { id, name, layout, period, version, savedAt } = table;
  return { id, name, kind: layout.kind, period, version, savedAt, ownerName, own };
}

/** A table with how it is filled. */
export function seenTable(seen: Seen): SeenTable {
  const { seq, blank, filters, layout, columns } = seen.table;
  return answer<SeenTable>({
    ...lineOf(seen),
    ...{ seq, fileName: blank.name, savedBy: seen.savedByName, filters, columns },
    layout: layoutTold(layout),
  });
}

/** Hazards that are listed to choose one for a form. */
const mostForms = 300;

/** What filling a table comes to. */
export function fillingOf(filling: Filling): FillingShape {
  const { table, days, rows, gaps, uncounted, unknownLines, outOfReach, forms } = filling;
  const labels = table.layout.kind === "figures" ? table.layout.headings.slice(0, 1) : [];
  const blank = table.columns.filter(
    ({ source, index }) => source.kind === "blank" && !labels.some((label) => label.index === index),
  );
  return answer<FillingShape>({
    period: { name: days.name, from: days.from, to: days.to },
    ...{ rows, gaps, uncounted, unknownLines, outOfReach, forms: forms?.slice(0, mostForms) ?? null },
    blankColumns: blank.map(columnName),
    blankSpots: table.layout.spots.filter(isByHand).map(({ label }) => label),
  });
}

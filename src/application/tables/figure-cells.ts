import type { MonthlyGroup, UnitsOnFile } from "#application/documents/monthly-table-of.ts";
import type { Actor } from "#domain/access/actor.ts";
import { seesUnit } from "#domain/access/reach.ts";
import { summed } from "#domain/documents/monthly-table.ts";
import { countsInWan } from "#domain/imports/header.ts";
import type { SavedTable } from "#domain/tables/saved-table.ts";
import { figureOf } from "#domain/tables/table-figure.ts";
import type { LineAbout } from "#domain/tables/table-line.ts";
import type { PeriodDays } from "#domain/tables/table-period.ts";
import { filledCell, fixedCell } from "#domain/tables/table-value.ts";
import type { PlacedCell, TableDesk } from "./table-desk.ts";

/** The cells, and what has no place among them. */
export type FilledFigures = {
  readonly cells: readonly PlacedCell[];
  readonly unknownLines: readonly string[];
  /** Rows of units that the actor does not see whole, and totals over them: a count of a part is no count. */
  readonly outOfReach: readonly string[];
  /** Hazards of fields or units that have no row; the total leaves them out as well, so that it adds up. */
  readonly uncounted: number;
};

/** The counts of a table whose rows are fields or units: as the monthly table counts them, within the actor's reach. */
export async function figureCells(
  desk: Pick<TableDesk, "openBooks">,
  actor: Actor,
  { table, days }: { readonly table: SavedTable; readonly days: PeriodDays },
): Promise<FilledFigures> {
  const { home, field } = table.filters;
  const period = { from: days.from ?? `${days.to.slice(0, 4)}-01-01`, to: days.to };
  const [all, units] = await desk.openBooks(
    actor,
    "page",
    async (books) => [await books.hazards.monthly(period), await books.enterprises.unitsOnFile()] as const,
  );
  const { lines, inWan } = table.layout;
  const wanted = all.filter((group) => (!home || group.home === home) && (!field || group.field === field));
  const named = lines.flatMap(({ about }) => (about && about.kind !== "all" ? [isAbout(about)] : []));
  const isUnseen = (about: LineAbout) => about.kind === "unit" && !seesUnit(actor.reach, about.code);
  const someUnseen = lines.some(({ about }) => about && isUnseen(about));
  const isWhole = (about: LineAbout) => !isUnseen(about) && !(someUnseen && about.kind === "all");
  const groups = wanted.filter((group) => named.length === 0 || named.some((isNamed) => isNamed(group)));
  const cells = lines.flatMap(({ row, about }): readonly PlacedCell[] => {
    if (!about || !isWhole(about)) return [];
    const of = summed(groups.filter(isAbout(about)), unitsOf(about, units));
    return table.columns.flatMap(({ index, header, group, source }): readonly PlacedCell[] => {
      if (source.kind === "fixed") return [{ row, column: index, value: fixedCell(source.text) }];
      if (source.kind !== "figure") return [];
      const wan = inWan || countsInWan(`${group}${header}`);
      return [{ row, column: index, value: filledCell(figureOf(source.figure, of), wan) }];
    });
  });
  const uncounted = foundIn(wanted) - foundIn(groups);
  return {
    ...{ cells, uncounted },
    unknownLines: lines.filter(({ about }) => !about).map(({ label }) => label),
    outOfReach: lines.filter(({ about }) => about && !isWhole(about)).map(({ label }) => label),
  };
}

const foundIn = (groups: readonly MonthlyGroup[]) =>
  groups.reduce((sum, { generalFound, majorFound }) => sum + generalFound + majorFound, 0);

function isAbout(about: LineAbout) {
  return ({ home, field }: MonthlyGroup): boolean => {
    if (about.kind === "all") return true;
    return about.kind === "unit" ? home === about.code : field === about.code;
  };
}

/** A unit that works in several fields counts in each, and once in all together. */
function unitsOf(about: LineAbout, { byHome, byField }: UnitsOnFile): number {
  if (about.kind === "all") return [...byHome.values()].reduce((sum, one) => sum + one, 0);
  return (about.kind === "unit" ? byHome : byField).get(about.code) ?? 0;
}

import type { Actor } from "#domain/access/actor.ts";
import { addDays, type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { type SectorCode, sectors } from "#domain/criteria/sector.ts";
import { type MonthlyFigures, monthlySheet, summed } from "#domain/documents/monthly-table.ts";
import { copyLine } from "#domain/documents/table-to-export.ts";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";
import { Refusal } from "#domain/refusal.ts";
import { type ExportDesk, recordExport } from "./record-export.ts";

/** What is counted of the hazards of one unit and field, found within a period. */
export type MonthlyGroup = Omit<MonthlyFigures, "units"> & {
  readonly home: string;
  readonly field: string | null;
};

/** Units on file in a home; a unit counts in each field that it works in. */
export type UnitsOnFile = {
  readonly byHome: ReadonlyMap<string, number>;
  readonly byField: ReadonlyMap<string, number>;
};

/**
 * The monthly table of what lies within the actor's reach, by sector and, for the city, by area: counted on the day it
 * is asked for, of hazards found from January to the end of the month.
 *
 * @throws {Refusal} `invalid` for a month that has not begun
 */
export async function monthlyTableOf(
  desk: ExportDesk,
  actor: Actor,
  asked: string | null,
): Promise<{ readonly fileName: string; readonly sheets: readonly PrintedSheet[] }> {
  return desk.openBooks(actor, "act", async (books) => {
    const today = businessDateOf(await books.ledger.now());
    const month = asked ?? today.slice(0, 7);
    if (month > today.slice(0, 7))
      throw new Refusal("invalid", "这个月还没有开始，请选择以前的月份。", "month");
    const period = { from: `${month.slice(0, 4)}-01-01`, to: lastDayOf(month, today) };
    const groups = await books.hazards.monthly(period);
    const units = await books.enterprises.unitsOnFile();
    const rows = groups.reduce((sum, { generalFound, majorFound }) => sum + generalFound + majorFound, 0);
    const exported = { id: desk.newId("ex"), layout: "monthly", filters: period, rows };
    const cover = await recordExport(books, actor, exported);
    const city = placeOfCode(cityCode)?.name ?? "";
    const here = actor.home === cityCode ? "" : (placeOfCode(actor.home)?.name ?? "");
    const head = { place: `${city}${here}`, reportedBy: cover.organisation, to: period.to };
    const all = [...units.byHome.values()].reduce((sum, one) => sum + one, 0);
    const total = { name: "合计", ...summed(groups, all) };
    const sheets = [monthlySheet({ ...head, by: "sector", lines: bySector(groups, units), total })];
    if (actor.home === cityCode) {
      sheets.push(monthlySheet({ ...head, by: "area", lines: byArea(groups, units), total }));
    }
    const { organisation, name, at, id } = cover;
    const line = copyLine({ organisation, name, on: businessDateOf(at), rows, id });
    const marked = sheets.map((sheet) => ({ ...sheet, below: [...sheet.below, line] }));
    return { fileName: `${head.place}事故隐患排查治理月报表（${month}）`, sheets: marked };
  });
}

function lastDayOf(month: string, today: BusinessDate): BusinessDate {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
  const last = addDays(next, -1);
  return last < today ? last : today;
}

function bySector(groups: readonly MonthlyGroup[], { byField }: UnitsOnFile) {
  const codes = Object.keys(sectors) as SectorCode[];
  const lines = codes.map((code) => ({
    name: sectors[code].name,
    ...summed(
      groups.filter(({ field }) => field === code),
      byField.get(code) ?? 0,
    ),
  }));
  const others = groups.filter(({ field }) => !field || !Object.hasOwn(sectors, field));
  return others.length === 0 ? lines : [...lines, { name: "未注明", ...summed(others, 0) }];
}

function byArea(groups: readonly MonthlyGroup[], { byHome }: UnitsOnFile) {
  return reportingUnits.map(({ code, name }) => ({
    name,
    ...summed(
      groups.filter(({ home }) => home === code),
      byHome.get(code) ?? 0,
    ),
  }));
}

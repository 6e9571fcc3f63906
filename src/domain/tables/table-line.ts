import { type SectorCode, sectors } from "#domain/criteria/sector.ts";
import { squeezed, textOf } from "#domain/imports/cell-text.ts";
import { readSector } from "#domain/imports/sector-cell.ts";
import type { Sheet } from "#domain/imports/sheet.ts";
import { unitOfName } from "#domain/places/units.ts";

/** What a row of counts is about: a field, a reporting unit, or all together. */
export type LineAbout =
  | { readonly kind: "sector"; readonly code: SectorCode }
  | { readonly kind: "unit"; readonly code: string }
  | { readonly kind: "all" };

/** A row of counts by its label; null: nobody here knows the label, and the row is left blank. */
export type TableLine = { readonly row: number; readonly label: string; readonly about: LineAbout | null };

const totals = /^(合计|总计|共计|全市|全县|全区|总数|小计)/;

/** What a label names. */
function lineAbout(label: string): LineAbout | null {
  const text = squeezed(label).replace(/[(（][^)）]*[)）]/g, "");
  if (totals.test(text)) return { kind: "all" };
  const unit = unitOfName(text);
  if (unit) return { kind: "unit", code: unit.code };
  const sector = readSector(text);
  return sector && Object.hasOwn(sectors, sector) ? { kind: "sector", code: sector } : null;
}

/** The rows of counts between head and foot, each by the first text in it. */
export function findLines(sheet: Sheet, from: number, to: number): readonly TableLine[] {
  const lines: TableLine[] = [];
  for (let row = from; row <= to; row += 1) {
    const label = (sheet.rows[row] ?? [])
      .slice(0, labelColumns)
      .map(textOf)
      .find((text) => text !== "" && !/^\d+$/.test(text));
    if (label) lines.push({ row, label, about: lineAbout(label) });
  }
  return lines;
}

const labelColumns = 3;

import { reportingUnits, unitOfName } from "#domain/places/units.ts";
import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

/**
 * The code of the reporting unit that a cell names: 潞州, 长治市潞州区, 潞州区英雄中路街道. Null for any other place, so that
 * a county of another city makes a record to be completed and is never taken for one of ours.
 */
export function readHome(cell: Cell | undefined): string | null {
  if (saysNone(cell)) return null;
  const text = squeezed(cell);
  const within = text.replace(/^山西省?/, "").replace(/^长治市?(?!县)(?=.)/, "");
  const unit =
    unitOfName(text) ??
    unitOfName(within) ??
    // A township, park or body behind the full name; short names are not enough here (高新 stands in many cities).
    reportingUnits.find((one) => within.startsWith(one.name));
  return unit?.code ?? null;
}

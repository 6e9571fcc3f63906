import { textOf } from "./cell-text.ts";
import type { Field } from "./field.ts";
import type { Cell } from "./sheet.ts";

/** What stands in a cell that shows a picture of WPS which its file does not hold, as the cell itself has it. */
export function missingPicture(id: string): string {
  return `=DISPIMG("${id}",1)`;
}

/** True for a cell whose picture was lost on the way, as a copy saved as CSV or by another program loses it. */
export function lacksPicture(cell: Cell | undefined): boolean {
  return /^=?(?:_xlfn\.)?DISPIMG\(/i.test(textOf(cell));
}

/** The columns of pictures that come in with a record. */
export const pictureFields = ["photo", "photo-before"] as const satisfies readonly Field[];

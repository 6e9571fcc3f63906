/** Where a row stands in the file: the sheet, and the row as the spreadsheet numbers it (the first is 1). */
export type RowPlace = { readonly sheet: string; readonly row: number };

/** A key by which a row of a file is found again. */
export function placeKey({ sheet, row }: RowPlace): string {
  return `${row}\n${sheet}`;
}

import { type Field, fields } from "./field.ts";

const labels = Object.values(fields)
  .map((label) => label.replace(/[()]/g, "\\$&"))
  .join("|");
const between = new RegExp(`；(?=(?:${labels})：)`);

/** The word of a column that no field of the record holds, as it was noted when the row came in; null where it was blank. */
export function notedWord(noted: string | undefined, field: Field): string | null {
  const start = `${fields[field]}：`;
  const part = noted?.split(between).find((one) => one.startsWith(start));
  return part ? part.slice(start.length) : null;
}

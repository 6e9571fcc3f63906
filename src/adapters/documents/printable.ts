/** Stands for a character that no font can draw (the 〓 of Chinese typesetting). */
export const missingMark = "〓";

// Controls would break the file; joiners and variation selectors draw nothing by themselves.
const unprintable = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffe\uffff]/gu;

/** The text without what no paper can print; line breaks stay. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, "　")
    .split("\n")
    .map((line) => line.replace(unprintable, ""))
    .join("\n");
}

/** The same value with every string in it changed. */
export function mapStrings<T>(value: T, change: (text: string) => string): T;
export function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, change)]));
}

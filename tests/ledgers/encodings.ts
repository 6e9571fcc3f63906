import * as written from "#adapters/spreadsheets/gb18030.ts";

/** A text as GB18030, in which Excel saves CSV on Chinese Windows; for the characters of two bytes that ledgers use. */
export function gb18030Of(text: string): Uint8Array {
  const bytes = written.gb18030Of(text);
  if (!bytes) throw new Error("a character needs more than two bytes");
  return bytes;
}

/** A text as UTF-16, little end first, with the mark that says so: "Unicode text" of Excel. */
export function utf16Of(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
}

/** Characters that show nothing and do something: controls but line feed and tab, and marks that turn text round. */
const hidden = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as it is kept, from wherever it came in: a form, a sheet, a file's name. Line ends are line feeds; control
 * characters and overrides of the direction of writing are dropped, by which a record would read otherwise than it says.
 */
export function keptText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(hidden, "");
}

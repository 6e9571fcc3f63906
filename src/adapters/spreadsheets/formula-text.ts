/** What a spreadsheet takes for a formula when it opens a CSV, also in the wide signs of Chinese input. */
const formula = /^\s*[=+\-@＝＋－＠]/;
/** Dashes for "nothing", and numbers with a sign: no formula, and common in ledgers. */
const harmless = /^\s*(?:[-－]+|[+-]?\d+(?:[.,]\d+)*%?)\s*$/;

/** A text for a CSV: an apostrophe before what would be run as a formula, as spreadsheets themselves mark text. */
export function asPlainText(text: string): string {
  return formula.test(text) && !harmless.test(text) ? `'${text}` : text;
}

/** The text of a CSV's cell without that mark, so that a file that we handed out comes in as it was. */
export function withoutMark(text: string): string {
  return text.startsWith("'") && asPlainText(text.slice(1)) === text ? text.slice(1) : text;
}

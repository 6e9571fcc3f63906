import type { Cell } from "./sheet.ts";

/** The cell as one line of text, trimmed; line breaks inside a cell are there to fit the column and carry no meaning. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  if (!/[\r\n]/.test(cell)) return cell.trim();
  const lines = cell.split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => line !== "").reduce(joined, "");
}

/** Latin words and figures need a blank where the line broke between them; Chinese does not. */
function joined(text: string, line: string): string {
  const apart = /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(line);
  return text + (apart ? " " : "") + line;
}

/** Full-width letters, digits and signs in their narrow form: ２０２３ and 2023 are the same to a reader. */
export function narrow(text: string): string {
  return text.normalize("NFKC");
}

/** Narrow and without any white space: the form in which words of a cell are compared with words of a list. */
export function squeezed(cell: Cell | undefined): string {
  const text = textOf(cell);
  return alreadyNarrow.test(text) ? text : narrow(text).replace(/\s+/gu, "");
}

/** Most cells are this plain, and a large ledger has millions of them. */
const alreadyNarrow = /^[!-~\u4e00-\u9fff]*$/;

const noneWords: ReadonlySet<string> = new Set([
  "",
  ..."/  // - -- --- — —— _ * 無 无 暂无 没有 空 未定 待定 不详 未知 未注明 未填 无此项 不涉及".split(" "),
  ..."N/A NA null #N/A".split(" "),
]);

/** True when the cell says that there is nothing: blank, `/`, 无, 未定 and their like. */
export function saysNone(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return false;
  return noneWords.has(squeezed(cell));
}

/** The text, or null when the cell says that there is nothing. */
export function textOrNull(cell: Cell | undefined): string | null {
  return saysNone(cell) ? null : textOf(cell);
}

const formulaFaults: ReadonlySet<string> = new Set([
  "#REF!",
  "#NAME?",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
]);

/** True for what a spreadsheet shows where a formula failed: it says nothing of the hazard. */
export function isFormulaFault(cell: Cell | undefined): boolean {
  return typeof cell === "string" && formulaFaults.has(cell.trim());
}

const dittoWords: ReadonlySet<string> = new Set(["同上", "同前", "〃", "″", "''", '"', "同上行", "(同上)"]);

/** True for 同上 and the ditto signs: the value of the row above. */
export function isDitto(cell: Cell | undefined): boolean {
  return typeof cell === "string" && dittoWords.has(squeezed(cell));
}

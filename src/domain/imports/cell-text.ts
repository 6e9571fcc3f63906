import type { Cell } from "./sheet.ts";

/** The cell as one line of text, trimmed; line breaks inside a cell are there to fit the column and carry no meaning. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return /[\r\n]/.test(cell) ? linesOf(cell).reduce(joined, "") : cell.trim();
}

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/).flatMap((line) => line.trim() || []);
}

/**
 * The cell as a text of several lines, where somebody describes something: a line break parts what it stands between,
 * unless the sign before it does.
 */
export function proseOf(cell: Cell | undefined): string {
  if (typeof cell !== "string" || !/[\r\n]/.test(cell)) return textOf(cell);
  return linesOf(cell).reduce((text, line) =>
    /[\p{P}]$/u.test(text) ? joined(text, line) : `${text}\n${line}`,
  );
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

/** The text with its lines, or null when the cell says that there is nothing. */
export function proseOrNull(cell: Cell | undefined): string | null {
  return saysNone(cell) ? null : proseOf(cell);
}

const formulaFaults: ReadonlySet<string> = new Set([
  "#REF!",
  "#NAME?",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
]);

/** What stands for a formula whose result the file does not hold: a program wrote it, and nobody ever opened the file. */
export function uncalculated(formula: string): string {
  return `${uncalculatedMark}${formula}`;
}

const uncalculatedMark = "公式未计算：=";

/** True for what stands for such a formula. */
export function isUncalculated(cell: string): boolean {
  return cell.startsWith(uncalculatedMark);
}

/** True for what a spreadsheet shows where a formula failed, or was never worked out: it says nothing of the hazard. */
export function isFormulaFault(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return false;
  return formulaFaults.has(cell.trim()) || isUncalculated(cell);
}

const dittoWords: ReadonlySet<string> = new Set(["同上", "同前", "〃", "″", "''", '"', "同上行", "(同上)"]);

/** True for 同上 and the ditto signs: the value of the row above. */
export function isDitto(cell: Cell | undefined): boolean {
  return typeof cell === "string" && dittoWords.has(squeezed(cell));
}

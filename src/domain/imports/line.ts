import { isDitto, squeezed, textOf } from "./cell-text.ts";
import { readDate } from "./date-cell.ts";
import { type Field, fields } from "./field.ts";
import { fieldOfHeader } from "./header.ts";
import type { Cell, Sheet } from "./sheet.ts";
import { isCount, isTotal, totalLabel } from "./summary-line.ts";
import { type Column, covers, type Table } from "./table.ts";

/** Why a line of a sheet is no row of the ledger, in words for the person who checks the preview. */
export const skipReasons = {
  title: "标题或填报说明行",
  head: "表头行",
  blank: "空行",
  total: "合计行",
  note: "说明行",
  signature: "签字栏",
  continued: "与上一行共用合并的隐患描述，内容并入上一行",
  "no-table": "本工作表未找到台账表头",
  "left-out": "按选择不读本工作表",
} as const;
export type SkipReason = keyof typeof skipReasons;

const noteWords = /^(注|备注|说明|填表说明|填报说明|附注?|注意)\d?[:：.、]/;
/** Such a word alone, with what is noted in the next cell. */
const noteLabel = /^(注|备注|说明|填表说明|填报说明|附注?|注意)[:：]?$/;
const pageNumber = /^第[\d一二三四五六七八九十]+页([,、/]?共[\d一二三四五六七八九十]+页)?$/;
const whoSigns =
  "(?:填表|填报|制表|审核|审批|检查|复查|验收|经办|签发|接收|被检查|整改|主管|分管|联系)?(?:单位|部门|人员?|组)?(?:负责人|领导|主管|日期|时间|电话|局长|主任|[乡镇区县市所科股站]长|书记)?";
const signs = "(?:签字|签名|签章|盖章|公章|签收)";
const signatureWords = new RegExp(`^${whoSigns}[(]?${signs}?[)]?:`);
/** A label whose words stand in the next cell, or are still to be written. */
const signatureLabel = new RegExp(`^${whoSigns}(?:[(]?${signs}?[)]?:|[(]?${signs}[)]?)$`);
const signedEnd = new RegExp(`${signs}[)]?:?$`);

/** Why the line is no row, or null when it is one. Lines above the head are titles, whatever they say. */
export function whyNoRow(sheet: Sheet, row: number, table: Table): SkipReason | null {
  const cells = sheet.rows[row] ?? [];
  const filled = cells.flatMap((cell, column) => (squeezed(cell) ? [{ cell, column }] : []));
  const first = filled[0];
  if (row >= table.headTop && row <= table.headBottom) return "head";
  if (!first) return "blank";
  if (row < table.headTop) return "title";
  const text = squeezed(first.cell);
  const hazard = table.columnOf.get("hazard");
  const isTold = () => table.hazardColumns.some((at) => at !== first.column && tellsHazard(cells[at]));
  if (isTotal(filled, hazard, isTold)) return "total";
  if (filled.length <= mostSigned && isSignature(text, isTold)) return "signature";
  if (filled.length <= mostNoted && isNote(text, isTold)) return "note";
  if (repeatsHead(cells, table)) return "head";
  if (filled.length === 1) return whyLoneCell(sheet, { row, column: first.column, cell: first.cell }, table);
  return sharesHazardAbove(sheet, row, table) ? "continued" : null;
}

function isNote(first: string, isTold: () => boolean): boolean {
  return pageNumber.test(first) || noteLabel.test(first) || (noteWords.test(first) && !isTold());
}

/** A row of data may begin like a signature (某饭店（签字）): what is told beside it shows that it is one. */
function isSignature(first: string, isTold: () => boolean): boolean {
  if (signatureLabel.test(first)) return true;
  return (signatureWords.test(first) || signedEnd.test(first)) && !isTold();
}

/** True for words on something found: no count, label of a signature, day or telephone. */
function tellsHazard(cell: Cell | undefined): boolean {
  const text = squeezed(cell);
  if (!/[\u4e00-\u9fff]{2}/.test(text) || isCount(cell) || totalLabel(cell) === "plain") return false;
  return !signatureWords.test(text) && !signatureLabel.test(text) && readDate(cell).kind !== "date";
}

/** Why a row that tells of a hazard may still be no row of one, in words for the person who checks it; null where nothing says so. */
export function reasonToDoubt(cells: ReadonlyMap<Field, Cell>): string | null {
  for (const field of namingFields) {
    const cell = cells.get(field);
    if (totalLabel(cell)) return doubt(field, cell, "合计行");
  }
  // A row that says more than such lines do is one of data, whatever stands before the name of its unit.
  for (const field of ["seq", "unit-name"] as const) {
    const cell = cells.get(field);
    const text = squeezed(cell);
    if (signatureWords.test(text) && filledIn(cells) <= mostSigned) return doubt(field, cell, "签字栏");
    if (noteWords.test(text) && filledIn(cells) <= mostNoted) return doubt(field, cell, "说明行");
  }
  return null;
}

function filledIn(cells: ReadonlyMap<Field, Cell>): number {
  return [...cells.values()].filter((cell) => squeezed(cell) !== "").length;
}

/** Lines of signatures and notes fill no more cells than these. */
const [mostSigned, mostNoted] = [6, 2];

const namingFields: readonly Field[] = ["seq", "county", "township", "unit-name"];

function doubt(field: Field, cell: Cell | undefined, like: string): string {
  return `${fields[field]}“${textOf(cell)}”像是${like}，本行又写有隐患描述，没有导入。确是隐患的，请更正${fields[field]}后导入。`;
}

function repeatsHead(cells: readonly Cell[], table: Table): boolean {
  const filled = table.columns.filter((column) => squeezed(cells[column.index]));
  const [first] = filled;
  if (filled.length < 3 || !first || !isHeadOf(cells[first.index], first)) return false;
  return filled.filter((column) => isHeadOf(cells[column.index], column)).length >= filled.length - 1;
}

function isHeadOf(cell: Cell | undefined, column: Column): boolean {
  if (typeof cell !== "string") return false;
  const text = textOf(cell);
  if (text === column.header) return true;
  const match = fieldOfHeader(text);
  return match?.sure === true && match.field === column.field;
}

/** A line with one cell: a pre-numbered blank row, a heading across the table, or a row with its hazard alone. */
function whyLoneCell(
  sheet: Sheet,
  lone: { readonly row: number; readonly column: number; readonly cell: Cell },
  table: Table,
): SkipReason | null {
  if (lone.column === table.columnOf.get("seq") && /^\d+$/.test(squeezed(lone.cell))) return "blank";
  const areas = table.mergesAt.get(lone.row) ?? [];
  const across = areas.some((area) => covers(area, lone.row, lone.column) && area.right - area.left >= 2);
  if (across) return "note";
  return sharesHazardAbove(sheet, lone.row, table) ? "continued" : null;
}

function sharesHazardAbove(sheet: Sheet, row: number, table: Table): boolean {
  const column = table.columnOf.get("hazard");
  if (column === undefined || table.hazardColumns.some((one) => squeezed(sheet.rows[row]?.[one])))
    return false;
  const areas = table.mergesAt.get(row) ?? [];
  const shared = areas.find(
    (area) => area.top < row && area.top > table.headBottom && covers(area, row, column),
  );
  return shared !== undefined && !namesAnotherUnit(sheet, table, [shared.top, row]);
}

/** One description over several units is a hazard of each. */
function namesAnotherUnit(sheet: Sheet, { columnOf }: Table, [top, row]: readonly [number, number]): boolean {
  const column = columnOf.get("unit-name");
  if (column === undefined) return false;
  const own = squeezed(sheet.rows[row]?.[column]);
  return own !== "" && !isDitto(own) && own !== squeezed(sheet.rows[top]?.[column]);
}

import { squeezed, textOf } from "#domain/imports/cell-text.ts";
import type { Field } from "#domain/imports/field.ts";
import { fieldOfHeader } from "#domain/imports/header.ts";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";
import type { Sheet, Workbook } from "#domain/imports/sheet.ts";
import { Refusal } from "#domain/refusal.ts";

/** A column of a sheet by which organisations, enterprises or accounts are handed in. */
export type IntakeColumn<Key extends string = string> = {
  readonly key: Key;
  readonly label: string;
  /** Other words that stand above such a column. */
  readonly also?: readonly string[];
  /** The same column in ledgers: every word that stands over it there stands over it here. */
  readonly field?: Field;
  /** Without this column the sheet is not read. */
  readonly required?: true;
  readonly width: number;
};

/** A sheet that is handed in: its columns, and lines that say how it is filled in. */
export type IntakeForm<Key extends string = string> = {
  readonly name: string;
  readonly title: string;
  readonly how: readonly string[];
  readonly columns: readonly IntakeColumn<Key>[];
};

/** A row as handed in; what is absent is the empty text. */
export type IntakeLine<Key extends string = string> = {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly text: (key: Key) => string;
};

/** The rows of a sheet, and the heads of columns that nothing here reads. */
export type IntakeRead<Key extends string = string> = {
  readonly lines: readonly IntakeLine<Key>[];
  readonly unread: readonly string[];
};

/** A row as understood, or the sentences that say what is wrong with it. */
export type Understood<T> = { readonly value: T } | { readonly problems: readonly string[] };

const rowsSearchedForHead = 20;
const totalWords = /^(合计|总计|小计|共计)[:：]?$/;
const noteWords = /^(注|备注|说明|填表说明|填写说明|示例)\d?[:：.、]/;

/**
 * Finds the head of the form by its words and gives the rows below it.
 *
 * @throws {Refusal} `invalid` naming the columns that are not there
 */
export function readIntake<Key extends string>(workbook: Workbook, form: IntakeForm<Key>): IntakeRead<Key> {
  const heads = workbook.sheets.flatMap((sheet) => headsOf(sheet, form));
  const best = heads.sort((a, b) => b.columnOf.size - a.columnOf.size)[0];
  const missing = form.columns.filter(({ key, required }) => required && !best?.columnOf.has(key));
  if (!best || missing.length > 0) {
    const labels = missing.map(({ label }) => `“${label}”`).join("、");
    throw new Refusal("invalid", `没有找到${labels}列，请下载“${form.name}”模板填写后上传。`, "file");
  }
  const lines = best.sheet.rows.flatMap((cells, index) => {
    if (index <= best.row || isNoRow(cells)) return [];
    const text = (key: Key) => textOf(cells[best.columnOf.get(key) ?? -1]).trim();
    return [{ row: index + 1, text }];
  });
  const read = [...best.columnOf.values()];
  const heading = best.sheet.rows[best.row] ?? [];
  const unread = heading.flatMap((cell, index) => (read.includes(index) ? [] : [textOf(cell).trim()]));
  return { lines, unread: unread.filter((head) => head !== "" && fieldOfHeader(head)?.field !== "seq") };
}

/** The form as a blank sheet to be filled in. */
export function blankForm({ name, title, how, columns }: IntakeForm): PrintedSheet {
  const printed = columns.map(({ label, width, required }) => ({
    label: required ? `${label}*` : label,
    width,
  }));
  return { name, title, above: how.map((line) => [`说明：${line}`]), columns: printed, rows: [], below: [] };
}

/** The words of a cell that holds several, parted by 、 ，；or a line break. */
export function listed(text: string): readonly string[] {
  return text
    .split(/[、，,；;\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

type Head<Key extends string> = {
  readonly sheet: Sheet;
  readonly row: number;
  readonly columnOf: ReadonlyMap<Key, number>;
};

function headsOf<Key extends string>(sheet: Sheet, form: IntakeForm<Key>): readonly Head<Key>[] {
  return sheet.rows.slice(0, rowsSearchedForHead).map((cells, row) => {
    const words = cells.map((cell) => squeezed(cell).replace(/[*＊]/g, ""));
    const columnOf = new Map<Key, number>();
    const find = (isHead: (column: IntakeColumn<Key>, word: string) => boolean) => {
      for (const column of form.columns.filter(({ key }) => !columnOf.has(key))) {
        const taken = [...columnOf.values()];
        const index = words.findIndex(
          (word, at) => word !== "" && !taken.includes(at) && isHead(column, word),
        );
        if (index >= 0) columnOf.set(column.key, index);
      }
    };
    // The form's own words first: 法人代表 is the principal only where no column says 主要负责人.
    find(({ label, also }, word) => word === label || (also?.includes(word) ?? false));
    find(({ field }, word) => field !== undefined && fieldOfHeader(word)?.field === field);
    return { sheet, row, columnOf };
  });
}

function isNoRow(cells: Sheet["rows"][number]): boolean {
  const filled = cells.filter((cell) => squeezed(cell) !== "");
  if (totalWords.test(squeezed(filled[0]))) return true;
  return filled.length === 0 || (filled.length <= 2 && noteWords.test(squeezed(filled[0])));
}

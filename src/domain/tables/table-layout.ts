import { textOf } from "#domain/imports/cell-text.ts";
import type { HeadRows } from "#domain/imports/head-rows.ts";
import { whyNoRow } from "#domain/imports/line.ts";
import type { Sheet } from "#domain/imports/sheet.ts";
import { headTexts, type Table } from "#domain/imports/table.ts";
import { type BlankSpot, findSpots } from "./blank-spot.ts";
import { type FormPlace, formPlaces, isForm } from "./form-grid.ts";
import { fieldOfLabel } from "./proposed-sources.ts";
import { findTableHead, headFrom } from "./table-head.ts";
import { findLines, type TableLine } from "./table-line.ts";

/** One row a hazard, one row a field or unit with counts, or a whole form about one hazard. */
export const tableKinds = {
  hazards: "每行一条隐患",
  figures: "每行一个行业或者县区，填数量",
  form: "一张表填一条隐患（左边名称、右边空格）",
} as const;
export type TableKind = keyof typeof tableKinds;

/** How a column is headed. */
export type TableHeading = { readonly index: number; readonly header: string; readonly group: string };

/** Where the parts of a superior's table stand in its sheet; rows and columns count from 0. */
export type TableLayout = {
  readonly sheet: string;
  /** What stands over the table, as far as one line says it. */
  readonly title: string;
  readonly kind: TableKind;
  readonly headTop: number;
  readonly headBottom: number;
  /** The last row that is filled or replaced; null: all that follows, there is no foot. */
  readonly bodyBottom: number | null;
  readonly headings: readonly TableHeading[];
  readonly lines: readonly TableLine[];
  readonly spots: readonly BlankSpot[];
  /** A line of the sheet says that money is in tens of thousands. */
  readonly inWan: boolean;
  /** Of a form: where the value of each heading goes, in their order; a heading counts as the column of its number. */
  readonly places?: readonly { readonly row: number; readonly column: number }[];
};

/** What a person says over what was found. */
export type LayoutAsked = {
  readonly kind?: TableKind | undefined;
  /** The first row of the head, counted from 0. */
  readonly headRow?: number | undefined;
};

/** Finds the parts of the table in a sheet; null where it holds none. */
export function layoutOf(sheet: Sheet, asked: LayoutAsked = {}): TableLayout | null {
  const places = formPlaces(sheet);
  if (asked.kind === "form") return places.length > 0 ? formLayout(sheet, places) : null;
  const isOpen = asked.kind === undefined && asked.headRow === undefined;
  if (isOpen && isForm(places, (label) => fieldOfLabel(label) !== null)) return formLayout(sheet, places);
  return gridLayout(sheet, asked);
}

function formLayout(sheet: Sheet, places: readonly FormPlace[]): TableLayout {
  const rows = places.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const isOutside = (row: number) => row < top || row > bottom;
  return {
    ...{ sheet: sheet.name, title: titleAbove(sheet, top), kind: "form", headTop: top, headBottom: top },
    bodyBottom: bottom,
    headings: places.map(({ label }, index) => ({ index, header: label, group: "" })),
    lines: [],
    spots: findSpots(sheet, isOutside),
    inWan: sheet.rows.some((cells) => cells.some(saysWan)),
    places: places.map(({ row, column }) => ({ row, column })),
  };
}

function gridLayout(sheet: Sheet, asked: LayoutAsked): TableLayout | null {
  const found = findTableHead(sheet);
  const isFound = asked.headRow === undefined || asked.headRow === found?.top;
  const head = isFound ? found : headFrom(sheet, asked.headRow ?? 0);
  if (!head || head.top >= sheet.rows.length) return null;
  const headings = headingsOf(sheet, head);
  if (headings.length === 0) return null;
  const lines = findLines(sheet, head.bottom + 1, lastLine(sheet, head));
  const kind = asked.kind ?? kindOf(lines);
  const bodyBottom = kind === "figures" ? (lines.at(-1)?.row ?? head.bottom) : lastBlank(sheet, head);
  const isOutside = (row: number) => row < head.top || (bodyBottom !== null && row > bodyBottom);
  return {
    sheet: sheet.name,
    title: titleAbove(sheet, head.top),
    kind,
    headTop: head.top,
    headBottom: head.bottom,
    bodyBottom,
    headings,
    lines: kind === "figures" ? lines : [],
    spots: findSpots(sheet, isOutside),
    inWan: sheet.rows.some((cells, row) => isOutside(row) && cells.some(saysWan)),
  };
}

/** The first line above the head that is one text and no label of a blank. */
function titleAbove(sheet: Sheet, headTop: number): string {
  const lines = sheet.rows.slice(0, headTop).map((cells) => cells.map(textOf).filter((text) => text !== ""));
  return lines.find((texts) => texts.length === 1 && !/[:：]/.test(texts[0] ?? ""))?.[0] ?? "";
}

const saysWan = (cell: unknown) => typeof cell === "string" && /单位[:：]\s*(人民币)?万元/.test(cell);

function headingsOf(sheet: Sheet, { top, bottom }: HeadRows): readonly TableHeading[] {
  const width = Math.max(0, ...sheet.rows.slice(top, bottom + 1).map((row) => row.length));
  return Array.from({ length: width }, (_, index) => {
    const texts = headTexts(sheet, index, [top, bottom]);
    return { index, header: texts.at(-1) ?? "", group: texts.slice(0, -1).join("") };
  }).filter(({ header }) => header !== "");
}

/** As much of a table as it takes to tell its rows from its foot. */
function tableOf(sheet: Sheet, { top, bottom }: HeadRows): Table {
  const nothing = {
    columns: [],
    columnOf: new Map(),
    hazardColumns: [],
    ticks: [],
    fundsUnit: null,
    mergesAt: new Map(),
    kept: [],
  };
  return { ...nothing, top, bottom: sheet.rows.length - 1, headTop: top, headBottom: bottom };
}

const footWords =
  /^(单位|部门|主要|分管)?(负责人|领导|填表|填报|制表|审核|审批|联系|经办|报送|签发|复核|校对|说明|备注|注)[^。]{0,12}[:：]/;

function isFoot(sheet: Sheet, row: number, head: HeadRows): boolean {
  const reason = whyNoRow(sheet, row, tableOf(sheet, head));
  if (reason === "total" || reason === "signature") return true;
  const texts = (sheet.rows[row] ?? []).map(textOf).filter((text) => text !== "");
  return reason === "note" || (texts.length > 0 && footWords.test(texts[0] ?? ""));
}

/** The last row before the foot: sample rows, blank rows and numbered blank rows all give way to hazards. */
function lastBlank(sheet: Sheet, head: HeadRows): number | null {
  for (let row = head.bottom + 1; row < sheet.rows.length; row += 1) {
    const alone = (sheet.rows[row] ?? []).filter((cell) => textOf(cell) !== "").length === 1;
    const across = sheet.merges.some((area) => area.top === row && area.left === 0 && area.right >= 2);
    if (isFoot(sheet, row, head) || (alone && across)) return row - 1;
  }
  return null;
}

/** Of a table of counts the total is a row too. */
function lastLine(sheet: Sheet, head: HeadRows): number {
  for (let row = head.bottom + 1; row < sheet.rows.length; row += 1) {
    const reason = whyNoRow(sheet, row, tableOf(sheet, head));
    if (reason !== "total" && isFoot(sheet, row, head)) return row - 1;
  }
  return sheet.rows.length - 1;
}

const leastLines = 3;

/** A table of counts has its fields or units printed already; a ledger has blank rows. */
function kindOf(lines: readonly TableLine[]): TableKind {
  const known = lines.filter(({ about }) => about !== null);
  return known.length >= leastLines && known.length * 2 >= lines.length ? "figures" : "hazards";
}

import type { ChosenReading, PreviewFound, PreviewView } from "#contract/imports.ts";
import type { CellWords, CorrectableField } from "#domain/imports/correction.ts";
import type { Field } from "#domain/imports/field.ts";
import { placeKey, type RowPlace } from "#domain/imports/row-place.ts";

/** Nothing chosen: the file is read as it was understood. */
export const nothingChosen: ChosenReading = { columns: [], leftOut: [], corrections: [], twins: [] };

type Column = Pick<ChosenReading["columns"][number], "sheet" | "column" | "headRow">;

/** The choices with one column taken for something else; null leaves it out. */
export function withColumn(choices: ChosenReading, at: Column, field: Field | null): ChosenReading {
  return { ...choices, columns: [...withoutColumn(choices, at).columns, { ...at, field }] };
}

function isSame(one: Column, other: Column): boolean {
  return one.sheet === other.sheet && one.column === other.column && one.headRow === other.headRow;
}

/** The choices with a sheet read or left out. */
export function withSheet(choices: ChosenReading, sheet: string, read: boolean): ChosenReading {
  const others = choices.leftOut.filter((one) => one !== sheet);
  return { ...choices, leftOut: read ? others : [...others, sheet] };
}

/** The choices without one about this column: it is read as it was understood. */
export function withoutColumn(choices: ChosenReading, at: Column): ChosenReading {
  return { ...choices, columns: choices.columns.filter((one) => !isSame(one, at)) };
}

/** The choices with cells of a row corrected; the last word on a cell counts. */
export function withCells(choices: ChosenReading, { sheet, row }: RowPlace, cells: CellWords): ChosenReading {
  const said = Object.entries(cells) as readonly (readonly [CorrectableField, string])[];
  const others = choices.corrections.filter(
    (one) => one.sheet !== sheet || one.row !== row || cells[one.field] === undefined,
  );
  return {
    ...choices,
    corrections: [...others, ...said.map(([field, text]) => ({ sheet, row, field, text }))],
  };
}

/** The choices with a row read as it came. */
export function withoutCells(choices: ChosenReading, { sheet, row }: RowPlace): ChosenReading {
  return {
    ...choices,
    corrections: choices.corrections.filter((one) => one.sheet !== sheet || one.row !== row),
  };
}

type TwinChoice = ChosenReading["twins"][number];

/** The choices with what was said of rows beside which others were shown. */
export function withTwins(choices: ChosenReading, chosen: readonly TwinChoice[]): ChosenReading {
  return { ...choices, twins: [...withoutTwins(choices, chosen).twins, ...chosen] };
}

/** The choices with these rows going as the rules have it. */
export function withoutTwins(choices: ChosenReading, rows: readonly RowPlace[]): ChosenReading {
  const keys = new Set(rows.map(placeKey));
  return { ...choices, twins: choices.twins.filter((one) => !keys.has(placeKey(one))) };
}

/** What is shown of the rows of a preview. */
export const rowViews: Readonly<Record<PreviewView, string>> = {
  all: "能读出的",
  record: "新增",
  duplicate: "重复",
  sister: "并入同一隐患",
  near: "疑似重复",
  done: "按已销号登记",
  gaps: "有待补全项",
  warned: "有内容未能认出",
  elsewhere: "写明属于别处",
  corrected: "已更正",
  refused: "不能导入",
  skipped: "不是数据的行",
};

/** The views that are offered: what is rare is not asked after where there is none. */
export function viewsOf({ views }: PreviewFound): readonly PreviewView[] {
  const all = Object.keys(rowViews) as PreviewView[];
  return all.filter((view) => !rareViews.includes(view) || views[view] > 0);
}

const rareViews: readonly PreviewView[] = ["sister", "done", "warned", "corrected", "near"];

/** Where the rows of other places say that they belong, most rows first, e.g. 长子县 12 行. */
export function elsewhereWords({ elsewhere }: Pick<PreviewFound, "elsewhere">): string {
  const shown = elsewhere.slice(0, namedPlaces).map(({ place, rows }) => `${place} ${rows} 行`);
  return `${shown.join("、")}${elsewhere.length > namedPlaces ? "等" : ""}`;
}

const namedPlaces = 5;

/** What the file comes to, before anything is written; the parts add up to the rows read. */
export function sumWords({ counts, views }: PreviewFound): string {
  const sisters = views.sister > 0 ? `（其中 ${views.sister} 行并入同一隐患）` : "";
  return `重复 ${counts.duplicate} 行${sisters}`;
}

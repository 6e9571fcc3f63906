import type { ChosenColumns, Preview } from "#contract/imports.ts";
import type { Field } from "#domain/imports/field.ts";

/** Nothing chosen: the file is read as it was understood. */
export const nothingChosen: ChosenColumns = { columns: [], leftOut: [] };

type Column = Pick<ChosenColumns["columns"][number], "sheet" | "column" | "headRow">;

/** The choices with one column taken for something else; null leaves it out. */
export function withColumn(choices: ChosenColumns, at: Column, field: Field | null): ChosenColumns {
  const same = (one: Column) =>
    one.sheet === at.sheet && one.column === at.column && one.headRow === at.headRow;
  return { ...choices, columns: [...choices.columns.filter((one) => !same(one)), { ...at, field }] };
}

/** The choices with a sheet read or left out. */
export function withSheet(choices: ChosenColumns, sheet: string, read: boolean): ChosenColumns {
  const others = choices.leftOut.filter((one) => one !== sheet);
  return { ...choices, leftOut: read ? others : [...others, sheet] };
}

/** How a spreadsheet names a column, counted from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** What is shown of the rows of a preview. */
export const rowViews = {
  all: "全部",
  record: "新增",
  duplicate: "重复",
  gaps: "有待补全项",
  elsewhere: "写明属于别处",
  refused: "不能导入",
  skipped: "不是数据的行",
} as const;
export type RowView = keyof typeof rowViews;

/** How many lines each view of the preview has. */
export function countsOfViews({ rows, counts, skipped }: Preview): Readonly<Record<RowView, number>> {
  return {
    all: rows.length,
    record: rows.filter(({ becomes }) => becomes === "record").length,
    duplicate: rows.filter(({ becomes }) => becomes === "duplicate").length,
    gaps: rows.filter((row) => row.becomes === "record" && row.gaps.length > 0).length,
    elsewhere: rows.filter(isElsewhere).length,
    refused: counts.refused.length,
    skipped: skipped.length,
  };
}

/** True for a row that would come in although it says that it belongs elsewhere. */
export function isElsewhere({ becomes, elsewhere }: Preview["rows"][number]): boolean {
  return becomes === "record" && elsewhere !== null;
}

/** Where those rows say that they belong, most rows first, e.g. 长子县 12 行. */
export function elsewhereWords({ rows }: Pick<Preview, "rows">): string {
  const counts = new Map<string, number>();
  for (const row of rows.filter(isElsewhere)) {
    const place = row.elsewhere ?? "";
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a);
  const shown = most.slice(0, namedPlaces).map(([place, count]) => `${place} ${count} 行`);
  return `${shown.join("、")}${most.length > namedPlaces ? "等" : ""}`;
}

const namedPlaces = 5;

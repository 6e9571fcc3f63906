import { textOf } from "#domain/imports/cell-text.ts";
import type { Cell, Sheet } from "#domain/imports/sheet.ts";

/** What a blank beside a label outside the table asks for. */
export const spotMeanings = {
  unit: "填报单位",
  date: "填报日期",
  person: "填报人",
  period: "统计时段",
  until: "统计截止",
  month: "月份",
  /** 第几周, 第几期: every office counts them in its own way, so it is written by hand. */
  ordinal: "期次（手工填写）",
  /** A blank to write on within a sentence: which figure it asks for, its reader knows. */
  sentence: "文中空格（手工填写）",
} as const;
export type SpotMeaning = keyof typeof spotMeanings;

/** A blank outside the table: the cell in which its label stands. Rows and columns count from 0. */
export type BlankSpot = {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** What the cell of the label says. */
  readonly text: string;
  readonly means: SpotMeaning;
  /** Where the value goes: behind the label in its cell, or into the cell beside it. */
  readonly into: "same" | number;
};

/** What is written into the blanks of one table. */
export type SpotValues = Readonly<Record<FilledMeaning, string>>;

type FilledMeaning = Exclude<SpotMeaning, "ordinal" | "sentence">;

/** True for what is written into a blank by itself. */
export function isFilled(means: SpotMeaning): means is FilledMeaning {
  return means !== "ordinal" && means !== "sentence";
}

/** True for a blank that nothing here fills: it is named, and left to whoever hands the table in. */
export function isByHand({ means }: Pick<BlankSpot, "means">): boolean {
  return !isFilled(means);
}

const labels: readonly (readonly [string, SpotMeaning])[] = [
  ["(?:填报|填表|报送|上报|制表|报表)(?:单位|部门)", "unit"],
  ["(?:填报|填表|报送|上报|制表)(?:日期|时间)", "date"],
  ["(?:填报|填表|制表|经办)人员?", "person"],
  ["(?:统计|报告|填报|报表)(?:期间|时段|周期|区间|范围|月份|时间)", "period"],
  ["(?:统计|数据)?截止(?:日期|时间)?|统计截至", "until"],
];
const brackets = "(?:[（(][^（()）]*[）)])?";
/** Blanks to write on, and the figures of a date left out: 　　年　月　日. */
const blanks = "[\\s_\\u3000]*(?:年[\\s_\\u3000]*月(?:[\\s_\\u3000]*日)?)?";
const monthBlank = /[（(][\s_\u3000]*[）)](?=\s*月)|[\s_\u3000]+(?=月份?[^日]*$)/;

const ordinalBlank = /第[\s_\u3000]+(?:周|期|次|季度)/;

/** The blanks of a sheet above its head and below its body, as far as their labels are known. */
export function findSpots(sheet: Sheet, isOutside: (row: number) => boolean): readonly BlankSpot[] {
  return sheet.rows.flatMap((cells, row) =>
    isOutside(row) ? cells.flatMap((cell, column) => spotsIn(sheet, { row, column }, cell)) : [],
  );
}

type At = { readonly row: number; readonly column: number };

function spotsIn(sheet: Sheet, at: At, cell: Cell): readonly BlankSpot[] {
  if (typeof cell !== "string") return [];
  const here = { ...at, text: cell };
  const sentences = sentenceBlanks(cell).map(
    (label): BlankSpot => ({ ...here, label, means: "sentence", into: "same" }),
  );
  if (cell.length > longestLabels) return sentences;
  const found = labels.flatMap(([words, means]): BlankSpot[] => {
    const label = behind(words).exec(cell)?.[1];
    if (label) return [{ ...here, label, means, into: "same" }];
    const alone = new RegExp(`^(${words})${brackets}[:：]?$`).exec(textOf(cell))?.[1];
    const beside = alone ? blankBeside(sheet, at) : null;
    return alone && beside !== null ? [{ ...here, label: alone, means, into: beside }] : [];
  });
  const ordinal = ordinalBlank.exec(cell)?.[0].replace(/[\s_\u3000]+/, "　");
  if (ordinal) found.push({ ...here, label: ordinal, means: "ordinal", into: "same" });
  if (found.length + sentences.length > 0 || !monthBlank.test(cell)) return [...found, ...sentences];
  return [{ ...here, label: textOf(cell), means: "month", into: "same" }];
}

const dateBlank = /[\s_＿]*年[\s_＿]*月(?:[\s_＿]*日)?/g;
const writtenBlank =
  /[^\s_＿，,。；;：:、（）()]{1,12}(?:[_＿]{2,}[^\s_＿，,。；;：:、（）()]{0,4}|[ \u3000]{3,}(?:项|家|条|处|个|人|次|起|万元|元|[%％]))/g;

/** The blanks of a sentence, each with the words around it: 已整改____项. */
function sentenceBlanks(cell: string): readonly string[] {
  const found = cell.replace(dateBlank, "").match(writtenBlank) ?? [];
  return [...new Set(found.map((text) => text.replace(/[_＿]{2,}|[ \u3000]{3,}/, "＿＿")))];
}

/** Labels stand in short lines; a sentence may be a paragraph. */
const longestLabels = 200;

/** The label with a colon, and nothing but blanks until the next text. */
const behind = (words: string) =>
  new RegExp(`(${words})(${brackets}\\s*[:：])(${blanks})(?=$|[\\s\\u3000]|[^\\s\\u3000:：]{2,8}[:：（(])`);

/** The column of the blank cell to the right of a label, over its merged area. */
function blankBeside(sheet: Sheet, { row, column }: At): number | null {
  const area = sheet.merges.find((one) => one.top <= row && row <= one.bottom && one.left === column);
  const next = (area?.right ?? column) + 1;
  const width = Math.max(...sheet.rows.map((cells) => cells.length));
  return next < width && textOf(sheet.rows[row]?.[next]) === "" ? next : null;
}

/** The text of a cell with the values written behind its labels. */
export function withSpots(text: string, spots: readonly BlankSpot[], values: SpotValues): string {
  return spots.reduce((written, { means, label }) => {
    const value = isFilled(means) ? values[means] : "";
    if (value === "") return written;
    if (means === "month") return written.replace(monthBlank, (blank) => bracketed(blank, value));
    const words = labels.find(([, meaning]) => meaning === means)?.[0] ?? label;
    const found = behind(words).exec(written);
    if (!found) return written;
    const [whole, named = "", colon = ""] = found;
    const rest = written.slice(found.index + whole.length);
    return `${written.slice(0, found.index)}${named}${colon}${value}${rest === "" ? "" : "　　"}${rest}`;
  }, text);
}

function bracketed(blank: string, value: string): string {
  return /[（(]/.test(blank) ? `${blank[0]}${value}${blank.at(-1)}` : value;
}

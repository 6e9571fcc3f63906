import { saysNone, squeezed, textOf } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

/** What a money cell says, in yuan. */
export type MoneyReading =
  | { readonly kind: "money"; readonly yuan: number }
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly text: string };

/** 两 is 二 before a measure. */
const figures = "一二三四五六七八九十";
const wan = 10_000;
const yi = 100_000_000;

/** Reads 12000, 2万, 0.5万元, ¥3,000元. `inWan`: the head says 万元, which counts for cells without a unit of their own. */
export function readMoney(cell: Cell | undefined, inWan: boolean): MoneyReading {
  if (saysNone(cell)) return { kind: "none" };
  const text = squeezed(cell)
    .replace(/[(](亿元?|万元?|元)[)]$/, "$1")
    .replace(/^(约|人民币|共计?|投入)+|[¥￥,]|左右$/g, "")
    .replace(/^[一二两三四五六七八九十](?=[亿万千百]?元|[亿万千百]$)/, (word) =>
      String(figures.indexOf(word === "两" ? "二" : word) + 1),
    );
  const found = /^(\d+(?:\.\d+)?)(亿|万|千|百)?(元|块)?整?$/.exec(text);
  if (!found) return { kind: "unreadable", text: textOf(cell) };
  const [, amount = "", scale, yuanWord] = found;
  return { kind: "money", yuan: Math.round(Number(amount) * factorOf(scale, yuanWord, inWan) * 100) / 100 };
}

/** True where the cell itself says in what it counts: 万, 元, ¥. */
export function namesUnit(cell: Cell | undefined): boolean {
  return /[亿万千百元块¥￥]/.test(squeezed(cell));
}

function factorOf(scale: string | undefined, yuanWord: string | undefined, inWan: boolean): number {
  if (scale === "亿") return yi;
  if (scale === "万") return wan;
  if (scale === "千") return 1000;
  if (scale === "百") return 100;
  return inWan && !yuanWord ? wan : 1;
}

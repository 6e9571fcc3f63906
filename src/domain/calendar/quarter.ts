import { addDays, addMonths, type BusinessDate } from "./dates.ts";

/** A quarter of a year by its days, both included. */
export type Quarter = { readonly from: BusinessDate; readonly to: BusinessDate };

/** The quarter in which a day lies. */
export function quarterOf(day: BusinessDate): Quarter {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return beginning(`${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`);
}

/** The one before it. */
export function quarterBefore({ from }: Quarter): Quarter {
  return beginning(addMonths(from, -3));
}

/** As a heading says it: 2026年第三季度. */
export function quarterInWords({ from }: Quarter): string {
  return `${Number(from.slice(0, 4))}年第${ordinals[placeOf(from)]}季度`;
}

/** The quarter that somebody wrote (2026年第三季度, 2026年3季度); null where the words name none or several. */
export function quarterNamed(words: string): Quarter | null {
  const found = [...words.replaceAll(/\s/g, "").matchAll(/(\d{4})年?第?([一二三四1-4１-４])季/g)];
  const [, year, ordinal = ""] = found[0] ?? [];
  if (found.length !== 1 || /[、和至到]/.test(words)) return null;
  const place = [ordinals, "1234", "１２３４"].map((all) => all.indexOf(ordinal)).find((at) => at >= 0) ?? 0;
  return beginning(`${year}-${String(place * 3 + 1).padStart(2, "0")}-01`);
}

const ordinals = "一二三四";

function placeOf(from: BusinessDate): number {
  return (Number(from.slice(5, 7)) - 1) / 3;
}

function beginning(from: BusinessDate): Quarter {
  return { from, to: addDays(addMonths(from, 3), -1) };
}

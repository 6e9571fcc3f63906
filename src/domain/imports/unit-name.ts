import { narrow } from "./cell-text.ts";

/** What says where a unit is or in what form it is registered: left out in short names. */
const place = /^(?:山西省?)?(?:长治市?)?/;
const form = /(?:有限责任公司|股份有限公司|有限公司|股份公司|集团公司|公司)/g;

/**
 * True where two names may be those of one unit: the same but for punctuation and its legal form, or one the short form
 * of the other, with its characters in the same order. 一矿 and 二矿 are two units.
 */
export function namesFit(one: string, other: string): boolean {
  const [short, long] = [core(one), core(other)].sort((a, b) => a.length - b.length) as [string, string];
  return short === long || (short.length >= 2 && isShortFor([...short], long));
}

function core(name: string): string {
  const plain = narrow(name)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  return plain.replace(form, "").replace(place, "") || plain;
}

function isShortFor(short: readonly string[], long: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

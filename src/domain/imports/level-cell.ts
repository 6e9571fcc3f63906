import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";
import { readYesNo } from "./yes-no.ts";

/** The level that a ledger claims; whether it stands is for a person to judge. */
export type ClaimedLevel = "major" | "general";

/** The level in a cell: 重大, 重大隐患, 一般事故隐患 …; null for anything else, a kind of hazard among them. */
export function readLevel(cell: Cell | undefined): ClaimedLevel | null {
  const text = squeezed(cell).replace(/(生产)?(安全)?(事故)?(火灾)?隐患|级|类/g, "");
  if (/^(非重大|一般|较大|轻微)$/.test(text)) return "general";
  return /^(重大|特别重大|特大)$/.test(text) ? "major" : null;
}

/** The word of the cell that gave the level, where it is one that only this ledger uses (较大, 轻微); else null. */
export function levelWord(level: Cell | undefined, category: Cell | undefined): string | null {
  const text = squeezed(readMajorAnswer(level) ? level : category);
  return /较大|轻微/.test(text) ? text : null;
}

/** The answer in a column that asks 是否重大: 是 or 否, or the level itself. */
export function readMajorAnswer(cell: Cell | undefined): ClaimedLevel | null {
  const answer = readYesNo(cell);
  if (answer === null) return readLevel(cell);
  return answer ? "major" : "general";
}

/** The level that a title gives to every row below it: 重大事故隐患…台账 lists nothing else. */
export function levelOfTitle(title: string): ClaimedLevel | null {
  const text = squeezed(title);
  if (/一般|全部|重大(风险|危险源)/.test(text)) return null;
  return /重大.{0,6}隐患/.test(text) ? "major" : null;
}

/** The kind of hazard in a 类别 column, when the cell is not a level (paper forms put the level there). */
export function readCategory(cell: Cell | undefined): string | null {
  return saysNone(cell) || readLevel(cell) ? null : squeezed(cell);
}

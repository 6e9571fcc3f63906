import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";
import { readYesNo } from "./yes-no.ts";

/** The level that a ledger claims; whether it stands is for a person to judge. */
export type ClaimedLevel = "major" | "general";

/** The level in a cell: 重大, 一般事故隐患, 不构成重大, and beside a kind of hazard 重大（消防）; null for anything else. */
export function readLevel(cell: Cell | undefined): ClaimedLevel | null {
  const text = squeezed(cell);
  return plainLevel(text) ?? levelBesideKind(text);
}

function plainLevel(words: string): ClaimedLevel | null {
  const text = words.replace(/(生产)?(安全)?(事故)?(火灾)?隐患|级|类/g, "");
  if (/^((非|不是|不属于?|不构成|未构成|未达到?)重大|一般|较大|轻微)$/.test(text)) return "general";
  return /^(重大|特别重大|特大)$/.test(text) ? "major" : null;
}

/** 消防/重大, 一般隐患（管理类）: one part is a level, and no other part says anything of one. */
function levelBesideKind(text: string): ClaimedLevel | null {
  if (!namesLevel(text)) return null;
  const parts = text.split(/[()[\]【】/、,;:|+·—-]+/).filter((part) => part !== "");
  if (parts.length < 2) return null;
  const levels = parts.flatMap((part) => plainLevel(part) ?? []);
  const others = parts.filter((part) => plainLevel(part) === null);
  return levels.length === 1 && !others.some(namesLevel) ? (levels[0] ?? null) : null;
}

/** True for words that have a level in them, whatever they say of it: 疑似重大, 重大转一般. 重大危险源 is a kind. */
export function namesLevel(words: string): boolean {
  return /重大(?!危险源|风险|节日|活动)|一般|较大|[?]/.test(words);
}

/** True where a row's 级别 says one level and its 类别 the other: neither holds. */
export function levelsContradict(level: Cell | undefined, category: Cell | undefined): boolean {
  const other = readLevel(category);
  if (other === null) return false;
  const one = readMajorAnswer(level);
  return one !== null && one !== other;
}

const disagreeing = "所填级别不一致（重大、一般）";

/** What is noted of a hazard that `where` gives two levels: neither holds until somebody judges. */
export function levelConflictIn(where: string): string {
  return `${where}${disagreeing}`;
}

/** True for such a note, which is no level and is never handed on as one. */
export function isLevelConflict(words: string): boolean {
  return words.endsWith(disagreeing);
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

/** The kind of hazard in a 类别 column, when the cell is not a level and nothing else (paper forms put the level there). */
export function readCategory(cell: Cell | undefined): string | null {
  return saysNone(cell) || plainLevel(squeezed(cell)) ? null : squeezed(cell);
}

import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";
import { readYesNo } from "./yes-no.ts";

/** How far a row says it has come. `fixed`: mended, nobody said that it was struck off; `unknown`: the cell is blank or says neither. */
export type RowStatus = "open" | "fixed" | "struck-off" | "unknown";

/** Words of status, tried in order: what is not done yet comes first, for 未完成 contains 完成. */
const statusPatterns: readonly (readonly [RegExp, RowStatus])[] = [
  [
    /不合格|不同意|不予|未能|未(完成|整改|改正|销号|通过|闭环|落实|治理|消除|办结|关闭|验收)|尚未|没有|逾期/,
    "open",
  ],
  [
    /整改中|治理中|进行中|办理中|处理中|正在|在办|限期|待(整改|复查|验收|销号)|推进|计划|部分|基本(完成|整改|治理|落实)|持续|申请(中|销号)/,
    "open",
  ],
  [/销号|摘牌|核销/, "struck-off"],
  [/^(合格|通过|属实|完成|(已)?改正?|100%?)$/i, "fixed"],
  [
    /已.{0,4}(整改|改正|完成|消除|落实|治理|闭环|修复|关闭|取缔|办结)|办结|(整改|改正|治理)(完成|完毕|到位|合格)|完成(整改|治理)|(验收|复查)(合格|通过)|闭环/,
    "fixed",
  ],
];

/** Words that say how far a hazard has come and nothing else, by which a column is known whatever stands over it. */
const plainStatus =
  /^((已|未|正在|尚未|仍在|待|部分|基本|全部|已经)?(整改|改正|完成|销号|闭环|治理|办结|消除|核销|验收|复查)(完成|完毕|到位|合格|整改|销号|中)?|(办理|进行|处理|推进)中|正在(办理|处理|推进)|完成整改)$/;

/** True for 已销号, 整改中, 已完成 and their like: words of a status column, not a sentence that mentions the work. */
export function isPlainStatus(cell: Cell | undefined): boolean {
  return typeof cell === "string" && plainStatus.test(squeezed(cell));
}

/** Reads 已整改, 整改中, 已销号, 同意销号, 合格, 是 … */
export function readStatus(cell: Cell | undefined): RowStatus {
  if (saysNone(cell)) return "unknown";
  const text = squeezed(cell);
  const answer = readYesNo(cell);
  if (answer !== null) return answer ? "fixed" : "open";
  return statusPatterns.find(([pattern]) => pattern.test(text))?.[1] ?? "unknown";
}

const advance: Readonly<Record<RowStatus, number>> = { unknown: 0, open: 1, fixed: 2, "struck-off": 3 };

/** The status of a row whose review says something too: a failed review outweighs, else the further one holds. */
export function afterReview(status: RowStatus, review: RowStatus): RowStatus {
  return review === "open" ? "open" : furtherStatus(status, review);
}

/** The further of two statuses: of several papers on one hazard the one written last says most. */
export function furtherStatus(one: RowStatus, other: RowStatus): RowStatus {
  return advance[other] > advance[one] ? other : one;
}

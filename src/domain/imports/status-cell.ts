import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";
import { asTold, contradicting, doneClause, struckOffClause, underWay } from "./status-words.ts";
import { readYesNo } from "./yes-no.ts";

/** How far a row says it has come. `fixed`: mended, nobody said that it was struck off; `unknown`: the cell is blank or says neither. */
export type RowStatus = "open" | "fixed" | "struck-off" | "unknown";

/** Words that say how far a hazard has come and nothing else, by which a column is known whatever stands over it. */
const plainStatus =
  /^((已|未|正在|尚未|仍在|待|部分|基本|全部|已经)?(整改|改正|完成|销号|闭环|治理|办结|消除|核销|验收|复查)(完成|完毕|到位|合格|整改|销号|中)?|(办理|进行|处理|推进)中|正在(办理|处理|推进)|完成整改)$/;

/** True for 已销号, 整改中, 已完成 and their like: words of a status column, not a sentence that mentions the work. */
export function isPlainStatus(cell: Cell | undefined): boolean {
  return typeof cell === "string" && plainStatus.test(squeezed(cell));
}

/**
 * Reads 已整改, 整改中, 已销号, 同意销号, 合格, 是 … A hazard taken for gone is one that nobody looks after: it is so only
 * where a whole clause says it and no word beside it contradicts. What says neither stays unknown.
 */
export function readStatus(cell: Cell | undefined): RowStatus {
  if (saysNone(cell)) return "unknown";
  const answer = readYesNo(cell);
  if (answer !== null) return answer ? "fixed" : "open";
  const text = squeezed(cell).replace(asTold, "");
  if (contradicting.some((words) => words.test(text))) return "open";
  const clauses = text.split(/[,;:。、!()[\]【】]+/);
  if (clauses.some((clause) => struckOffClause.test(clause))) return "struck-off";
  if (clauses.some((clause) => doneClause.test(clause))) return "fixed";
  return underWay.test(text) ? "open" : "unknown";
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

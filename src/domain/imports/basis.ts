import { narrow, saysNone, textOf } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

/**
 * What a row rests on. `criterion`: a published criterion for major hazards is cited; `law`: a law, rule or standard
 * is cited, which says that something is wrong and not that it is a major hazard; `none`: nothing is cited.
 */
export type Basis = {
  readonly kind: "criterion" | "law" | "none";
  readonly text: string | null;
  readonly clause: string | null;
};

/** Titles of criteria (判定标准, 判定方法, 判定准则 …, 重大…隐患清单) and the standards that are criteria by number. */
const criterionTitle =
  /(判定|认定)(标准|方法|准则|规则|清单|指南|导则|细则|规程|依据|情形)|重大[^，。]{0,12}隐患(目录|清单)|GB\/?T?\s*(35181|45067)|AQ\/?T?\s*3067/i;

const clauseAtEnd =
  /(第[〇零一二三四五六七八九十百\d.]+(?:条|章|节|款|项)?(?:之[一二三])?(?:第?\(?[一二三四五六七八九十\d]+\)?[款项目])*)\s*$/;
const figuresAtEnd = /(?<=[》)\s])(\d+(?:\.\d+)+)\s*$/;

/** Reads the basis and, where the sheet has no column for it, the clause at the end of the same cell. */
export function readBasis(basisCell: Cell | undefined, clauseCell: Cell | undefined): Basis {
  const text = saysNone(basisCell) ? "" : tidied(basisCell);
  const given = saysNone(clauseCell) ? "" : tidied(clauseCell);
  if (!text && !given) return { kind: "none", text: null, clause: null };
  const kind = criterionTitle.test(text) || criterionTitle.test(given) ? "criterion" : "law";
  const found = given ? null : clauseBehind(text);
  const title = found ? text.slice(0, text.length - found.length).trim() : text;
  const clause = given || found?.trim() || null;
  return title ? { kind, text: title, clause } : { kind, text: text || null, clause: given || null };
}

const longestClause = 60;

/** The clause that ends the text, with the blanks behind it. */
function clauseBehind(text: string): string | null {
  const end = text.slice(-longestClause);
  return (clauseAtEnd.exec(end) ?? figuresAtEnd.exec(end))?.[0] ?? null;
}

function tidied(cell: Cell | undefined): string {
  return narrow(textOf(cell))
    .replace(/\s+/g, " ")
    .replace(/ ?(第|\() ?/g, "$1")
    .trim();
}

import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

const counted = "(?:项|条|处|家|个|起|次|户|人|件|例|台|页|天|%|万?元|亿元)";
const countedThing =
  "(?:共|计|合计|总计|小计|累计|其中|约|重大|一般|事故|安全|隐患|问题|企业|单位|发现|排查|检查|已|未|正在|完成|整改|销号|闭环|到位|全部|数|率|达到?|[:(])*";
const count = new RegExp(`^(?:${countedThing}\\d+(?:\\.\\d+)?(?!\\d)${counted}?[),;、。]*)+$`);

/** True for a number, or for words that only count: 1家, 已整改1条, 重大3项、一般5项. */
export function isCount(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return true;
  return (
    typeof cell === "string" && cell.length <= longest && figure.test(cell) && count.test(squeezed(cell))
  );
}

/** Most cells are longer or name no sum, and a large ledger has millions of them. */
const longest = 40;
const figure = /\p{Nd}/u;
const sumSign = /[计总汇共]/;

const totals = "(?:合计|总计|小计|共计|总共|累计|汇总|总数)(?:数量?|隐患数?|问题数?)?";
const plainTotal = new RegExp(`^(?:本页|本表|本月|本季度?)?${totals}:?(.*)$`);
const totalOf = new RegExp(`^.{1,20}${totals}:?$`);

/** What a cell says of a total: `plain` for 合计 and 合计20项, `named` for what it is the total of (店上镇小计); null for anything else, such as a unit called 总计量检测公司. */
export function totalLabel(cell: Cell | undefined): "plain" | "named" | null {
  if (typeof cell !== "string" || cell.length > longest || !sumSign.test(cell)) return null;
  const text = squeezed(cell);
  const rest = plainTotal.exec(text)?.[1];
  if (rest === "" || (rest !== undefined && isCount(rest))) return "plain";
  if (text.startsWith("共") && isCount(text)) return "plain";
  return totalOf.test(text) ? "named" : null;
}

/** A cell of the line that says something, and its column. */
export type Filled = { readonly cell: Cell; readonly column: number };

/** A label further right is no longer what the row is about. */
const leading = 3;

/** True for a line that adds up those above: a label of a total, and beside it nothing but counts and no hazard told. */
export function isTotal(
  filled: readonly Filled[],
  hazard: number | undefined,
  isTold: () => boolean,
): boolean {
  const at = filled.slice(0, leading).findIndex(({ cell, column }) => {
    const label = totalLabel(cell);
    return label === "plain" || (label === "named" && column !== hazard);
  });
  const label = filled[at];
  if (!label || isTold()) return false;
  if (at === 0 && totalLabel(label.cell) === "plain") return true;
  return filled.slice(at + 1).every(({ cell }) => isCount(cell) || saysNone(cell));
}

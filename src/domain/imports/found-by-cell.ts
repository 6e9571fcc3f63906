import type { FoundBy } from "#domain/hazards/finding.ts";
import { squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

const tip = /举报|投诉|信访|来信|来访|12345|12350|热线/;

/** The enterprise found it, and nobody else is named: whoever finds it himself is judged and treated otherwise. */
const plainlySelf =
  /^(?:生产经营单位|企业|单位|公司|本?[厂矿店]|项目部?|班组|车间|岗位|员工|职工|安全员)?(?:内部|主体)?(?:日常|每[日周月]|定期|自主|自行|全面)*(?:自查|自检|自排查?|自[纠改报])+(?:发现)?$|^(?:企业|公司|班组|车间|岗位|内部)(?:内部|日常|自主|自行)*(?:排查|检查|巡查|巡检)(?:发现)?$|^(?:自主|自行)(?:排查|检查)$/;
/** Words that may mean the enterprise or somebody who inspects it. */
const perhapsSelf = /自查|自检|自排|企业排查|内部|班组|日常巡查/;

const ways: readonly (readonly [RegExp, FoundBy])[] = [
  [tip, "tip"],
  [plainlySelf, "self"],
  [perhapsSelf, "unknown"],
  [/上级|督查|督导|省级|市级|国家|国务院|巡查组|明查暗访|暗访|帮扶/, "superior"],
  [/事故/, "accident"],
  [/监测|预警|在线|视频/, "monitoring"],
  [/检查|执法|监督|专项|部门|抽查|巡查|排查|专家|联合|双随机|四不两直|回头看/, "department"],
];

/** How the hazard came to light: 部门检查, 上级督查, 群众举报, 企业自查 …; what fits no word, or several, stays unknown. */
export function readFoundBy(cell: Cell | undefined): FoundBy {
  const text = squeezed(cell);
  return ways.find(([pattern]) => pattern.test(text))?.[1] ?? "unknown";
}

/** Words that name an inspection and nobody who could have given a tip: they may stand with the record. */
export function inspectionWords(foundByText: string | null): string | null {
  if (foundByText === null || foundByText.length > longestWords) return null;
  return /[自他互抽排督巡]查|检查|巡检|自检/.test(foundByText) && !/反映|提供|[0-9]{5}/.test(foundByText)
    ? foundByText
    : null;
}

const longestWords = 30;

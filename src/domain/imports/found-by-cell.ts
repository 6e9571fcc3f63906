import type { FoundBy } from "#domain/hazards/finding.ts";
import { squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

const ways: readonly (readonly [RegExp, FoundBy])[] = [
  [/举报|投诉|信访|来信|来访|12345|12350/, "tip"],
  [/自查|自检|自排|企业排查|内部|班组|日常巡查/, "self"],
  [/上级|督查|督导|省级|市级|国家|国务院|巡查组|明查暗访|暗访|帮扶/, "superior"],
  [/事故/, "accident"],
  [/监测|预警|在线|视频/, "monitoring"],
  [/检查|执法|监督|专项|部门|抽查|巡查|排查|专家|联合/, "department"],
];

/** How the hazard came to light: 部门检查, 上级督查, 群众举报, 企业自查 …; what fits no word stays unknown. */
export function readFoundBy(cell: Cell | undefined): FoundBy {
  const text = squeezed(cell);
  return ways.find(([pattern]) => pattern.test(text))?.[1] ?? "unknown";
}

import { caseActs } from "#domain/hazards/handled-case.ts";
import { quarterlyReportAct } from "#domain/papers/quarterly-duty.ts";
import type { Rule } from "./rule.ts";

/** Why a preview does not say which open matters a change of a limit moves. */
export const unshownReasons = {
  cases:
    "这条期限用于案件的办理。案件只有承办人、法制审核人员和部门负责人看得到，这里不显示影响哪些案件，也不表示没有影响；启用或者停用以后，未结案件随即按新的期限计算。",
  "counted-back":
    "这条期限从记录中的日期往前推算，不产生待办，不逐项列出。启用以后，申请或者通知晚于期限的，在记录和文书中注明，不影响办理。",
  quarterly:
    "这条期限用于企业的季度报告。哪些企业还没有报送，在企业人员打开待办时逐家核对，这里不逐项列出，也不表示没有影响；启用或者停用以后，企业的待办随即按新的期限计算。",
} as const;
export type Unshown = keyof typeof unshownReasons;

/** Why it does not; null where it does. Which records have a case is not the office's to learn by trying a limit. */
export function unshownOf({ act, before }: Pick<Rule, "act" | "before">): Unshown | null {
  if (caseActs.includes(act)) return "cases";
  if (act === quarterlyReportAct) return "quarterly";
  return before ? "counted-back" : null;
}

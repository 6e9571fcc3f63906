import { accountActs } from "#domain/access/account.ts";
import { standardActs } from "#domain/criteria/standard-ledger.ts";
import { directReportActs } from "#domain/direct-reports/direct-report-ledger.ts";
import { exportRequestActs } from "#domain/documents/export-request-ledger.ts";
import { hazardActs, isActName } from "#domain/hazards/registry.ts";
import { paperActWords } from "#domain/papers/paper-ledger.ts";
import { enterpriseActs } from "#domain/parties/enterprise-ledger.ts";
import { organisationActs } from "#domain/parties/organisation-ledger.ts";
import { platformActs } from "#domain/platform/platform.ts";
import { promptActWords } from "#domain/prompts/prompt-ledger.ts";
import { publicListActs } from "#domain/publication/public-list.ts";
import { ruleActs } from "#domain/rules/kept-rule.ts";
import { tableActs } from "#domain/tables/table-ledger.ts";

/** The kinds of subject in words. */
export const kindWords: Readonly<Record<string, string>> = {
  hazard: "隐患",
  enterprise: "企业",
  organisation: "机构",
  account: "账号",
  import: "导入",
  export: "导出",
  "export-request": "导出申请",
  paper: "公文",
  installation: "系统",
  standard: "判定标准",
  table: "套表",
  platform: "上级平台",
  prompt: "举一反三提示",
  rule: "期限规则",
  "public-list": "公开清单",
  "direct-report": "直接上报",
};

const others: Readonly<Record<string, string>> = {
  "hazard report": "上报",
  "hazard import": "台账导入",
  "hazard internal": "内部事项",
  "import begin": "开始导入",
  "import finish": "完成导入",
  "import undo": "撤销导入",
  "export export": "导出表格",
  "installation set-up": "首次启动",
};

const ofKind: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  account: accountActs,
  enterprise: enterpriseActs,
  organisation: organisationActs,
  standard: standardActs,
  paper: paperActWords,
  table: tableActs,
  prompt: promptActWords,
  "public-list": publicListActs,
  "direct-report": directReportActs,
  rule: ruleActs,
  platform: platformActs,
  "export-request": exportRequestActs,
};

/** What an entry says was done; its own name where no words are known for it. */
export function actWords(kind: string, act: string): string {
  if (kind === "hazard" && isActName(act)) return hazardActs[act].label;
  return others[`${kind} ${act}`] ?? ofKind[kind]?.[act] ?? act;
}

import { type Field, fields } from "#domain/imports/field.ts";

/**
 * What a ledger can hold and a table that goes up is never filled with: people are not named in lists (whoever found it
 * and whoever answers for it signed here), what is known of a tip stays with the tip office, and pictures go in papers.
 */
const keptBack = [
  "principal",
  "inspector",
  "responsible",
  "reviewer",
  "tip-note",
  "photo",
  "photo-before",
  "photo-after",
  "remark",
] as const satisfies readonly Field[];
type KeptBack = (typeof keptBack)[number];

/** What only the record knows, and no ledger that comes in. */
const recordOnly = {
  citation: "判定标准条款",
  "judged-on": "判定日期",
  "confirmed-on": "核定日期",
  stage: "当前状态",
  done: "是否整改",
  overdue: "是否逾期",
  "lead-office": "牵头部门",
  goal: "治理目标",
  "emergency-plan": "应急预案",
  "funds-spent": "实际投入资金",
  "listed-on": "挂牌日期",
  "listing-document": "挂牌文号",
  "filing-number": "备案编号",
  "filed-on": "备案日期",
  "platform-number": "平台编号",
  "reported-on": "平台上报日期",
  harm: "可能后果",
  exposed: "受威胁人数",
} as const;

/** What a column of a superior's table can be filled with, one row a hazard. */
export type TableField = Exclude<Field, KeptBack> | keyof typeof recordOnly;

/** Their names, in the order in which they are offered. */
export const tableFields = {
  ...Object.fromEntries(Object.entries(fields).filter(([field]) => !isKeptBack(field as Field))),
  ...recordOnly,
} as Readonly<Record<TableField, string>>;

/** True for what no table that goes up is filled with. */
export function isKeptBack(field: Field): field is KeptBack {
  return (keptBack as readonly Field[]).includes(field);
}

/** True for the name of a field; a meaning that a later release no longer has is not one. */
export function isTableField(text: string): text is TableField {
  return Object.hasOwn(tableFields, text);
}

/** How superiors head what only the record knows; narrow, without blanks. 是否整改 asks for 是 or 否 and not for a stage. */
export const recordWords: Readonly<Record<keyof typeof recordOnly, string>> = {
  citation: `判定标准条款 判定标准及条款 判定依据条款 判定依据及条款 重大事故隐患判定标准条款 重大隐患判定标准条款
    判定标准名称及条款 判定标准 对应判定标准条款`,
  "judged-on": "判定时间 判定日期 认定时间 认定日期",
  "confirmed-on": "核定时间 核定日期 核实时间 核实日期",
  stage: "当前状态 隐患状态 办理状态 目前状态 当前进展 目前进展 办理进度 当前整改状态",
  done: "是否整改 是否完成整改 是否整改到位 是否整改完成 是否已整改 是否完成 是否销号",
  overdue: "是否逾期 是否超期",
  "lead-office": `牵头部门 监管部门 行业主管部门 牵头监管部门 行业监管部门 责任监管部门 主管部门
    负有监管职责的部门 监管责任部门`,
  goal: "治理目标 整改目标 治理目标和任务",
  "emergency-plan": "应急预案 预案 安全措施和应急预案",
  "funds-spent": "实际投入资金 实际资金 已投入资金 完成投资 实际投入 已投入 已投入金额 已完成投资",
  "listed-on": "挂牌时间 挂牌日期 挂牌督办时间 挂牌督办日期",
  "listing-document": "挂牌文号 督办文号 挂牌督办文号",
  "filing-number": "备案编号 备案号 报告备案编号 备案文号",
  "filed-on": "备案时间 备案日期",
  "platform-number": "平台编号 平台隐患编号 系统编号 隐患系统编号 国家平台编号 省平台编号 上级平台编号",
  "reported-on": "上报日期 上报时间 平台上报日期 平台上报时间 上报平台时间 上报平台日期",
  harm: "可能后果 可能造成的后果 危害后果 可能造成的危害 可能导致的后果",
  exposed: "受威胁人数 影响人数 涉及人数 威胁人数",
};

/** What a column of a ledger can hold, with the name that an office knows it by. */
export const fields = {
  seq: "序号",
  "hazard-number": "隐患编号",
  county: "属地",
  "reported-by": "上报单位",
  township: "乡镇（街道）",
  "unit-name": "单位名称",
  uscc: "统一社会信用代码",
  sector: "行业领域",
  "enterprise-kind": "企业类型",
  address: "详细地址",
  principal: "负责人",
  hazard: "隐患描述",
  spot: "隐患位置",
  basis: "判定依据",
  clause: "具体条款",
  "found-by": "发现方式",
  "found-on": "发现时间",
  inspector: "检查人",
  measures: "整改措施",
  deadline: "整改时限",
  status: "整改状态",
  "completed-on": "实际完成时间",
  "struck-off-on": "销号日期",
  responsible: "整改责任人",
  funds: "资金",
  listed: "挂牌督办级别",
  level: "隐患级别",
  category: "隐患类别",
  "reviewed-on": "复查时间",
  reviewer: "复查人",
  "review-result": "复查结果",
  remark: "备注",
  "tip-note": "举报情况备注",
  photo: "图片",
  "photo-before": "整改前图片",
  "photo-after": "整改后图片",
} as const;
export type Field = keyof typeof fields;

/** Whose hazard it is: written once at the top of an enterprise's block and left blank below it. */
export const blockFields: readonly Field[] = [
  "county",
  "reported-by",
  "township",
  "unit-name",
  "uscc",
  "sector",
  "enterprise-kind",
  "address",
  "principal",
];

/** Fields of people: an import signs nothing in their name, and keeps only the departments and posts that stand there. */
export function holdsPeople(field: Field): boolean {
  return peopleFields.some((one) => one === field);
}

const peopleFields: readonly Field[] = ["principal", "inspector", "responsible", "reviewer"];

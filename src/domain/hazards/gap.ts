/** What a record taken from an old ledger may lack; each gap is a duty to complete it. */
export const gaps = {
  home: "属地",
  unit: "责任单位",
  field: "行业领域",
  "found-on": "发现日期",
  lead: "牵头部门",
} as const;
export type Gap = keyof typeof gaps;

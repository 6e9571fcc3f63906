/** The roles of posts (任职). A login acts through one post at a time. */
export const roles = {
  "city-office": "市安委办",
  "county-office": "县（区）安委办",
  regulator: "行业监管部门",
  "filing-desk": "应急管理部门备案岗",
  "mine-safety": "驻地矿山安全监察机构",
  township: "乡镇（街道、园区）",
  group: "办矿主体（集团公司）",
  principal: "企业主要负责人",
  "safety-staff": "安全管理人员（安全总监）",
  "technical-lead": "技术负责人（总工程师）",
  team: "班组（区队、项目部）",
  expert: "专家",
  steering: "上级督导组",
  "legal-reviewer": "法制审核人员",
  "tip-office": "举报受理机构",
  auditor: "审计管理员",
  "system-admin": "系统管理员",
  "security-admin": "安全管理员",
} as const;

export type Role = keyof typeof roles;

/** The roles that belong to an enterprise rather than to an authority. */
const enterpriseRoles = [
  "principal",
  "safety-staff",
  "technical-lead",
  "team",
] as const satisfies readonly Role[];

/** True for posts inside an enterprise. */
export function isEnterpriseRole(role: Role): boolean {
  return (enterpriseRoles as readonly Role[]).includes(role);
}

import { type Role, roles } from "#domain/access/role.ts";
import { directReporters } from "#domain/direct-reports/direct-report.ts";
import { importingRoles } from "#domain/hazards/acts/import.ts";
import { reportingRoles } from "#domain/hazards/acts/report.ts";
import { platformRoles } from "#domain/platform/platform.ts";
import { listOpeners } from "#domain/publication/public-list.ts";
import { tableRoles } from "#domain/tables/saved-table.ts";
import { openStages } from "#web/hazards/figures.ts";

/** A page in the navigation, for whom it is, and its place at the foot of a phone. */
export type Destination = {
  readonly to: string;
  readonly label: string;
  readonly roles: readonly Role[];
  readonly onPhone: boolean;
  /** The filters that the page opens with. */
  readonly search?: Readonly<Record<string, string>>;
};

/** Posts that read hazards; administrators, auditors and the tip office do not. */
export const businessRoles: readonly Role[] = (Object.keys(roles) as Role[]).filter(
  (role) => !["auditor", "system-admin", "security-admin", "tip-office"].includes(role),
);

const overseeing: readonly Role[] = [
  "city-office",
  "county-office",
  "regulator",
  "filing-desk",
  "township",
  "group",
];

/** Posts that issue papers of some kind. */
const issuing: readonly Role[] = [...overseeing, "mine-safety", "principal", "safety-staff"];

/** Every page of the navigation, in its order. */
const destinations: readonly Destination[] = [
  { to: "/", label: "我的待办", roles: Object.keys(roles) as Role[], onPhone: true },
  { to: "/report", label: "随手报", roles: reportingRoles, onPhone: true },
  // What is over is one choice away; what still needs work comes first.
  { to: "/hazards", label: "隐患台账", roles: businessRoles, onPhone: true, search: { stages: openStages } },
  { to: "/filing", label: "备案", roles: ["filing-desk"], onPhone: false },
  { to: "/papers", label: "公文", roles: issuing, onPhone: false },
  { to: "/tables", label: "套表", roles: tableRoles, onPhone: false },
  { to: "/platform", label: "上级平台", roles: platformRoles, onPhone: false },
  { to: "/public-lists", label: "公开清单", roles: listOpeners, onPhone: false },
  { to: "/direct-reports", label: "直接上报", roles: directReporters, onPhone: false },
  { to: "/imports", label: "导入台账", roles: importingRoles, onPhone: false },
  {
    to: "/enterprises",
    label: "企业",
    roles: [...overseeing, "mine-safety", "steering", "legal-reviewer"],
    onPhone: false,
  },
  {
    to: "/people",
    label: "组织人员",
    roles: ["city-office", "county-office", "system-admin", "security-admin", "auditor"],
    onPhone: false,
  },
  { to: "/standards", label: "判定标准", roles: Object.keys(roles) as Role[], onPhone: false },
  {
    to: "/edition-changes",
    label: "标准换版",
    roles: ["principal", "regulator", "mine-safety", "county-office", "city-office"],
    onPhone: false,
  },
  // Others come here from their duties and from the list that they take out.
  { to: "/exports", label: "导出审批", roles: ["system-admin"], onPhone: false },
  { to: "/audit", label: "审计", roles: ["auditor"], onPhone: false },
];

/** The pages that a post has; without one, only the first. */
export function destinationsFor(role: Role | null): readonly Destination[] {
  if (!role) return destinations.slice(0, 1);
  return destinations.filter((destination) => destination.roles.includes(role));
}

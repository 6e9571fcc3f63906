import type { ReactNode } from "react";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import type { Role } from "#domain/access/role.ts";
import { assignLead } from "#domain/hazards/acts/assign-lead.ts";
import { judge } from "#domain/hazards/acts/judge.ts";
import { AssignLeads } from "./assign-leads.tsx";
import { JudgeMany } from "./judge-many.tsx";

/** What can be done to many hazards of a list at once. */
export type ManyWork = {
  readonly label: string;
  readonly Asked: (props: {
    readonly picked: readonly HazardLine[];
    readonly onClose: () => void;
  }) => ReactNode;
};

/** What a list of hazards that all wait for the same act lets this role do to many of them; null elsewhere. */
export function manyWorkOn(
  { only, stages }: Readonly<Record<string, string | undefined>>,
  role: Role | null,
): ManyWork | null {
  if (!role) return null;
  if (only === "leaderless" && assignLead.roles.includes(role)) {
    return { label: "指定牵头部门", Asked: AssignLeads };
  }
  return stages === "found" && judge.roles.includes(role) ? { label: "一起判定", Asked: JudgeMany } : null;
}

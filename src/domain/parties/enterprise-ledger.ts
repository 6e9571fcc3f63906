import type { Entry } from "#domain/ledger/entry.ts";
import type { Enterprise } from "./enterprise.ts";
import { type NamedLead, withLead } from "./lead-department.ts";
import { type NamedSupporting, withSupporting } from "./supporting-departments.ts";

/** What the first entry of an enterprise says: the whole of its file. */
export type EnterpriseRegistered = Omit<Enterprise, "id">;

/** The file as amended; its reporting unit and its departments are not changed by amending. */
export type EnterpriseAmended = Omit<Enterprise, "id" | "home" | "departments">;

/** How the acts on an enterprise's file are called in the timeline. */
export const enterpriseActs = {
  register: "登记单位",
  amend: "变更单位信息",
  "assign-lead": "确定牵头部门",
  "set-supporting": "调整配合部门",
} as const;
export type EnterpriseActName = keyof typeof enterpriseActs;

/** The state after the first entry. */
export function beginEnterprise(id: string, entry: Pick<Entry, "payload">): Enterprise {
  return { id, ...(entry.payload as EnterpriseRegistered) };
}

/** Folds a later entry. An unknown act is a fault, never skipped. */
export function evolveEnterprise(enterprise: Enterprise, entry: Pick<Entry, "act" | "payload">): Enterprise {
  switch (entry.act) {
    case "amend":
      return amended(enterprise, entry.payload as EnterpriseAmended);
    case "assign-lead":
      return withLead(enterprise, entry.payload as NamedLead);
    case "set-supporting":
      return withSupporting(enterprise, entry.payload as NamedSupporting);
    default:
      throw new Error(`Unknown act on an enterprise: ${entry.act}`);
  }
}

/** The file with what was amended; departments of fields that it no longer works in leave with the field. */
function amended(enterprise: Enterprise, changes: EnterpriseAmended): Enterprise {
  const departments = enterprise.departments.filter(({ field }) => changes.fields.includes(field));
  return { ...enterprise, ...changes, departments };
}

/** The state that the entries of one enterprise add up to. */
export function foldEnterprise(id: string, entries: readonly Entry[]): Enterprise {
  const [first, ...rest] = entries;
  if (first?.act !== "register") throw new Error(`An enterprise does not begin with ${first?.act}`);
  return rest.reduce<Enterprise>(evolveEnterprise, beginEnterprise(id, first));
}

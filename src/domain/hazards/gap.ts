import type { Belonging } from "./belonging.ts";
import type { Finding } from "./finding.ts";

/** What a record taken from an old ledger may lack; each gap is a duty to complete it. */
export const gaps = {
  home: "属地",
  unit: "责任单位",
  enterprise: "企业库关联",
  field: "行业领域",
  "found-on": "发现日期",
  deadline: "整改期限",
  lead: "牵头部门",
} as const;
export type Gap = keyof typeof gaps;

/** What was settled beside the record's own words. */
export type Settled = {
  /** A person or the ledger says that it belongs to the reporting unit it is kept under. */
  readonly homeKnown: boolean;
  /** The ledger has words on the deadline that give no day, and nobody has set one. */
  readonly deadlineUnread: boolean;
};

/** True where a unit is named and no file of it is joined: nobody of that unit sees the hazard, and it is not counted as theirs. */
export function isUnlinked({ enterprise, unitName }: Pick<Belonging, "enterprise" | "unitName">): boolean {
  return enterprise === null && Boolean(unitName?.trim());
}

/** What a record lacks. A ledger without a word on the deadline lacks none: it is set with the plan. */
export function gapsIn(
  belonging: Belonging,
  finding: Finding,
  { homeKnown, deadlineUnread }: Settled,
): readonly Gap[] {
  const lacks: Readonly<Record<Gap, boolean>> = {
    home: !homeKnown,
    unit: belonging.enterprise === null && !belonging.unitName?.trim(),
    enterprise: isUnlinked(belonging),
    field: belonging.field === null,
    "found-on": finding.foundOn === null,
    deadline: deadlineUnread,
    lead: belonging.leadOrganisation === null,
  };
  return (Object.keys(gaps) as Gap[]).filter((gap) => lacks[gap]);
}

import type { UnitKind } from "#domain/hazards/belonging.ts";
import { type ChainLink, type ChainSubject, linksFor } from "./chain-link.ts";

const enterprise: ChainLink = {
  key: "enterprise",
  label: "企业主要负责人验收",
  roles: ["principal"],
  organisationPart: "enterprise",
  officers: 0,
};

const group: ChainLink = {
  key: "group",
  label: "办矿主体（集团公司）复核",
  roles: ["group"],
  organisationPart: "group",
  officers: 0,
  optionalWhen: "no-group",
};

const department: ChainLink = {
  key: "department",
  label: "牵头部门现场验收（两名执法人员）",
  roles: ["regulator"],
  organisationPart: "lead",
  officers: 2,
};

const ordinary: readonly ChainLink[] = [enterprise, group, department];

/** 煤矿安全生产条例 48: department head, then the mine-safety body's consent, then the head of the same-level government. */
const coal: readonly ChainLink[] = [
  ...ordinary,
  {
    key: "department-head",
    label: "监管部门主要负责人签字",
    roles: ["regulator"],
    organisationPart: "lead",
    officers: 0,
    onPaper: true,
  },
  {
    key: "mine-safety",
    label: "驻地矿山安全监察机构审核同意",
    roles: ["mine-safety"],
    organisationPart: "mine-safety",
    officers: 0,
  },
  {
    key: "government-head",
    label: "本级人民政府主要负责人批准",
    roles: ["regulator", "county-office", "city-office"],
    organisationPart: "government",
    officers: 0,
    onPaper: true,
  },
];

const smallPlace: readonly ChainLink[] = [
  { ...enterprise, label: "经营者（主要负责人）验收" },
  {
    key: "township-check",
    label: "乡镇（街道、园区）协助核查",
    roles: ["township"],
    organisationPart: "township",
    officers: 0,
  },
  department,
];

/** The acceptance chain by kind of unit (design §5). Experts give an opinion beside it and never sign 合格. */
export const acceptanceChains: Readonly<Record<UnitKind, readonly ChainLink[]>> = {
  "coal-mine": coal,
  mine: ordinary,
  chemical: ordinary,
  industrial: ordinary,
  construction: ordinary,
  "public-place": ordinary,
  "small-place": smallPlace,
  other: ordinary,
};

/** The links that accept a rectification at this kind of unit, in order. */
export function acceptanceChainFor(kind: UnitKind, subject: ChainSubject): readonly ChainLink[] {
  return linksFor(acceptanceChains[kind], subject);
}

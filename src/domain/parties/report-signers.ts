import type { Role } from "#domain/access/role.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";
import { type ChainLink, type ChainSubject, linksFor } from "./chain-link.ts";

function inside(key: string, label: string, roles: readonly Role[]): ChainLink {
  return { key, label, roles, organisationPart: "enterprise", officers: 0 };
}

const author = inside("author", "编制人", ["safety-staff", "technical-lead", "team", "principal"]);
const group: ChainLink = {
  key: "group",
  label: "办矿主体（集团公司）",
  roles: ["group"],
  organisationPart: "group",
  officers: 0,
  optionalWhen: "no-group",
};

const ordinary: readonly ChainLink[] = [
  author,
  { ...inside("safety", "安全管理负责人", ["safety-staff"]), optionalWhen: "no-safety-staff" },
  { ...inside("technical", "技术负责人", ["technical-lead"]), optionalWhen: "no-technical-lead" },
  inside("principal", "主要负责人", ["principal"]),
  { ...group, label: "上级集团公司" },
];

/** A coal mine has its five posts by law, so nobody falls away but the group that it may not have. */
const coal: readonly ChainLink[] = [
  author,
  inside("safety", "安全副矿长", ["safety-staff"]),
  inside("technical", "总工程师", ["technical-lead"]),
  inside("principal", "矿长", ["principal"]),
  { ...group, label: "办矿主体" },
];

const smallPlace: readonly ChainLink[] = [
  inside("principal", "经营者（主要负责人）", ["principal"]),
  {
    key: "township-check",
    label: "乡镇（街道、园区）核对",
    roles: ["township"],
    organisationPart: "township",
    officers: 0,
  },
];

/** Who signs the 高质量整改报告, by kind of unit (design §5). */
export const reportSigners: Readonly<Record<UnitKind, readonly ChainLink[]>> = {
  "coal-mine": coal,
  mine: ordinary,
  chemical: ordinary,
  industrial: ordinary,
  construction: ordinary,
  "public-place": ordinary,
  "small-place": smallPlace,
  other: ordinary,
};

/** The signatures that the report of this kind of unit needs, in order. */
export function reportSignersFor(kind: UnitKind, subject: ChainSubject): readonly ChainLink[] {
  return linksFor(reportSigners[kind], subject);
}

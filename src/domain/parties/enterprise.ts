import type { SectorCode } from "#domain/criteria/sector.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";
import { Refusal } from "#domain/refusal.ts";
import { reasonNotUscc } from "./uscc.ts";

/** By whom an enterprise is overseen: decides which bureau files its reports. */
export const supervisionLevels = { province: "省属", city: "市属", county: "县属" } as const;
export type SupervisionLevel = keyof typeof supervisionLevels;

/** Who leads and who supports in one hazard field of one enterprise. */
export type FieldDepartments = {
  readonly field: SectorCode;
  /** The lead department (牵头), exactly one; null until one is named. */
  readonly lead: string | null;
  /** True while the committee office's choice stands in a dispute (临时牵头). No clock stops for it. */
  readonly temporary: boolean;
  readonly supporting: readonly string[];
};

/** Marks by which lists and inspection plans are drawn. */
export const enterpriseFlags = {
  "above-scale": "规模以上",
  "fire-key-unit": "消防安全重点单位",
  "township-key-unit": "乡镇重点单位",
  "major-hazard-installation": "构成重大危险源",
  "factory-in-factory": "厂中厂",
  dormant: "停产停业",
} as const;
export type EnterpriseFlag = keyof typeof enterpriseFlags;

/** A production or business unit (生产经营单位) in the file: an enterprise, a project, a shop. */
export type Enterprise = {
  readonly id: string;
  /** The reporting unit; never changes. */
  readonly home: string;
  readonly name: string;
  /** Null only for small places without one, which are known by their id. */
  readonly uscc: string | null;
  readonly placeCode: string;
  readonly address: string;
  readonly kind: UnitKind;
  readonly fields: readonly SectorCode[];
  readonly supervisionLevel: SupervisionLevel;
  /** The managing group company (办矿主体); null where there is none. */
  readonly group: string | null;
  /** Person ids of the principal (主要负责人) and of the safety contact. */
  readonly principal: string | null;
  readonly safetyContact: string | null;
  readonly headcount: number | null;
  readonly flags: readonly EnterpriseFlag[];
  readonly departments: readonly FieldDepartments[];
};

/** Why an enterprise cannot be put into the file as given; null when it can. */
export function reasonNotToRegister(enterprise: Enterprise): Refusal | null {
  if (enterprise.name.trim() === "") return new Refusal("incomplete", "请填写单位名称。", "name");
  if (enterprise.fields.length === 0) {
    return new Refusal("incomplete", "请至少选择一个行业领域，以便确定牵头部门。", "fields");
  }
  if (enterprise.uscc === null) {
    return enterprise.kind === "small-place" || enterprise.kind === "construction"
      ? null
      : new Refusal("incomplete", "请填写统一社会信用代码；只有小场所和工程项目可以没有。", "uscc");
  }
  const wrong = reasonNotUscc(enterprise.uscc);
  return wrong ? new Refusal("invalid", wrong, "uscc") : null;
}

import type { Level } from "#domain/access/actor.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import type { Wording } from "#domain/documents/paper-kind.ts";
import type { NumberSeries } from "./number-series.ts";

/** What an organisation is; decides which acts its posts can play a part in. */
export const organisationKinds = {
  "committee-office": "安委会办公室",
  bureau: "行业监管部门",
  "emergency-bureau": "应急管理部门",
  township: "乡镇（街道、园区）",
  "mine-safety": "矿山安全监察机构",
  group: "办矿主体（集团公司）",
  steering: "上级督导组",
  "tip-office": "举报受理机构",
  "expert-pool": "专家库",
} as const;
export type OrganisationKind = keyof typeof organisationKinds;

/** A body of government, or a group company, at a place and a level (design §4). */
export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Where it sits: city, reporting unit or township. */
  readonly placeCode: string;
  /** The reporting unit of that place; the city's own code for bodies of the city and above. */
  readonly home: string;
  readonly level: Level;
  /** The hazard fields it oversees; empty for bodies that oversee none. */
  readonly supervised: readonly SectorCode[];
  /** The body one level up in the same line, which reads what this one leads. */
  readonly superior: string | null;
  /** How it numbers what it files; absent where numbers are typed from its register. */
  readonly filingSeries?: NumberSeries;
  /** How it numbers its papers, by kind; absent where numbers are typed from its register. */
  readonly paperSeries?: Readonly<Partial<Record<PaperKindName, NumberSeries>>>;
  /** How it words its papers, by kind, with the version of that wording (N8). */
  readonly paperWordings?: Readonly<Partial<Record<PaperKindName, Wording & { readonly version: number }>>>;
};

/** True where the organisation can lead on the enterprise's hazards: it sits above the place, or at it. */
export function coversHome(organisation: Organisation, home: string): boolean {
  const above = organisation.level === "city" || organisation.level === "province";
  return above || organisation.home === home;
}

/** The bodies that oversee a field at a home, nearest level first: the choice from which a lead department is named. */
export function overseersOf(
  organisations: readonly Organisation[],
  field: SectorCode,
  home: string,
): readonly Organisation[] {
  const nearness: Readonly<Record<Level, number>> = {
    enterprise: 0,
    township: 1,
    county: 2,
    city: 3,
    province: 4,
  };
  return organisations
    .filter((organisation) => organisation.supervised.includes(field) && coversHome(organisation, home))
    .sort((a, b) => nearness[a.level] - nearness[b.level]);
}

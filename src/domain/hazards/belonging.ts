import type { Level } from "#domain/access/actor.ts";
import type { ReachColumns } from "#domain/access/reach.ts";

/** Kinds of unit: acceptance and signing differ by them (design §5; data in the parties room). */
export const unitKinds = {
  "coal-mine": "煤矿",
  mine: "非煤矿山",
  chemical: "危险化学品企业",
  industrial: "工贸企业",
  construction: "建设工程项目",
  "public-place": "人员密集场所",
  "small-place": "小场所（九小场所等）",
  other: "其他单位",
} as const;
export type UnitKind = keyof typeof unitKinds;

/** Whose hazard it is: the columns that reach goes by, and what decides who signs. Changed only by transfer or completion. */
export type Belonging = ReachColumns & {
  /** The unit's name as given, for rows whose enterprise is not in the file yet. */
  readonly unitName: string | null;
  /** The hazard field (sector of N6.4) under which a department leads. */
  readonly field: string | null;
  readonly unitKind: UnitKind;
  /** Decides which bureau files the report (省属 / 市属 / 县属). */
  readonly supervisionLevel: Level;
  /** True while the committee office's temporary lead stands in a dispute; no clock stops for it. */
  readonly temporaryLead: boolean;
};

/** The parts that organisations and people play towards one hazard. */
export const parts = [
  "enterprise",
  "group",
  "lead",
  "support",
  "superior",
  "filing",
  "township",
  "county-office",
  "city-office",
  "mine-safety",
  "expert",
  "legal-review",
] as const;
export type Part = (typeof parts)[number];

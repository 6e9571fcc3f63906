import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Focus } from "#domain/hazards/judgement.ts";
import type { SectorCode } from "./sector.ts";

/** How far the wording was seen. Anything but `text-seen` is to be checked before it is relied on. */
export const verifications = {
  "text-seen": "已见原文",
  "partly-seen": "部分见原文，待核",
  "from-knowledge": "未见原文，待核",
} as const;
export type Verification = keyof typeof verifications;

/** The four dimensions of analysis (N3). */
export const factors = ["人", "机", "环", "管"] as const;
export type Factor = (typeof factors)[number];

/** One situation that a criterion names as a major hazard. */
export type CriterionItem = {
  /** Known everywhere by this, e.g. `gongmao-2023:11.10`. */
  readonly id: string;
  readonly standard: string;
  readonly clause: string;
  readonly code: string;
  readonly group: string;
  /** To whom or what it applies, in words. */
  readonly applies: string;
  /** Our own summary (摘要，非原文); never cited. */
  readonly summary: string;
  readonly factors: readonly Factor[];
  readonly keywords: readonly string[];
  /** What a person on site still has to see or measure before the item holds; ours, and never cited. */
  readonly toSee: readonly string[];
  readonly focus: Focus | null;
  readonly verification: Verification;
  /** Further limbs of the clause may exist that were not seen. */
  readonly partial: boolean;
};

/** How single items add up where one alone is not a major hazard. */
export type CombinationRule = { readonly scope: string; readonly rule: string };

/** One edition of a published criterion (判定标准), the single yardstick of N1. */
export type Standard = {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly issuedOn: BusinessDate | null;
  /** Null: unknown. It is then listed with 实施日期待确认 and not left out. */
  readonly effectiveOn: BusinessDate | null;
  /** Ids of earlier editions, or titles of editions that are not held. */
  readonly supersedes: readonly string[];
  readonly supersededBy: string | null;
  /** The standard that this one adds to; both apply. */
  readonly supplements: string | null;
  readonly status: "in-force" | "superseded";
  readonly sectors: readonly SectorCode[];
  readonly verification: Verification;
  readonly notes: string | null;
  /** What of the standard is not in the library. */
  readonly missing: readonly string[];
  readonly combination: readonly CombinationRule[];
  readonly items: readonly CriterionItem[];
};

/** The id of an item: of the edition and of the code within it. */
export function itemId(standard: string, code: string): string {
  return `${standard}:${code}`;
}

/** The item with this id, with its edition; null when the library has none. */
export function findItem(
  standards: readonly Standard[],
  id: string,
): { readonly standard: Standard; readonly item: CriterionItem } | null {
  for (const standard of standards) {
    const item = standard.items.find((candidate) => candidate.id === id);
    if (item) return { standard, item };
  }
  return null;
}

/** The standards that apply to any of the sectors, e.g. the fields of an enterprise. */
export function standardsFor(
  standards: readonly Standard[],
  fields: readonly SectorCode[],
): readonly Standard[] {
  return standards.filter((standard) => standard.sectors.some((sector) => fields.includes(sector)));
}

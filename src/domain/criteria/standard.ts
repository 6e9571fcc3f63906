import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Focus } from "#domain/hazards/judgement.ts";
import type { Combination } from "./combination.ts";
import type { NamedPeople } from "./judgement-people.ts";
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

/** The wording of a clause as an office imported it, and from which paper or file. */
export type OfficialText = { readonly text: string; readonly source: string };

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
  /** What an office imported beside our summary; outgoing papers print it. Null: they print title, number and clause only. */
  readonly officialText: OfficialText | null;
  /** An item that an office added and took back: it is not offered any more, and stays readable where it was cited. */
  readonly withdrawnOn: BusinessDate | null;
};

/** One edition of a published criterion (判定标准), the single yardstick of N1. */
export type Standard = {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly issuedOn: BusinessDate | null;
  /** Null: unknown. It is then listed with 实施日期待确认 and not left out. */
  readonly effectiveOn: BusinessDate | null;
  /** From where an office knows the day of effect that the catalogue does not; null where it was not asked. */
  readonly effectiveOnSource: string | null;
  /** Ids of earlier editions, or titles of editions that are not held. */
  readonly supersedes: readonly string[];
  readonly supersededBy: string | null;
  /** The standard that this one adds to; both apply. */
  readonly supplements: string | null;
  readonly status: "in-force" | "superseded";
  readonly sectors: readonly SectorCode[];
  /** `office`: a list of this office's own (本地隐患目录清单), not a national criterion. */
  readonly origin: "catalogue" | "office";
  /** A trade that the office names itself, within the first of `sectors`; null where the fields of N6.4 suffice. */
  readonly localSector: string | null;
  readonly verification: Verification;
  readonly notes: string | null;
  /** What of the standard is not in the library. */
  readonly missing: readonly string[];
  /** How single items add up where one alone is not a major hazard; null where each decides alone. */
  readonly combination: Combination | null;
  /** The people whom the standard itself asks for beside the two officers. */
  readonly people: NamedPeople;
  readonly items: readonly CriterionItem[];
  /** Items that were taken back: found by their id, and in no list. */
  readonly withdrawn: readonly CriterionItem[];
};

/** The id of an item: of the edition and of the code within it. */
export function itemId(standard: string, code: string): string {
  return `${standard}:${code}`;
}

/** The item with this id, with its edition, also one that was withdrawn; null when the library has none. */
export function findItem(
  standards: readonly Standard[],
  id: string,
): { readonly standard: Standard; readonly item: CriterionItem } | null {
  for (const standard of standards) {
    const isAsked = (candidate: CriterionItem) => candidate.id === id;
    const item = standard.items.find(isAsked) ?? standard.withdrawn.find(isAsked);
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

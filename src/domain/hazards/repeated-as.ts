import type { Instant } from "#domain/calendar/dates.ts";
import type { Belonging } from "./belonging.ts";
import { type Comparable, looksLikeRepeat, sameItem, sameUnit } from "./repeat.ts";

/** Where the earlier hazard stood: at the unit itself, at another of its managing group (办矿主体), or elsewhere in the field. */
export const repeatKinds = { unit: "同一单位", group: "同一集团", sector: "同一行业" } as const;
export type RepeatKind = keyof typeof repeatKinds;

/** What a person confirmed: how it repeats the earlier one, and why. */
export type RepeatedAs = {
  readonly kind: RepeatKind;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
};

/** What of a hazard is compared across units. */
export type ComparableElsewhere = Comparable & {
  readonly belonging: Pick<Belonging, "home" | "enterprise" | "unitName" | "group" | "field">;
};

/**
 * How far from it an earlier hazard stands that one may repeat (N3); null where it may repeat none. Across units only the
 * same item counts: look-alike words of two enterprises say too little.
 */
export function repeatKindOf(one: ComparableElsewhere, other: ComparableElsewhere): RepeatKind | null {
  if (looksLikeRepeat(one, other)) return "unit";
  if (one.id === other.id || sameUnit(one, other) || !sameItem(one, other)) return null;
  const [a, b] = [one.belonging, other.belonging];
  if (a.group !== null && a.group === b.group) return "group";
  return a.field !== null && a.field === b.field ? "sector" : null;
}

/** Hazards alike beyond reach, as far as they are told: under five in all or of a kind, the kinds are not told apart. */
export type CountBeyond = { readonly words: string; readonly apart: string | null };

const leastApart = 5;

/** How many stand beyond reach, in words; null where there are none. */
export function countBeyond(beyond: { readonly group: number; readonly sector: number }): CountBeyond | null {
  const { group, sector } = beyond;
  const total = group + sector;
  if (total === 0) return null;
  if (total < leastApart) return { words: `不足 ${leastApart} 条`, apart: null };
  const told = group >= leastApart && sector >= leastApart;
  return { words: `${total} 条`, apart: told ? `同一集团 ${group} 条，同一行业 ${sector} 条` : null };
}

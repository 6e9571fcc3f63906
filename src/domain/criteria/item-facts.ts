import type { BusinessDate } from "#domain/calendar/dates.ts";
import { standardsNamed } from "./cited-item.ts";
import { supersededOn } from "./edition.ts";
import { peopleFor } from "./judgement-people.ts";
import { findItem, itemId, type Standard } from "./standard.ts";
import type { Succession } from "./succession.ts";

/** What an item demands at once, and on what ground. */
export type StopDemand = { readonly scope: "affected-area"; readonly basis: string };

/**
 * Whether the standard makes the affected area stop as soon as the item is judged. Coal: every item
 * (煤矿安全生产条例 36). Elsewhere the authority decides by the danger (安全生产法 65).
 */
export function stopDemandedBy(standard: Pick<Standard, "sectors">): StopDemand | null {
  return standard.sectors.some(stopDemandedIn)
    ? { scope: "affected-area", basis: "《煤矿安全生产条例》第三十六条" }
    : null;
}

/** Whether a major hazard of this field makes the affected area stop, whatever it was judged by (煤矿安全生产条例 36). */
export function stopDemandedIn(field: string | null): boolean {
  return field === "coal-mine";
}

/** What the rules of a hazard must know of an item. */
export type ItemFacts = {
  readonly effectiveOn: BusinessDate | null;
  readonly supersededOn: BusinessDate | null;
  readonly stopRequired: boolean;
  readonly discussionRequired: boolean;
};

/** The facts of an item named by edition and code; null when the library has no such item. */
export function factsOf(
  standards: readonly Standard[],
  ref: { readonly standard: string; readonly code: string },
): ItemFacts | null {
  const found = findItem(standards, itemId(ref.standard, ref.code));
  if (!found) return null;
  return {
    effectiveOn: found.standard.effectiveOn,
    supersededOn: earlier(supersededOn(standards, found.standard), found.item.withdrawnOn),
    stopRequired: stopDemandedBy(found.standard) !== null,
    discussionRequired: peopleFor(found.standard).collective !== null,
  };
}

/**
 * Whether words typed as a basis name a standard that asks for a collective discussion: that the library lacks the clause
 * spares nobody the people whom the standard asks for.
 */
export function discussionAskedBy(standards: readonly Standard[], words: string): boolean {
  return standardsNamed(standards, words).some((standard) => peopleFor(standard).collective !== null);
}

/** An item that was taken back stands no longer than its edition does. */
function earlier(one: BusinessDate | null, other: BusinessDate | null): BusinessDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** An edition that came after another, with its days. */
export type LaterEdition = {
  readonly id: string;
  readonly effectiveOn: BusinessDate | null;
  readonly supersededOn: BusinessDate | null;
};

/**
 * The editions that came after one: by what the files say of each other, and by what the library compares where no words
 * are known that end the older one (chemicals 2017 → 2026). The nearest first.
 */
export function laterEditionsOf(
  standards: readonly Standard[],
  successions: readonly Succession[],
  id: string,
): readonly LaterEdition[] {
  const later: string[] = [];
  const open = [id];
  for (let here = open.shift(); here !== undefined; here = open.shift()) {
    const after = [
      standards.find((standard) => standard.id === here)?.supersededBy ?? null,
      ...successions.filter(({ from }) => from === here).map(({ to }) => to),
    ];
    const fresh = [...new Set(after.filter((one) => one !== null))].filter((one) => !later.includes(one));
    later.push(...fresh);
    open.push(...fresh);
  }
  return later.flatMap((one) => {
    const standard = standards.find((held) => held.id === one);
    if (!standard) return [];
    return [{ id: one, effectiveOn: standard.effectiveOn, supersededOn: supersededOn(standards, standard) }];
  });
}

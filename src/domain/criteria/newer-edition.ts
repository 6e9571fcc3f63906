import type { BusinessDate } from "#domain/calendar/dates.ts";
import { laterEditionsOf } from "./item-facts.ts";
import type { Standard } from "./standard.ts";
import { type ProposedItems, proposedFor, type Succession } from "./succession.ts";

/** The editions and how they go over into each other. */
export type Editions = {
  readonly standards: readonly Standard[];
  readonly successions: readonly Succession[];
};

/** A newer edition in force, with what it proposes for an item; null where the library does not compare the two. */
export type NewerEdition = { readonly standard: Standard; readonly proposed: ProposedItems | null };

/** The editions in force on a day that came after the one an item is of, each with what it proposes for the item (N1). */
export function newerEditionsFor(
  { standards, successions }: Editions,
  ref: { readonly standard: string; readonly code: string },
  on: BusinessDate,
): readonly NewerEdition[] {
  return laterEditionsOf(standards, successions, ref.standard)
    .filter(({ effectiveOn }) => effectiveOn === null || effectiveOn <= on)
    .filter(({ supersededOn }) => supersededOn === null || supersededOn > on)
    .flatMap(({ id }) => {
      const standard = standards.find((one) => one.id === id);
      const succession = successions.find(({ from, to }) => from === ref.standard && to === id);
      if (!standard) return [];
      return [{ standard, proposed: succession ? proposedFor(succession, standards, ref.code) : null }];
    });
}

import type { BusinessDate } from "#domain/calendar/dates.ts";
import { familyOf, inForceOn } from "#domain/criteria/edition.ts";
import type { Standard } from "#domain/criteria/standard.ts";

/** An edition to match against; one that stands in was superseded by an edition of which the library holds next to nothing. */
export type MatchedEdition = { readonly standard: Standard; readonly standsIn: boolean };

/** An edition with less than this share of its predecessor's items is held as a fragment. */
const fragment = 0.2;

/**
 * The editions whose items fit a hazard found on that day, newest where no day is known (N1: a hazard is judged by the
 * edition of its finding date). Where the library has only a fragment of an edition, its predecessor stands in, marked.
 */
export function editionsToMatch(
  standards: readonly Standard[],
  date: BusinessDate | null,
  followedBy: Readonly<Record<string, string>>,
): readonly MatchedEdition[] {
  const chosen = date
    ? inForceOn(standards, date).map(({ standard }) => standard)
    : newest(standards, followedBy);
  return chosen.flatMap((standard) => [
    { standard, standsIn: false },
    ...standInsFor(standards, standard)
      .filter((one) => !chosen.includes(one))
      .map((one) => ({ standard: one, standsIn: true })),
  ]);
}

function newest(
  standards: readonly Standard[],
  followedBy: Readonly<Record<string, string>>,
): readonly Standard[] {
  return standards.filter(({ id, supersededBy }) => {
    const next = supersededBy ?? followedBy[id];
    return !standards.some((standard) => standard.id === next);
  });
}

function standInsFor(standards: readonly Standard[], standard: Standard): readonly Standard[] {
  const family = familyOf(standards, standard.id);
  const before = family[family.findIndex(({ id }) => id === standard.id) - 1];
  if (!before || standard.items.length >= before.items.length * fragment) return [];
  return [before];
}

import type { BusinessDate } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Standard } from "./standard.ts";

/** Shown beside a standard whose day of effect, or whose successor's, is not known. */
export const effectiveDateUnknown = "实施日期待确认";

/** An edition as it stands on a day; `doubt` says what a person has to settle, null when nothing. */
export type Edition = { readonly standard: Standard; readonly doubt: typeof effectiveDateUnknown | null };

/** First day on which a successor is in force; null while none is, or while its day is unknown. */
export function supersededOn(standards: readonly Standard[], standard: Standard): BusinessDate | null {
  return standards.find(({ id }) => id === standard.supersededBy)?.effectiveOn ?? null;
}

/**
 * The standards in force on a day. A hazard goes by the day it was found (N1).
 * An unknown day of effect leaves nobody out: the edition is listed with its doubt, from the day of issue on where that is known.
 */
export function inForceOn(standards: readonly Standard[], date: BusinessDate): readonly Edition[] {
  return standards.flatMap((standard) => {
    const begins = standard.effectiveOn ?? standard.issuedOn;
    const ends = supersededOn(standards, standard);
    if ((begins !== null && date < begins) || (ends !== null && date >= ends)) return [];
    const unknown = standard.effectiveOn === null || (standard.supersededBy !== null && ends === null);
    return [{ standard, doubt: unknown ? effectiveDateUnknown : null }];
  });
}

/** All editions of one criterion that the library holds, oldest first. */
export function familyOf(standards: readonly Standard[], id: string): readonly Standard[] {
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  let oldest = byId.get(id);
  const seen = new Set<string>();
  while (oldest && !seen.has(oldest.id)) {
    seen.add(oldest.id);
    const here: Standard = oldest;
    oldest = standards.find(({ supersededBy }) => supersededBy === here.id) ?? here;
  }
  const family: Standard[] = [];
  for (let next = oldest; next && !family.includes(next); next = byId.get(next.supersededBy ?? ""))
    family.push(next);
  return family;
}

/** The edition of a criterion in force on a day, found from any of its editions; null when the library holds none for that day. */
export function editionAt(standards: readonly Standard[], id: string, date: BusinessDate): Edition | null {
  const family = familyOf(standards, id).map((standard) => standard.id);
  const standing = inForceOn(standards, date).filter(({ standard }) => family.includes(standard.id));
  return standing.find(({ doubt }) => doubt === null) ?? standing[0] ?? null;
}

/**
 * Why an edition cannot be cited for a hazard found on that day; null when it can.
 * The sentence names the edition to cite instead where the library holds it.
 */
export function reasonNotToCite(
  standards: readonly Standard[],
  standard: Standard,
  foundOn: BusinessDate,
): Refusal | null {
  if (inForceOn(standards, foundOn).some((edition) => edition.standard.id === standard.id)) return null;
  const other = editionAt(standards, standard.id, foundOn);
  const instead = other
    ? `请改引当时施行的《${other.standard.title}》${other.standard.documentNumber ?? ""}`
    : "请改引当时施行的标准，或者选“判定标准未入库”并写明依据";
  return new Refusal(
    "invalid",
    `《${standard.title}》在隐患发现之日（${foundOn}）不在施行期内，${instead}。`,
    "item",
  );
}

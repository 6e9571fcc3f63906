import type { OrganisationLine } from "#contract/parties.ts";
import { levels } from "#domain/access/actor.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import { coversHome, type Organisation, type OrganisationKind } from "#domain/parties/organisation.ts";

const leading: readonly OrganisationKind[] = ["bureau", "emergency-bureau", "township"];

/** The bodies of these kinds that cover the place: those that oversee the field first, the nearest before the city's. */
export function candidates(
  all: readonly OrganisationLine[],
  home: string,
  field: string,
  kinds: readonly OrganisationKind[] = leading,
): readonly Organisation[] {
  const oversees = ({ supervised }: Organisation) =>
    Number(isSectorCode(field) && supervised.includes(field));
  const nearness = ({ level }: Organisation) => levels.indexOf(level);
  return all
    .map((one) => ({ ...one, supervised: one.supervised.filter(isSectorCode) }))
    .filter((one) => kinds.includes(one.kind) && coversHome(one, home))
    .sort((a, b) => oversees(b) - oversees(a) || nearness(b) - nearness(a));
}

import type { Role } from "#domain/access/role.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Who } from "./act.ts";
import type { Belonging, Part } from "./belonging.ts";
import type { Hazard } from "./hazard.ts";
import type { Listing } from "./listing.ts";
import { partsOf } from "./part.ts";

/** True for who belongs to the body that listed; where an old ledger does not say which, to the part whose duty it is. */
export function isLister(listing: Listing, { actor }: Pick<Who, "actor">, belonging: Belonging): boolean {
  return listing.by
    ? listing.by === (actor.organisation ?? actor.post)
    : partsOf(actor, belonging).includes(listing.part);
}

/** Who may have listed something. */
export const listers: { readonly roles: readonly Role[]; readonly parts: readonly Part[] } = {
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "superior"],
};

/** Why what follows a listing is not this person's to do; null for the body that listed last. */
export function reasonNotLastLister(
  { listings, belonging }: Hazard,
  who: Pick<Who, "actor">,
): Refusal | null {
  const last = listings.at(-1);
  return last && isLister(last, who, belonging) ? null : new Refusal("not-yours", "由挂牌单位办理。");
}

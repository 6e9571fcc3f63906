import type { Who } from "./act.ts";
import type { Belonging } from "./belonging.ts";
import type { Listing } from "./listing.ts";
import { partsOf } from "./part.ts";

/** True for who belongs to the body that listed; where an old ledger does not say which, to the part whose duty it is. */
export function isLister(listing: Listing, { actor }: Pick<Who, "actor">, belonging: Belonging): boolean {
  return listing.by
    ? listing.by === (actor.organisation ?? actor.post)
    : partsOf(actor, belonging).includes(listing.part);
}

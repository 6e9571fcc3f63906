import type { Role } from "#domain/access/role.ts";
import { reasonNotToFit } from "#domain/access/role-fits.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { OpenIdentity } from "./identity-books.ts";

/** Where a post is to be held. */
export type PostPlace = {
  readonly role: Role;
  readonly organisation: string | null;
  readonly enterprise: string | null;
};

/**
 * Checks that the organisation or enterprise of a post exists and has such a post. Asked of the identity's books: an
 * administrator reads no enterprise.
 *
 * @throws {Refusal} `not-found`, or `invalid` where the role does not belong there
 */
export async function checkPlaceOfPost(openIdentity: OpenIdentity, place: PostPlace): Promise<void> {
  await openIdentity("page", async (books) => {
    const organisation = place.organisation ? await books.organisations.find(place.organisation) : null;
    if (place.organisation && !organisation) {
      throw new Refusal("not-found", "没有这个单位，请重新选择。", "organisation");
    }
    if (organisation) refuseIf(reasonNotToFit(place.role, organisation));
    if (place.enterprise && !(await books.enterprises.find(place.enterprise))) {
      throw new Refusal("not-found", "没有这个企业，请重新选择。", "enterprise");
    }
  });
}

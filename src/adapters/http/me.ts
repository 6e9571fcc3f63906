import type { SignedIn } from "#application/access/actor-of-session.ts";
import type { IdentityDesk } from "#application/access/identity-desk.ts";
import { offerSecondFactor } from "#application/access/offer-second-factor.ts";
import { whoAmI } from "#application/access/who-am-i.ts";
import type { Me } from "#contract/access.ts";
import { placeOfCode } from "#domain/places/place.ts";
import type { ColourLimits } from "#domain/rules/due-colour.ts";

/** What sessions need, and the colours that every screen shows. */
export type SessionDesk = IdentityDesk & { readonly dueColours: ColourLimits };

/** Who is signed in, as the screen needs it; a device to enrol is offered while one is owed. */
export async function meOf(desk: SessionDesk, { session }: Pick<SignedIn, "session">): Promise<Me> {
  const { signedIn, personName, posts, installation, today } = await whoAmI(desk, session);
  const owes = owedBy(signedIn);
  const device = owes === "enrolment" ? await offerSecondFactor(desk, signedIn) : null;
  const acting = posts.find((post) => post.id === signedIn.actor?.post);
  return {
    account: signedIn.account,
    login: signedIn.login,
    person: signedIn.person,
    name: personName,
    csrf: signedIn.csrf,
    owes,
    enrolment: device && { uri: device.url, secret: device.secret },
    posts: posts.map(({ id, role, holderName, standing }) => ({
      id,
      role,
      place: holderName,
      until: null,
      standing,
    })),
    acting: actingOf(signedIn, acting?.holderName ?? null),
    installation: (installation && placeOfCode(installation.code)?.name) ?? "",
    demonstration: installation?.demo ?? false,
    today,
    dueColours: desk.dueColours,
  };
}

function owedBy(signedIn: SignedIn): Me["owes"] {
  if (signedIn.secondFactor === "enrol") return "enrolment";
  if (signedIn.secondFactor === "owed") return "second-factor";
  return signedIn.mustChangePassword ? "password" : null;
}

function actingOf({ actor, restricted }: SignedIn, place: string | null): Me["acting"] {
  if (!actor || restricted) return null;
  const { post, role, home, level, organisation, enterprise, certificate, reach } = actor;
  return {
    post,
    role,
    home,
    level,
    place,
    organisation,
    enterprise,
    certificate,
    business: reach.kind !== "none",
  };
}

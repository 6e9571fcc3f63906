import type { Actor, Level } from "#domain/access/actor.ts";
import { legalReader, type Reach } from "#domain/access/reach.ts";
import type { Role } from "#domain/access/role.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode } from "#domain/places/units.ts";
import type { Enterprise } from "./enterprise.ts";
import type { Organisation } from "./organisation.ts";
import type { Post } from "./post.ts";

/** Where a post is held: what its reach is drawn from. Both null for experts and administrators. */
export type PostHolder = {
  readonly organisation: Pick<Organisation, "id" | "home" | "level" | "placeCode"> | null;
  readonly enterprise: Pick<Enterprise, "id" | "home"> | null;
};

const nothing: Reach = { kind: "none" };

/**
 * How far a post sees (design §4). Whatever does not add up (a township body without a township, a post without its
 * organisation) sees nothing, rather than too much.
 */
export function reachOf(post: Pick<Post, "role" | "person">, holder: PostHolder): Reach {
  const { organisation, enterprise } = holder;
  switch (post.role) {
    case "city-office":
    case "steering":
      return organisation ? reachByLevel(organisation) : nothing;
    case "county-office":
      return organisation ? { kind: "unit", home: organisation.home } : nothing;
    case "regulator":
      return organisation
        ? { kind: "organisation", organisation: organisation.id, reader: post.person }
        : nothing;
    case "legal-reviewer":
      return organisation
        ? { kind: "organisation", organisation: organisation.id, reader: legalReader }
        : nothing;
    case "filing-desk":
    case "mine-safety":
      return organisation ? { kind: "organisation", organisation: organisation.id } : nothing;
    case "township":
      return organisation ? reachOfTownship(organisation) : nothing;
    case "group":
      return organisation ? { kind: "group", group: organisation.id } : nothing;
    case "principal":
    case "safety-staff":
    case "technical-lead":
    case "team":
      return enterprise ? { kind: "enterprise", enterprise: enterprise.id } : nothing;
    case "expert":
      return { kind: "assigned", person: post.person };
    // Who reported a tip is known to the tip office alone; in turn it reads no hazard.
    case "tip-office":
    case "auditor":
    case "system-admin":
    case "security-admin":
      return nothing;
  }
}

/** The actor that a login becomes when it acts through the post. */
export function actorOf(post: Post, holder: PostHolder): Actor {
  return {
    account: post.account,
    person: post.person,
    post: post.id,
    role: post.role,
    home: holder.enterprise?.home ?? holder.organisation?.home ?? cityCode,
    organisation: holder.organisation?.id ?? null,
    enterprise: holder.enterprise?.id ?? null,
    level: levelOf(post.role, holder),
    certificate: post.certificate,
    reach: reachOf(post, holder),
  };
}

function reachByLevel(organisation: Pick<Organisation, "home" | "level">): Reach {
  return organisation.level === "city" || organisation.level === "province"
    ? { kind: "city" }
    : { kind: "unit", home: organisation.home };
}

function reachOfTownship(organisation: Pick<Organisation, "placeCode" | "home">): Reach {
  const place = placeOfCode(organisation.placeCode);
  // The zones lie across counties: no prefix covers them, their home does.
  if (place?.kind === "zone") return { kind: "unit", home: place.code };
  if (!place || place.kind === "city" || place.kind === "county") return nothing;
  return { kind: "place", prefix: place.code };
}

function levelOf(role: Role, holder: PostHolder): Level {
  if (holder.enterprise) return "enterprise";
  return holder.organisation?.level ?? (role === "expert" ? "county" : "city");
}

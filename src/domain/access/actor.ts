import type { Reach } from "#domain/access/reach.ts";
import type { Role } from "#domain/access/role.ts";

/** The level of an organisation, and of an enterprise's supervision (省属, 市属, 县属). */
export const levels = ["province", "city", "county", "township", "enterprise"] as const;
export type Level = (typeof levels)[number];

/** Who acts: an account in one of its posts. Everything a rule may ask about the actor. */
export type Actor = {
  readonly account: string;
  readonly person: string;
  readonly post: string;
  readonly role: Role;
  /** The reporting unit that the post's organisation or enterprise belongs to; the city's own code for city bodies. */
  readonly home: string;
  /** The government organisation or group company of the post; null inside an enterprise and for experts. */
  readonly organisation: string | null;
  readonly enterprise: string | null;
  readonly level: Level;
  /** Number of the enforcement certificate; two certified officers sign a judgement made at an inspection. */
  readonly certificate: string | null;
  readonly reach: Reach;
};

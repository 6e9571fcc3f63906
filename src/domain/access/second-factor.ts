import type { Role } from "./role.ts";

/** Roles that sign in with a one-time code beside the password: administrators, auditor, filing desk. */
const secondFactorRoles: readonly Role[] = ["system-admin", "security-admin", "auditor", "filing-desk"];

/**
 * Where a session stands with the second factor: `not-needed`, `enrol` (no device yet), `owed` (a device, and no code
 * given in this session), `done`.
 */
export type SecondFactorState = "not-needed" | "enrol" | "owed" | "done";

/** What decides it: one post of such a role is enough, whichever post is acted in. */
export type SecondFactorFacts = {
  readonly roles: readonly Role[];
  readonly enrolled: boolean;
  readonly given: boolean;
  /** True in an installation that is marked as a demonstration for ever. */
  readonly demonstration: boolean;
};

/**
 * Where the session stands; who enrolled a device of their own accord is asked as well. A demonstration never asks:
 * its passwords are printed for all to see and its data are invented, so a device would protect nothing and the
 * first visitor to bind one would shut the others out. Real installations cannot be marked so afterwards.
 */
export function secondFactorState(facts: SecondFactorFacts): SecondFactorState {
  if (facts.given) return "done";
  if (facts.demonstration) return "not-needed";
  if (facts.enrolled) return "owed";
  return facts.roles.some((role) => secondFactorRoles.includes(role)) ? "enrol" : "not-needed";
}

import type { Role } from "./role.ts";

/** Roles that sign in with a one-time code beside the password: administrators, auditor, filing desk. */
export const secondFactorRoles: readonly Role[] = [
  "system-admin",
  "security-admin",
  "auditor",
  "filing-desk",
];

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
};

/** Where the session stands; who enrolled a device of their own accord is asked as well. */
export function secondFactorState(facts: SecondFactorFacts): SecondFactorState {
  if (facts.given) return "done";
  if (facts.enrolled) return "owed";
  return facts.roles.some((role) => secondFactorRoles.includes(role)) ? "enrol" : "not-needed";
}

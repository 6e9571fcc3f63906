import type { Tries } from "#domain/access/lock-out.ts";

/**
 * Port: tries on logins that do not exist, counted like the others so that the answers do not tell them apart.
 * Kept in memory, the oldest are forgotten first.
 */
export type StrangerTries = {
  of(login: string): Tries;
  note(login: string, tries: Tries): void;
};

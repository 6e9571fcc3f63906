import type { StrangerTries } from "#application/access/stranger-tries.ts";
import { noTries, type Tries } from "#domain/access/lock-out.ts";

/** Most unknown logins remembered; the oldest are forgotten first. */
const most = 10_000;

/** Tries on logins that do not exist, in the memory of this process. */
export function strangerTries(): StrangerTries {
  const kept = new Map<string, Tries>();
  return {
    of: (login) => kept.get(login) ?? noTries,
    note(login, tries) {
      kept.delete(login);
      kept.set(login, tries);
      const oldest = kept.size > most ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
}

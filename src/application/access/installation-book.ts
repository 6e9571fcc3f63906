import type { Installation } from "#domain/access/installation.ts";

/** Port: what this installation serves; null until it is set up. */
export type InstallationBook = {
  find(): Promise<Installation | null>;
  /** Fixes it, once. @throws {Refusal} `wrong-state` when it is fixed already */
  fix(installation: Installation): Promise<void>;
};

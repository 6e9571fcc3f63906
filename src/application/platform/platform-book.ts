import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { Platform } from "#domain/platform/platform.ts";

/** Port: the platform above as the actor's own office works with it, inside one transaction. */
export type PlatformBook = {
  find(): Promise<Platform | null>;
  /** Locks it; null where the office settled nothing yet. */
  hold(): Promise<{ readonly platform: Platform; readonly end: ChainEnd } | null>;
  insert(platform: Platform): Promise<void>;
  save(platform: Platform): Promise<void>;
};

import type { Tries } from "#domain/access/lock-out.ts";
import type { Instant } from "#domain/calendar/dates.ts";

/** The secrets of an account, as they are kept: a hash, and a sealed key of the second factor. */
export type Credential = {
  readonly account: string;
  readonly passwordHash: string;
  /** True for a password that somebody else issued. */
  readonly mustChange: boolean;
  /** The second factor's key, sealed; null before a device was offered. */
  readonly sealedTotp: string | null;
  /** The time step of the last code taken; null until a first code proved the device. */
  readonly totpLastStep: number | null;
  readonly tries: Tries;
};

/** What the list of accounts may show of secrets. */
export type CredentialFacts = {
  readonly mustChange: boolean;
  readonly enrolled: boolean;
  readonly lockedUntil: Instant | null;
};

/** Port: secrets inside one transaction of the identity's own database role; nobody else reads them. */
export type CredentialBook = {
  /** Locks and reads the secrets of an account; null when none were issued. */
  hold(account: string): Promise<Credential | null>;
  saveTries(account: string, tries: Tries): Promise<void>;
  /** Replaces the password; failures and lock end with it. */
  setPassword(
    account: string,
    password: { readonly hash: string; readonly mustChange: boolean; readonly at: Instant },
  ): Promise<void>;
  /** Notes a device that is still to prove itself by a first code; null takes the device away. */
  setTotp(account: string, sealed: string | null): Promise<void>;
  saveTotpStep(account: string, step: number): Promise<void>;
  factsOf(accounts: readonly string[]): Promise<ReadonlyMap<string, CredentialFacts>>;
};

import type { Instant } from "#domain/calendar/dates.ts";

/** Port: one-time codes of an authenticator (RFC 6238). */
export type TotpDevice = {
  /** A new secret in base 32. */
  newSecret(): string;
  /** The `otpauth://` address that an authenticator reads as a picture. */
  urlOf(secret: string, login: string): string;
  /** The time step of a right code that is later than `after`; null for a wrong code or one used before. */
  stepOf(
    secret: string,
    code: string,
    time: { readonly now: Instant; readonly after: number | null },
  ): number | null;
};

import { Secret, TOTP } from "otpauth";
import type { TotpDevice } from "#application/access/totp-device.ts";

const issuer = "治源";
const periodSeconds = 30;
/** Steps by which a phone's clock may be off, either way. */
const window = 1;

/** One-time codes as common authenticators make them: SHA-1, six digits, thirty seconds. */
export const otpauthDevice: TotpDevice = {
  newSecret: () => new Secret({ size: 20 }).base32,
  urlOf: (secret, login) => totp(secret, login).toString(),
  stepOf(secret, code, { now, after }) {
    if (!/^\d{6}$/.test(code)) return null;
    const timestamp = Date.parse(now);
    const delta = totp(secret, "").validate({ token: code, timestamp, window });
    if (delta === null) return null;
    const step = Math.floor(timestamp / 1000 / periodSeconds) + delta;
    // A code, or an older one, that was taken once is not taken again: somebody may have read it.
    return after !== null && step <= after ? null : step;
  },
};

function totp(secret: string, label: string): TOTP {
  const device = { issuer, label, algorithm: "SHA1", digits: 6, period: periodSeconds };
  return new TOTP({ ...device, secret: Secret.fromBase32(secret) });
}

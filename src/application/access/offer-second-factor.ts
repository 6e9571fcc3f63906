import { Refusal } from "#domain/refusal.ts";
import type { SignedIn } from "./actor-of-session.ts";
import type { IdentityDesk } from "./identity-desk.ts";

/** Where the sealed key of an account's second factor belongs. */
export const totpPlace = (account: string): string => `totp:${account}`;

/** A device offered: the address goes into a picture for the authenticator, the secret is for typing it in. */
export type OfferedDevice = { readonly url: string; readonly secret: string };

/**
 * Offers an authenticator to an account that has proved none yet. Asked again, the same key is shown until a first
 * code proves it.
 *
 * @throws {Refusal} `wrong-state` when a device is enrolled already
 */
export function offerSecondFactor(desk: IdentityDesk, signedIn: SignedIn): Promise<OfferedDevice> {
  return desk.openIdentity("act", async (books) => {
    const credential = await books.credentials.hold(signedIn.account);
    if (!credential || credential.totpLastStep !== null) {
      throw new Refusal("wrong-state", "已经绑定动态口令，请直接输入口令；设备丢失请联系安全管理员重置。");
    }
    const place = totpPlace(signedIn.account);
    const kept = credential.sealedTotp;
    const secret = kept === null ? desk.totp.newSecret() : desk.secrets.open(kept, place);
    if (kept === null) await books.credentials.setTotp(signedIn.account, desk.secrets.seal(secret, place));
    return { url: desk.totp.urlOf(secret, signedIn.login), secret };
  });
}

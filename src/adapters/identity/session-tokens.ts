import { createHash, randomBytes } from "node:crypto";
import type { SessionTokens } from "#application/access/session-tokens.ts";

/** Opaque tokens of 256 bits; what is kept is their SM3. */
export const sessionTokens: SessionTokens = {
  issue() {
    const token = randomBytes(32).toString("base64url");
    return { token, id: idOf(token), csrf: randomBytes(32).toString("base64url") };
  },
  idOf,
};

function idOf(token: string): string {
  return createHash("sm3").update(token, "utf8").digest("hex");
}

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SecretBox } from "#application/access/secret-box.ts";

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
/** Names the cipher in what is kept, so that another can follow it. */
const version = "a1.";

/** A box that seals with AES-256-GCM; the place a text belongs to is authenticated with it. */
export function secretBoxWith(key: Uint8Array): SecretBox {
  const box: SecretBox = {
    seal: (text, about) => seal(key, Buffer.from(text, "utf8"), about),
    open: (sealed, about) => open(key, sealed, about).toString("utf8"),
    newKey: (about) => seal(key, randomBytes(32), about),
    boxOf: (sealedKey, about) => secretBoxWith(open(key, sealedKey, about)),
  };
  return box;
}

function seal(key: Uint8Array, bytes: Uint8Array, about: string): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(about, "utf8"));
  const body = Buffer.concat([sealing.update(bytes), sealing.final()]);
  return version + Buffer.concat([nonce, body, sealing.getAuthTag()]).toString("base64url");
}

function open(key: Uint8Array, sealed: string, about: string): Buffer {
  if (!sealed.startsWith(version)) throw new Error("a sealed text of an unknown form");
  const bytes = Buffer.from(sealed.slice(version.length), "base64url");
  if (bytes.length < nonceBytes + tagBytes) throw new Error("a sealed text that is cut short");
  const tag = bytes.subarray(bytes.length - tagBytes);
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(about, "utf8"))
    .setAuthTag(tag);
  const body = bytes.subarray(nonceBytes, bytes.length - tagBytes);
  return Buffer.concat([opening.update(body), opening.final()]);
}

import { randomBytes } from "node:crypto";
import type { NewId } from "#application/identifiers.ts";
import type { NewCode } from "#application/papers/paper-desk.ts";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  for (let digit = 0; digit < length; digit += 1) {
    text = (alphabet[Number(rest & 31n)] ?? "") + text;
    rest >>= 5n;
  }
  return text;
}

/** Ids that sort by the time they were made (48 bits) and cannot be guessed (80 bits): `hz_01jd…`, 26 digits of base 32. */
export const newId: NewId = (prefix) => {
  const random = BigInt(`0x${randomBytes(10).toString("hex")}`);
  return `${prefix}_${base32(BigInt(Date.now()), 10)}${base32(random, 16)}`;
};

/** The code of a paper that goes out: 20 digits of base 32, 100 bits that nobody can guess. */
export const newCode: NewCode = () => base32(BigInt(`0x${randomBytes(13).toString("hex")}`), 20);

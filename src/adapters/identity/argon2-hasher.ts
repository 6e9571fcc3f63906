import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { PasswordHasher } from "#application/access/password-hasher.ts";

/** argon2id as OWASP advises: 19 MiB, two passes, one lane. The algorithm is the library's default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No letter or digit that is mistaken for another when read out. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 4;
const groupLength = 4;

/** Passwords hashed with argon2id. */
export async function argon2Hasher(): Promise<PasswordHasher> {
  // What unknown logins are verified against: the same cost, and no password fits it.
  const nobody = await hash(oneTime() + oneTime(), cost);
  return {
    hash: (password) => hash(password, cost),
    async verify(kept, password) {
      const right = await verify(kept ?? nobody, password);
      return kept !== null && right;
    },
    oneTime,
  };
}

function oneTime(): string {
  const letter = () => alphabet[randomInt(alphabet.length)] ?? "";
  const group = () => Array.from({ length: groupLength }, letter).join("");
  return Array.from({ length: groups }, group).join("-");
}

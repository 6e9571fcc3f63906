import { randomInt, timingSafeEqual } from "node:crypto";
import type { SetUpGate } from "#application/access/set-up-gate.ts";

const alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const length = 10;
/** Wrong tries after which the code is void and another is shown. */
const triesOfCode = 5;

/** A one-time code for the first start, shown in the terminal by `show`. */
export function newSetUpGate(show: (code: string) => void): SetUpGate {
  let code: string | null = null;
  let wrong = 0;
  const renew = () => {
    code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? "").join("");
    wrong = 0;
    show(code);
  };
  renew();
  return {
    accepts(given) {
      if (code === null) return false;
      if (isSame(given.trim().toUpperCase(), code)) return true;
      wrong += 1;
      if (wrong >= triesOfCode) renew();
      return false;
    },
    close() {
      code = null;
    },
  };
}

function isSame(given: string, code: string): boolean {
  const [one, other] = [Buffer.from(given, "utf8"), Buffer.from(code, "utf8")];
  return one.length === other.length && timingSafeEqual(one, other);
}

import { Refusal } from "#domain/refusal.ts";
import { commonPasswords } from "./common-passwords.ts";

/** Fewest characters of a password. */
const shortestPassword = 10;
/** Most characters of a password: the cost of hashing has an upper end. */
export const longestPassword = 128;

/** The rule on passwords in a sentence, for those who choose one. */
export const passwordRule = `${shortestPassword} 至 ${longestPassword} 个字符，种类不限；不能含有登录名，不能是常见密码，不能是连续的字符（例如 0123456789），不同的字符不少于 4 个。`;

/**
 * Why a password cannot be chosen; null when it can. Length and not being guessed first count; there is no rule on
 * kinds of characters. That it differs from the one before is asked apart, of the hash.
 */
export function reasonNotPassword(password: string, login: string): Refusal | null {
  const length = [...password].length;
  if (length < shortestPassword) return refused(`密码至少 ${shortestPassword} 个字符，请加长。`);
  if (length > longestPassword) return refused(`密码最多 ${longestPassword} 个字符，请缩短。`);
  const lower = password.toLowerCase();
  const name = login.toLowerCase();
  // A login of two characters is contained in many a good password.
  if (lower === name || (name.length >= 4 && lower.includes(name)))
    return refused("密码中不能含有登录名，请换一个。");
  if (commonPasswords.has(lower) || new Set(lower).size < 4 || isRun(lower)) {
    return refused("这个密码太常见，容易被猜到，请换一个，例如几个不相干的词连在一起。");
  }
  return null;
}

/** True where each character follows the one before by the same small step: 0123456789, jihgfedcba. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return new Set(steps).size === 1 && Math.abs(steps[0] ?? 9) <= 2;
}

function refused(sentence: string): Refusal {
  return new Refusal("invalid", sentence, "newPassword");
}

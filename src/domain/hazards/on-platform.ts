import type { BusinessDate } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";

/** How a hazard is known on the platform above (国家、省级平台): whose, under which number, since which day. */
export type OnPlatform = {
  readonly platform: string;
  /** The number that the platform gave it, as it stands there. */
  readonly number: string;
  readonly on: BusinessDate;
};

const leastLetters = 4;
const mostLetters = 60;

/** The number as platforms print it, without blanks; null for what is too short for one and rather numbers a row. */
export function readPlatformNumber(written: string | null): string | null {
  const number = (written ?? "").normalize("NFKC").replace(/\s+/gu, "");
  return number.length >= leastLetters && number.length <= mostLetters ? number : null;
}

/** By what two numbers are the same: platforms and offices write their letters large and small. */
export function platformNumberKey(number: string): string {
  return number.toUpperCase();
}

/** The number as kept. @throws {Refusal} `invalid` for what could be the number of a row */
export function platformNumber(typed: string): string {
  const number = readPlatformNumber(typed);
  if (number !== null) return number;
  throw new Refusal(
    "invalid",
    `平台编号应为 ${leastLetters}—${mostLetters} 个字符，请照平台上的编号填写，不要填序号。`,
    "number",
  );
}

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

/** The number as platforms print it, without blanks. @throws {Refusal} `invalid` for what could be the number of a row */
export function platformNumber(typed: string): string {
  const number = typed.normalize("NFKC").replace(/\s+/gu, "");
  if (number.length >= leastLetters && number.length <= mostLetters) return number;
  throw new Refusal(
    "invalid",
    `平台编号应为 ${leastLetters}—${mostLetters} 个字符，请照平台上的编号填写，不要填序号。`,
    "number",
  );
}

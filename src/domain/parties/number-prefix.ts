import { Refusal } from "#domain/refusal.ts";
import { comparableNumber } from "./number-series.ts";
import type { Organisation } from "./organisation.ts";

/** What stands before the year of a 文号, in the form in which two are compared: 机关代字 and kind of paper. */
function prefixIn(text: string): string {
  return comparableNumber(text).split("〔")[0] ?? "";
}

function hasPrefix({ paperSeries }: Organisation, prefix: string): boolean {
  return Object.values(paperSeries ?? {}).some((series) => prefixIn(series.prefix) === prefix);
}

/**
 * Why a body cannot number with this prefix (`text` is the prefix, or a whole number): another body of the same reporting
 * unit keeps its series under it and the own body does not. Null when it can.
 */
export function reasonPrefixIsOthers(
  text: string,
  { body, all }: { readonly body: string; readonly all: readonly Organisation[] },
): Refusal | null {
  const prefix = prefixIn(text);
  const own = all.find(({ id }) => id === body);
  if (!own || hasPrefix(own, prefix)) return null;
  const other = all.find((one) => one.id !== body && one.home === own.home && hasPrefix(one, prefix));
  if (!other) return null;
  return new Refusal("invalid", `“${prefix}”是${other.name}使用的字头，请改用本单位的机关代字。`, "number");
}

import type { Hazard } from "./hazard.ts";
import { isReportSigned } from "./reporting.ts";

/**
 * The entries of a hazard up to the last signature under its report (N5): what was filed says afterwards what it said then,
 * whatever is struck off, listed or judged anew since. All of them while somebody has still to sign.
 */
export function untilSigned<One extends { readonly act: string }>(
  hazard: Hazard,
  entries: readonly One[],
): readonly One[] {
  if (!isReportSigned(hazard)) return entries;
  const last = entries.findLastIndex(({ act }) => act === "sign-report");
  return last < 0 || last === entries.length - 1 ? entries : entries.slice(0, last + 1);
}

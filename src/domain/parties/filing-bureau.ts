import type { Enterprise } from "./enterprise.ts";
import type { Organisation } from "./organisation.ts";

/**
 * The emergency bureau that files the enterprise's reports (同级备案, N5): of the province, the city, or the enterprise's home, as the
 * enterprise is overseen. Null where that bureau is not in the file yet: the installation's administrator adds it.
 */
export function filingBureauOf(
  enterprise: Pick<Enterprise, "home" | "supervisionLevel">,
  organisations: readonly Organisation[],
): Organisation | null {
  const { home, supervisionLevel } = enterprise;
  const bureaus = organisations.filter(
    ({ kind, level }) => kind === "emergency-bureau" && level === supervisionLevel,
  );
  if (supervisionLevel !== "county") return bureaus[0] ?? null;
  return bureaus.find((bureau) => bureau.home === home) ?? null;
}

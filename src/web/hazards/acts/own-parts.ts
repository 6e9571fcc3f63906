import type { Me } from "#contract/access.ts";
import type { Belonging, Part } from "#domain/hazards/belonging.ts";
import { partsOf } from "#domain/hazards/part.ts";

/** The parts that who is signed in plays towards a record on the screen; being shown it, it is within their reach. */
export function ownParts(
  me: Pick<Me, "account" | "person" | "acting">,
  belonging: Belonging,
): readonly Part[] {
  const { account, person, acting } = me;
  return acting ? partsOf({ ...acting, account, person, reach: { kind: "city" } }, belonging) : [];
}

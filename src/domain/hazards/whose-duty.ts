import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { RefusalCode } from "#domain/refusal.ts";
import type { Hazard } from "./hazard.ts";
import { reasonNotTo } from "./may-act.ts";
import { type ActName, hazardActs } from "./registry.ts";
import { whoAlone } from "./who-alone.ts";

/** What says that somebody else of the post's body is to do it; a state or a gap says only that it is not yet time. */
const others: readonly RefusalCode[] = ["not-yours", "same-person", "not-permitted"];

/** Why a duty of the actor's part is a colleague's; null where it is theirs. From the same rules as the act itself. */
export function reasonForColleague(
  act: string,
  hazard: Hazard,
  { actor, today }: { readonly actor: Actor; readonly today: BusinessDate },
): string | null {
  if (!Object.hasOwn(hazardActs, act)) return null;
  const refusal = reasonNotTo(hazardActs[act as ActName], hazard, whoAlone(actor, today));
  return refusal && others.includes(refusal.code) ? refusal.message : null;
}

import type { NameablePerson } from "#contract/hazards/seen-hazard.ts";

type Person = Pick<NameablePerson, "part" | "hasAccount">;

/** Somebody of the unit or of its group: 追责 is the enterprise's own and names nobody outside. */
export function isOfTheUnit({ part }: Person): boolean {
  return part === "enterprise" || part === "group";
}

/** Somebody of the actor's own office: 回头看 is the authority's, and those looked at do not look along. */
export function isColleague({ part, hasAccount }: Person): boolean {
  return hasAccount && part !== "enterprise" && part !== "group" && part !== "expert";
}

/** Somebody for whom an act can be recorded: whoever has an account signs themselves. */
export function isRecordedFor({ part, hasAccount }: Person): boolean {
  return (
    !hasAccount && (part === "enterprise" || part === "group" || part === "expert" || part === "mine-safety")
  );
}

import type { Actor } from "#domain/access/actor.ts";
import { anActor, cast } from "#domain/hazards/hazard.samples.ts";
import { andThen, type Deed, reported, type Story, told, toPlan } from "#domain/hazards/story.samples.ts";
import type { PenaltyCase } from "./penalty-case.ts";

/** The two officers who handle the sample cases. */
export const handler: Actor = cast.officer3;
export const otherHandler: Actor = cast.officer4;

/** The legal reviewer of their department. */
export const legal: Actor = anActor({ role: "legal-reviewer", person: "per_legal", certificate: null });

/** Found by officers, judged, and nothing done about it. */
export const foundByOfficers = (): Story => told(reported(), toPlan.slice(0, 2));

/** A case opened on it. */
export const opened = (): Story => andThen(foundByOfficers(), "open-case", cast.officer1);

/** The party told, a fine decided on the unit. */
export const toPenalty: readonly Deed[] = [
  ["record-procedure", handler],
  ["record-penalty", handler],
];

/** The case of a story. */
export function caseIn({ hazard }: Story): PenaltyCase {
  const one = hazard.cases?.at(-1);
  if (!one) throw new Error("no case");
  return one;
}

/** The story with every suggestion that is open closed by a reason. */
export function allAnswered(story: Story): Story {
  let told = story;
  for (let left = 20; left > 0; left -= 1) {
    try {
      told = andThen(told, "close-suggestion", handler);
    } catch {
      return told;
    }
  }
  return told;
}

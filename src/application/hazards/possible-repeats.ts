import type { Books } from "#application/books.ts";
import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { cameBefore, looksLikeRepeat } from "#domain/hazards/repeat.ts";
import { isOver } from "#domain/hazards/stage.ts";

/** How far back a look-alike counts as a possible repeat, in days. Ours; no published window was found. */
const windowDays = 730;
const shown = 5;

/** An earlier hazard that this one may repeat, for a person to confirm or deny (N3); a guess that is not kept. */
export type PossibleRepeat = {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly foundOn: BusinessDate | null;
};

/** Earlier hazards of the same unit that look alike, newest first; none once a person has decided. */
export async function possibleRepeats(
  books: Books,
  hazard: Hazard,
  today: BusinessDate,
): Promise<PossibleRepeat[]> {
  if (hazard.repeatOf !== null || isOver(hazard.stage) || hazard.belonging.enterprise === null) return [];
  const foundOn = hazard.finding.foundOn ?? today;
  const item = standingJudgement(hazard)?.item ?? null;
  const candidates = await books.hazards.possiblyRepeated(hazard, addDays(foundOn, -windowDays));
  return candidates
    .filter((earlier) => cameBefore(earlier, hazard) && !hazard.notRepeatOf.includes(earlier.id))
    .filter((earlier) => looksLikeRepeat({ ...hazard, item }, earlier))
    .slice(0, shown)
    .map(({ id, number, finding }) => ({ id, number, text: finding.text, foundOn: finding.foundOn }));
}

import type { Books } from "#application/books.ts";
import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { cameBefore } from "#domain/hazards/repeat.ts";
import { type CountBeyond, countBeyond, type RepeatKind, repeatKindOf } from "#domain/hazards/repeated-as.ts";
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
  readonly kind: RepeatKind;
};

/** What is proposed, and how many more of its group or field stand where the reader does not reach. */
export type ProposedRepeats = {
  readonly possibleRepeats: readonly PossibleRepeat[];
  readonly repeatsBeyond: CountBeyond | null;
};

const nearest: readonly RepeatKind[] = ["unit", "group", "sector"];

/** Earlier hazards that look alike, of the unit first, then of its group, then of its field; none once a person has decided. */
export async function proposedRepeats(
  books: Books,
  hazard: Hazard,
  today: BusinessDate,
): Promise<ProposedRepeats> {
  if (hazard.repeatOf !== null || isOver(hazard.stage) || hazard.belonging.enterprise === null) {
    return { possibleRepeats: [], repeatsBeyond: null };
  }
  const foundOn = hazard.finding.foundOn ?? today;
  const since = addDays(foundOn, -windowDays);
  const item = standingJudgement(hazard)?.item ?? null;
  const compared = { ...hazard, item };
  const own = await books.hazards.possiblyRepeated(hazard, since);
  const elsewhere = item ? await books.hazards.repeatedElsewhere(hazard.id, { since, until: foundOn }) : none;
  const found = [...own, ...elsewhere.reached]
    .filter((earlier) => cameBefore(earlier, hazard) && !hazard.notRepeatOf.includes(earlier.id))
    .flatMap(({ id, number, finding, ...rest }) => {
      const kind = repeatKindOf(compared, { id, finding, ...rest });
      return kind ? [{ id, number, text: finding.text, foundOn: finding.foundOn, kind }] : [];
    });
  const byKind = nearest.flatMap((kind) => found.filter((one) => one.kind === kind).slice(0, shown));
  return { possibleRepeats: byKind, repeatsBeyond: countBeyond(elsewhere.beyond) };
}

const none = { reached: [], beyond: { group: 0, sector: 0 } };

import { dutiesOf } from "#domain/hazards/duties.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { build, run } from "./build.ts";
import { deltaOf } from "./count-delta.ts";
import { reachRowsOf, rowOf, searchedText } from "./hazard-row.ts";
import type { Session } from "./session.ts";
import { vectorOf } from "./words.ts";

/**
 * Writes new hazards with all that is drawn from their states, one statement a table. Who is to reach them is written
 * first: the policy asks it of the rows being written.
 */
export async function insertHazards(session: Session, hazards: readonly Hazard[]): Promise<void> {
  if (hazards.length === 0) return;
  const reach = hazards.flatMap(reachRowsOf);
  if (reach.length > 0) await run(session, build.insertInto("hazard_organisation").values(reach));
  const experts = hazards.flatMap(expertRowsOf);
  if (experts.length > 0) await run(session, build.insertInto("hazard_expert").values(experts));
  const rows = hazards.map((hazard) => ({ ...rowOf(hazard), words: vectorOf(searchedText(hazard)) }));
  await run(session, build.insertInto("hazard").values(rows));
  const duties = hazards.flatMap(dutyRowsOf);
  if (duties.length > 0) await run(session, build.insertInto("hazard_duty").values(duties));
  await run(session, build.insertInto("hazard_count_delta").values(hazards.map((one) => deltaOf(one, 1))));
}

function expertRowsOf({ id, belonging: { home, experts } }: Hazard) {
  return [...new Set(experts)].map((person_id) => ({ home, hazard_id: id, person_id }));
}

/** What is owed on a hazard, as it is written. */
export function dutyRowsOf(hazard: Hazard) {
  const { id } = hazard;
  const { home } = hazard.belonging;
  return dutiesOf(hazard).map(({ act, part, person = "", what, since, at = null, due, clock }) => {
    const counted = {
      clock_act: clock === null ? "" : (clock?.act ?? null),
      clock_since: clock?.since ?? null,
    };
    return { home, hazard_id: id, act, part, person, what, since, due, arose_at: at, ...counted };
  });
}

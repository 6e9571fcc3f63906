import type { Hazard } from "#domain/hazards/hazard.ts";
import { build, json, run } from "./build.ts";
import { rowOf } from "./hazard-row.ts";
import type { Database, Session } from "./session.ts";

/** The grain of the rollup: nothing that depends on today, so that age and overdue are range sums at reading. */
function grainOf(hazard: Hazard) {
  const row = rowOf(hazard);
  return {
    home: row.home,
    field: row.field ?? "",
    lead_organisation: row.lead_organisation ?? "",
    stage: row.stage,
    level: row.level ?? "",
    found_by: row.found_by,
    focuses: row.focuses,
    listed: row.listed_level !== null,
    filing_owed: row.filing_owed,
    found_on: row.found_on,
    deadline: row.deadline,
  };
}

/** Notes what an act changed in the counts. It inserts only: no row of the rollup is hot; a job folds the deltas. */
export async function writeDeltas(session: Session, before: Hazard, after: Hazard): Promise<void> {
  if (json(grainOf(before)) === json(grainOf(after))) return;
  const rows = [deltaOf(after, 1), deltaOf(before, -1)];
  await run(session, build.insertInto("hazard_count_delta").values(rows));
}

/** A hazard that came into the counts as it is (1), or left them (-1). */
export function deltaOf(hazard: Hazard, number: 1 | -1) {
  return { ...grainOf(hazard), number };
}

/** Folds the deltas into the rollup. Asked first whether there are any, so that an idle installation writes nothing. */
export function foldDeltas(database: Database): Promise<void> {
  return database.transaction({ priority: "job", role: "owner", settings: {} }, async (session) => {
    const waiting = await session.query("select 1 from hazard_count_delta limit 1");
    if (waiting.rows.length > 0) await session.query(folding);
  });
}

const folding = `with taken as (delete from hazard_count_delta where position in
    (select position from hazard_count_delta order by position limit 20000 for update skip locked) returning *)
  insert into hazard_count as c (home, field, lead_organisation, stage, level, found_by, focuses, listed, filing_owed,
    found_on, deadline, number)
  select home, field, lead_organisation, stage, level, found_by, focuses, listed, filing_owed,
    coalesce(found_on, '0001-01-01'), coalesce(deadline, '0001-01-01'), sum(number)
  from taken group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
  on conflict (home, field, lead_organisation, stage, level, found_by, focuses, listed, filing_owed, found_on, deadline)
  do update set number = c.number + excluded.number`;

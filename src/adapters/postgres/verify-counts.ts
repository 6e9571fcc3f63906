import type { Database, Envelope } from "./session.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };

const grain =
  "home, field, lead_organisation, stage, level, found_by, focuses, listed, filing_owed, found_on, deadline";

/** Rollup and deltas together against the rows themselves, in one statement and so as of one moment. */
const differing = `select home, stage, sum(counted) as counted, sum(there) as there from (
    select ${grain}, number as counted, 0 as there from hazard_count
    union all
    select home, field, lead_organisation, stage, level, found_by, focuses, listed, filing_owed,
      coalesce(found_on, '0001-01-01'), coalesce(deadline, '0001-01-01'), number, 0 from hazard_count_delta
    union all
    select home, coalesce(field, ''), coalesce(lead_organisation, ''), stage, coalesce(level, ''), found_by, focuses,
      listed_level is not null, filing_owed, coalesce(found_on, '0001-01-01'), coalesce(deadline, '0001-01-01'),
      0, 1 from hazard) c
  group by ${grain} having sum(counted) <> sum(there) order by ${grain} limit 1`;

/** The counts that pages show against the hazards that they count; gives the first difference. */
export async function verifyCounts(database: Database): Promise<string | null> {
  const { rows } = await database.transaction(asOwner, (session) =>
    session.query<{ home: string; stage: string; counted: number; there: number }>(differing),
  );
  const [first] = rows;
  if (!first) return null;
  return `统计数（${first.home}，${first.stage}）：记为 ${first.counted} 条，实有 ${first.there} 条。`;
}

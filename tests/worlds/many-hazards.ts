import type { Database, Envelope } from "#adapters/postgres/session.ts";
import { vectorOf } from "#adapters/postgres/words.ts";
import { aBelonging, aFinding, aHazard } from "#domain/hazards/hazard.samples.ts";
import { reportingUnits } from "#domain/places/units.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
const texts = ["配电箱门未关闭", "安全出口被占用", "灭火器压力不足", "可燃气体报警器失效", "临边防护缺失"];
const homes = reportingUnits.map((unit) => unit.code);

/** Fills a database with hazards that no entry stands behind, spread over units, bodies and enterprises; for plans and speed alone. */
export async function fillWithHazards(database: Database, number: number): Promise<void> {
  const state = JSON.stringify(aHazard({ belonging: aBelonging(), finding: aFinding() }));
  await database.transaction(asOwner, async (session) => {
    await session.query(
      `with drawn as (select n, ($2::text[])[1 + n % ${homes.length}] as home, n % 40 as body, n % 400 as unit,
          n % ${texts.length} as told from generate_series(1, $1::integer) n)
       insert into hazard (home, id, seq, number, place_code, enterprise_id, group_id, lead_organisation, field, unit_name,
         text, stage, level, found_on, found_by, deadline, stopped, filed, filing_owed, focuses, gaps, reported_at, state, words)
       select home, 'hz_' || lpad(n::text, 9, '0'), 1, home || '-' || n, home || lpad((n % 12)::text, 3, '0'),
         'ent_' || unit, case when unit % 20 = 0 then 'grp_' || unit end, home || '_org_' || body,
         (array['industrial','fire','mine','gas'])[1 + n % 4], '示例' || unit || '厂', ($3::text[])[1 + told],
         (array['found','judged','confirmed','fixing','struck-off'])[1 + n % 5], 'major', date '2026-01-01' + n % 300,
         'department', date '2026-06-01' + n % 500, false, false, n % 5 = 4, '', 0, now(), $5::jsonb, ($4::text[])[1 + told]::tsvector
       from drawn`,
      [number, homes, texts, texts.map(vectorOf), state],
    );
    await session.query(
      `insert into hazard_organisation (home, hazard_id, organisation_id, stage, deadline)
       select home, id, lead_organisation, stage, deadline from hazard
       union all select home, id, home || '_filing', stage, deadline from hazard`,
    );
    await session.query(
      `insert into hazard_duty (home, hazard_id, act, part, what, since, due)
       select home, id, act, part, '示例', found_on, deadline from hazard,
         (values ('control', 'enterprise'), ('confirm', 'lead'), ('assign-lead', 'county-office')) as owed (act, part)
       where stage <> 'struck-off'`,
    );
  });
  for (const table of ["hazard", "hazard_organisation", "hazard_duty"]) {
    await database.transaction(asOwner, (session) => session.query(`analyze ${table}`));
  }
}

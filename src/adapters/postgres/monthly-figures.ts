import type { MonthlyGroup, UnitsOnFile } from "#application/documents/monthly-table-of.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Session } from "./session.ts";

/**
 * Counted by the policy's reach in one statement: figures are compared with what superiors hold, so none is estimated.
 * Done counts by the day it was done; an old ledger that gives none counts as done in time.
 */
const counting = `select home, field,
    count(*) filter (where level = 'general') as "generalFound",
    count(*) filter (where level = 'general' and stage in ('fixed', 'accepted', 'struck-off')
      and coalesce(done, struck, $2::date) <= $2::date) as "generalDone",
    count(*) filter (where level = 'major') as "majorFound",
    count(*) filter (where level = 'major' and stage = 'struck-off' and coalesce(struck, $2::date) <= $2::date) as "majorStruckOff",
    count(*) filter (where level = 'major' and plan is not null) as planned,
    count(*) filter (where level = 'major' and plan ->> 'responsible' <> '' and plan ->> 'measures' <> ''
      and plan ->> 'deadline' <> '' and plan ->> 'emergencyPlan' <> '' and plan ->> 'fundsYuan' <> '') as committed,
    count(*) filter (where listed_level is not null) as listed,
    count(*) filter (where listed_level = 'province') as "listedByProvince",
    count(*) filter (where listed_level = 'city') as "listedByCity",
    coalesce(sum((plan ->> 'fundsYuan')::numeric), 0)::float8 as "fundsYuan"
  from (select home, field, level, stage, listed_level,
      (state #>> '{rectification,completion,doneOn}')::date as done,
      (state #>> '{rectification,struckOff,on}')::date as struck,
      nullif(state #> '{rectification,plan}', 'null'::jsonb) as plan
    from hazard where found_on between $1::date and $2::date and stage <> 'withdrawn' and stage <> 'dismissed') h
  group by home, field`;

type Counted = Readonly<Record<Exclude<keyof MonthlyGroup, "home" | "field">, string | number>> &
  Pick<MonthlyGroup, "home" | "field">;

/** What the monthly table counts of the hazards found within a period. */
export async function monthlyGroups(
  session: Session,
  { from, to }: { readonly from: BusinessDate; readonly to: BusinessDate },
): Promise<readonly MonthlyGroup[]> {
  const { rows } = await session.query<Counted>(counting, [from, to]);
  return rows.map((row) => ({
    home: row.home,
    field: row.field,
    generalFound: Number(row.generalFound),
    generalDone: Number(row.generalDone),
    majorFound: Number(row.majorFound),
    majorStruckOff: Number(row.majorStruckOff),
    planned: Number(row.planned),
    committed: Number(row.committed),
    listed: Number(row.listed),
    listedByProvince: Number(row.listedByProvince),
    listedByCity: Number(row.listedByCity),
    fundsYuan: Number(row.fundsYuan),
  }));
}

/** How many units are on file, by home and by field. */
export async function unitsOnFile(session: Session): Promise<UnitsOnFile> {
  const homes = await session.query<{ home: string; number: number }>(
    "select home, count(*) as number from enterprise group by home",
  );
  const fields = await session.query<{ field: string; number: number }>(
    `select f.field, count(*) as number
     from enterprise cross join lateral jsonb_array_elements_text(state -> 'fields') f(field) group by f.field`,
  );
  return {
    byHome: new Map(homes.rows.map(({ home, number }) => [home, Number(number)])),
    byField: new Map(fields.rows.map(({ field, number }) => [field, Number(number)])),
  };
}

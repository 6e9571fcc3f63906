import type { Database, Envelope } from "./session.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };

/** Rows noted as taken in against the records that say that they came from them, by import, sheet and row. */
const unpaired = `select coalesce(r.import_id, h.import_id) as import_id, coalesce(r.sheet, h.sheet) as sheet,
    coalesce(r.row, h.row) as row, h.id is null as lacks_hazard
  from (select * from import_row where outcome = 'created') r
  full join (select import_id, id, state #>> '{importedFrom,sheet}' as sheet, (state #>> '{importedFrom,row}')::integer as row
      from hazard where import_id is not null) h
    on h.import_id = r.import_id and h.id = r.hazard_id and h.sheet = r.sheet and h.row = r.row
  where r.import_id is null or h.id is null order by 1, 2, 3 limit 1`;

/** Each import that was finished, with what its last entry counted and what is noted of its rows. */
const miscounted = `select b.id as import_id from import_batch b
  left join (select home, import_id, count(*) filter (where outcome = 'created') as created,
      count(*) filter (where outcome = 'duplicate') as duplicate from import_row group by 1, 2) r
    on r.home = b.home and r.import_id = b.id
  where jsonb_typeof(b.state -> 'counts') = 'object' and (
    coalesce(r.created, 0) <> (b.state #>> '{counts,created}')::integer or
    coalesce(r.duplicate, 0) <> (b.state #>> '{counts,duplicate}')::integer) order by 1 limit 1`;

/** Rows of no import at all, or that are said to repeat a record that is not there. */
const astray = `select r.import_id, r.sheet, r.row from import_row r
  where not exists (select from import_batch b where b.home = r.home and b.id = r.import_id)
    or (r.outcome = 'duplicate' and r.hazard_id <> '' and not exists (select from hazard h where h.id = r.hazard_id))
  order by 1, 2, 3 limit 1`;

type Found = { readonly import_id: string; readonly sheet: string; readonly row: number };

/**
 * The rows that imports noted, as far as the ledger says them: each record that an import made, and how many rows it
 * counted. Each question is one statement, so that imports may go on meanwhile. Gives the first difference.
 */
export async function verifyImportRows(database: Database): Promise<string | null> {
  const ask = async <R>(sql: string) =>
    (await database.transaction(asOwner, (session) => session.query<R>(sql))).rows[0];
  const alone = await ask<Found & { readonly lacks_hazard: boolean }>(unpaired);
  if (alone)
    return `${nameOf(alone)}：${alone.lacks_hazard ? "没有对应的隐患记录" : "隐患记录由此导入，导入明细中没有"}。`;
  const counted = await ask<{ readonly import_id: string }>(miscounted);
  if (counted) return `import ${counted.import_id}：导入明细的行数与登记簿所记的不符。`;
  const stray = await ask<Found>(astray);
  return stray ? `${nameOf(stray)}：导入明细所指的导入或者记录不存在。` : null;
}

const nameOf = ({ import_id, sheet, row }: Found) => `import ${import_id}（${sheet} 第 ${row} 行）`;

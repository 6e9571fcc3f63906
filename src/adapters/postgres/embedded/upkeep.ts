import type { Engine } from "./engine.ts";

/**
 * The table that most needs it: PGlite has no autovacuum, so dead rows would stay for ever and the planner would never
 * learn how many rows there are. The bounds are about those that PostgreSQL itself goes by.
 */
const due = `select t.relname as name, t.n_dead_tup > 1000 + 0.2 * greatest(c.reltuples, 0) as sweep
  from pg_stat_user_tables t join pg_class c on c.oid = t.relid
  where t.n_dead_tup > 1000 + 0.2 * greatest(c.reltuples, 0)
    or t.n_mod_since_analyze > 500 + 0.1 * greatest(c.reltuples, 0)
    or (c.reltuples < 0 and pg_relation_size(c.oid) > 1000000)
  order by t.n_dead_tup desc, t.relname limit 1`;

/** Sweeps and counts one table, or finds that none needs it. Outside any transaction; gives the table's name. */
export async function keepUp(engine: Engine): Promise<string | null> {
  // What was counted of the last second is told with the next statement only when it is asked for.
  await engine.ask({ kind: "exec", sql: "select pg_stat_force_next_flush()" });
  const { rows } = await engine.ask({ kind: "query", sql: due, parameters: [] });
  const [table] = rows as { name: string; sweep: boolean }[];
  if (!table) return null;
  const sql = table.sweep ? `vacuum (analyze) "${table.name}"` : `analyze "${table.name}"`;
  await engine.ask({ kind: "exec", sql });
  return table.name;
}

import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { statementsOn } from "./prepared.ts";

let database: PGlite;
let statements: ReturnType<typeof statementsOn>;
beforeAll(async () => {
  database = await PGlite.create();
  statements = statementsOn(database);
  await database.exec(`create table thing (id text primary key, number bigint, marks jsonb, on_day date);
    insert into thing select 't' || n, n, jsonb_build_object('n', n), null from generate_series(1, 300) n`);
});
afterAll(() => database.close());

it("a statement asked again with other parameters gives what the driver's own query gives", async () => {
  const sql =
    "select id, number, marks, on_day from thing where number > $1 and id = any($2::text[]) order by id";
  for (const parameters of [
    [1, "{t1,t2,t3}"],
    [2, "{t2,t3}"],
    [null, "{t1}"],
  ]) {
    const { rows } = await database.query(sql, parameters);
    expect(await statements.query(sql, parameters)).toEqual({ rows, count: rows.length });
  }
});

it("a written row counts as one, and JSON and nothing are kept as such", async () => {
  const insert = "insert into thing (id, number, marks) values ($1, $2, $3)";
  expect(await statements.query(insert, ["new", null, '{"a":"引号\'"}'])).toEqual({ rows: [], count: 1 });
  const { rows } = await statements.query("select number, marks from thing where id = $1", ["new"]);
  expect(rows).toEqual([{ number: null, marks: { a: "引号'" } }]);
});

it("a fault carries PostgreSQL's code, and the statement is good for the next transaction", async () => {
  const insert = "insert into thing (id) values ($1)";
  await database.exec("begin");
  await expect(statements.query(insert, ["t1"])).rejects.toMatchObject({
    code: "23505",
    constraint: "thing_pkey",
  });
  await expect(statements.query("select 1", [])).rejects.toMatchObject({ code: "25P02" });
  await database.exec("rollback");
  expect(await statements.query(insert, ["fresh"])).toEqual({ rows: [], count: 1 });
});

it("a statement with a mistake in it is not kept", async () => {
  await expect(statements.query("select nothing from nowhere", [])).rejects.toMatchObject({ code: "42P01" });
  await expect(statements.query("select nothing from nowhere", [])).rejects.toMatchObject({ code: "42P01" });
});

it("what alters a table is seen by statements that were kept before", async () => {
  const sql = "select * from thing where id = $1";
  await statements.query(sql, ["t5"]);
  await statements.query("alter table thing add column later text default 'x'", []);
  expect((await statements.query(sql, ["t5"])).rows).toEqual([
    { id: "t5", number: 5, marks: { n: 5 }, on_day: null, later: "x" },
  ]);
});

it("more different statements than are kept do not grow the session", async () => {
  for (let number = 0; number < 260; number += 1)
    await statements.query(`select ${number} as n where $1 = 1`, [1]);
  const kept = await database.query<{ n: number }>("select count(*)::int as n from pg_prepared_statements");
  expect(kept.rows[0]?.n).toBeLessThanOrEqual(200);
});

it("a policy asks the settings and the role of the transaction, not of the one before", async () => {
  await database.exec(`create role reader; create table secret (home text); insert into secret values ('a'), ('b');
    grant select on secret to reader; alter table secret enable row level security;
    create policy own on secret to reader using (home = (select nullif(current_setting('app.unit', true), '')))`);
  const seenAs = async (opening: string) => {
    await database.exec(`begin; ${opening}`);
    const { rows } = await statements.query("select home from secret order by home", []);
    await database.exec("commit");
    return rows.map((row) => (row as { home: string }).home);
  };
  for (let round = 0; round < 8; round += 1) {
    expect(await seenAs("select set_config('app.unit', 'a', true); set local role reader")).toEqual(["a"]);
    expect(await seenAs("set local role reader")).toEqual([]);
    expect(await seenAs("select 1")).toEqual(["a", "b"]);
  }
});

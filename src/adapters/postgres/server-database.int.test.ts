import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { openServerDatabase } from "./server-database.ts";
import type { Database, Envelope, Priority } from "./session.ts";

const as = (priority: Priority): Envelope => ({ priority, role: "owner", settings: {} });
const note = (text: string) => `insert into setting (name, value) values ('${text}', '1')`;

describe("a database on a server", () => {
  let opened: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    opened = await openTestDatabase();
    database = openServerDatabase(opened.url ?? "", { connections: 3, statementMs: 300 });
  });
  afterAll(async () => {
    await database.close();
    await opened.close();
  });
  beforeEach(() => run("act", "delete from setting"));

  const run = (priority: Priority, ...statements: readonly string[]) =>
    database.transaction(as(priority), async (session) => {
      let rows: unknown[] = [];
      for (const sql of statements) rows = (await session.query(sql)).rows;
      return rows;
    });
  const notes = () => run("page", "select name from setting order by name");

  it.each(["page", "act"] as const)(
    "stops a statement of a %s that runs over the limit, and works on",
    async (priority) => {
      await expect(run(priority, note("lost"), "select pg_sleep(5)")).rejects.toMatchObject({
        code: "57014",
      });
      expect(await notes()).toEqual([]);
    },
  );

  it("lets a job run for as long as it takes", async () => {
    await expect(run("job", "select pg_sleep(0.5)")).resolves.toHaveLength(1);
  });

  it("outlives connections that the server cuts, at work and at rest", async () => {
    const cut =
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()";
    const cutAtWork = database.transaction(as("act"), async (session) => {
      await session.query(note("lost"));
      await opened.database.transaction(as("job"), (other) => other.query(cut));
      await session.query("select 1");
    });
    await expect(cutAtWork).rejects.toThrow();
    await Promise.all([run("page", "select 1"), run("page", "select 1")]);
    await opened.database.transaction(as("job"), (other) => other.query(cut));
    for (let round = 0; round < 5; round += 1) await run("page", "select 1").catch(() => undefined);
    expect(await notes()).toEqual([]);
    await run("act", note("kept"));
    expect(await notes()).toEqual([{ name: "kept" }]);
  });

  it("reads aside as of one moment while acts go on", async () => {
    await run("act", note("before"));
    const seen = await database.aside(async (session) => {
      await session.query("select 1");
      await run("act", note("during"));
      return (await session.query("select name from setting")).rows;
    });
    expect(seen).toEqual([{ name: "before" }]);
    await expect(database.aside((session) => session.query(note("x")))).rejects.toThrow("read-only");
  });

  it("gives a connection back clean after work that failed", async () => {
    await Promise.allSettled(Array.from({ length: 12 }, () => run("act", note("a"), "select 1 / 0")));
    expect(await notes()).toEqual([]);
  });
});

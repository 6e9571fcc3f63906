import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database, Envelope, Priority } from "#adapters/postgres/session.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { openEmbeddedDatabase } from "./embedded-database.ts";

const endless = "select count(*) from generate_series(1, 1000000000)";
const slow = "select count(*) from generate_series(1, 3000000)";
const as = (priority: Priority): Envelope => ({ priority, role: "owner", settings: {} });
const note = (text: string) => `insert into setting (name, value) values ('${text}', '1')`;

describe("the embedded database", () => {
  let opened: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    opened = await openTestDatabase("embedded");
    await opened.database.close();
    database = await openEmbeddedDatabase(opened.dataDir, { statementMs: 400 });
  });
  afterAll(async () => {
    await database.close();
    await opened.close();
  });
  beforeEach(async () => {
    await run("act", "delete from setting");
    await database.settle();
  });

  const run = (priority: Priority, ...statements: readonly string[]) =>
    database.transaction(as(priority), async (session) => {
      let rows: unknown[] = [];
      for (const sql of statements) rows = (await session.query(sql)).rows;
      return rows;
    });
  const notes = () => run("page", "select name from setting order by name");

  it("lets one opening in at a time", async () => {
    await expect(openEmbeddedDatabase(opened.dataDir)).rejects.toThrow("另一个进程");
    await run("act", note("a"));
    expect(await notes()).toEqual([{ name: "a" }]);
  });

  it.each(["page", "act"] as const)(
    "stops a statement of a %s that runs over the limit, and works on",
    async (priority) => {
      await run("act", note("kept"));
      const stopped = run(priority, note("lost"), endless);
      const waiting = run("act", note("later"));
      await expect(stopped).rejects.toMatchObject({
        ...{ message: "查询超过 0.4 秒，已停止。请缩小范围后再试。", code: "57014" },
      });
      await waiting;
      expect(await notes()).toEqual([{ name: "kept" }, { name: "later" }]);
    },
  );

  it("lets a job run for as long as it takes", async () => {
    const started = Date.now();
    await run("job", slow, slow, slow);
    expect(Date.now() - started).toBeGreaterThan(400);
  });

  it("serves acts before pages and pages before jobs", async () => {
    const order: string[] = [];
    const first = run("job", slow);
    const waiting = (["job", "page", "act"] as const).map((priority) =>
      run(priority, "select 1").then(() => order.push(priority)),
    );
    await Promise.all([first, ...waiting]);
    expect(order).toEqual(["act", "page", "job"]);
  });

  it("keeps nothing of a transaction whose work fails", async () => {
    const failing = database.transaction(as("act"), async (session) => {
      await session.query(note("lost"));
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await expect(run("act", note("lost"), "select 1 / 0")).rejects.toThrow("division by zero");
    expect(await notes()).toEqual([]);
  });

  it("reads aside as of one moment while acts go on, and leaves no copy behind", async () => {
    await run("act", note("before"));
    const seen = await database.aside(async (session) => {
      await run("act", note("during"));
      return (await session.query("select name from setting")).rows;
    });
    expect(seen).toEqual([{ name: "before" }]);
    expect(await notes()).toHaveLength(2);
    await expect(database.aside((session) => session.query(note("x")))).rejects.toThrow("read-only");
    expect((await readdir(opened.dataDir)).filter((name) => name.startsWith("aside-"))).toEqual([]);
  });

  it("writes no journal for what a page notes, or for reading", async () => {
    await run("page", note("seen"));
    await run("act", "select 1");
    expect((await stat(join(opened.dataDir, "journal"))).size).toBe(0);
    await run("act", note("done"));
    expect((await stat(join(opened.dataDir, "journal"))).size).toBeGreaterThan(0);
  });

  it("sweeps dead rows and counts what is left, as people act", async () => {
    await database.close();
    database = await openEmbeddedDatabase(opened.dataDir, { actsBetweenUpkeep: 3 });
    await run(
      "act",
      "insert into setting (name, value) select 'n' || n, '1' from generate_series(1, 2000) n",
    );
    await run("act", "update setting set value = '2'");
    for (let more = 0; more < 3; more += 1) await run("act", note(`more ${more}`));
    const state = () =>
      run(
        "job",
        `select reltuples > 1900 as counted, n_dead_tup < 1000 as swept from pg_class
         join pg_stat_user_tables on relid = oid where oid = 'setting'::regclass`,
      );
    await expect.poll(state).toEqual([{ counted: true, swept: true }]);
  });

  it("answers nobody after it is closed, and lets the folder go", async () => {
    const last = run("act", note("last"));
    await Promise.all([last, database.close()]);
    await expect(run("page", "select 1")).rejects.toThrow("closed");
    expect(await readdir(opened.dataDir)).not.toContain("lock");
    database = await openEmbeddedDatabase(opened.dataDir);
    expect(await notes()).toEqual([{ name: "last" }]);
  });
});

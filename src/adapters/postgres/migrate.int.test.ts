import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bringUpToDate } from "#main/bring-up-to-date.ts";
import { openAgain, openEmptyDatabase, openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { settingsOf } from "#tests/worlds/world.ts";
import { checkBackup } from "./backup/read-backup.ts";
import { migrate, migrationNames, schemaState } from "./migrate.ts";
import type { Database, Envelope } from "./session.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
const noteMigration = (database: Database, name: string) =>
  database.transaction(asOwner, (session) =>
    session.query("insert into migration (name) values ($1)", [name]),
  );
const backupsIn = ({ dataDir }: TestDatabase) => readdir(join(dataDir, "backups")).catch(() => []);

describe("migrations", () => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openEmptyDatabase();
  });
  afterEach(() => opened.close());

  it("bring an empty database to this release, in order, with its places", async () => {
    const applied = await migrate(opened.database);
    expect(applied).toEqual(await migrationNames());
    expect((await schemaState(opened.database)).missing).toEqual([]);
    const { rows } = await opened.database.transaction(asOwner, (session) =>
      session.query<{ n: number }>("select count(*) as n from place"),
    );
    expect(rows[0]?.n).toBeGreaterThan(160);
  });

  it("apply nothing at the second start", async () => {
    await migrate(opened.database);
    expect(await migrate(opened.database)).toEqual([]);
    await opened.database.close();
    const again = await openAgain(opened);
    expect(await migrate(again)).toEqual([]);
    await again.close();
  });

  it("go as far as they are asked to, and on from there", async () => {
    const names = await migrationNames();
    expect(await migrate(opened.database, names.slice(0, 2))).toEqual(names.slice(0, 2));
    expect(await migrate(opened.database)).toEqual(names.slice(2));
  });

  it("are applied once by two processes that start at the same time", async () => {
    const both = await Promise.all([migrate(opened.database), migrate(opened.database)]);
    expect(both.flat().length).toBeGreaterThanOrEqual((await migrationNames()).length);
    const { applied, missing } = await schemaState(opened.database);
    expect(applied).toEqual(await migrationNames());
    expect(missing).toEqual([]);
  });

  it("leave nothing behind of one that fails", async () => {
    await opened.database.transaction(asOwner, (session) =>
      session.query("create table organisation (id text)"),
    );
    await expect(migrate(opened.database)).rejects.toThrow("organisation");
    const { applied } = await schemaState(opened.database);
    expect(applied).toEqual((await migrationNames()).slice(0, 1));
    const { rows } = await opened.database.transaction(asOwner, (session) =>
      session.query("select 1 from pg_tables where schemaname = 'public' and tablename = 'place'"),
    );
    expect(rows).toEqual([]);
  });
});

describe("a start", () => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase();
  });
  afterEach(() => opened.close());

  it("refuses data written by a newer release, in a sentence", async () => {
    await noteMigration(opened.database, "9999-of-the-future.sql");
    const starting = bringUpToDate(opened.database, settingsOf(opened));
    await expect(starting).rejects.toThrow(/更新的版本写成（含 9999-of-the-future\.sql）.*换用新版本/);
    expect(await backupsIn(opened)).toEqual([]);
  });

  it("backs up a database that lacks migrations before it applies them", async () => {
    const last = "0007-seal-tops.sql";
    expect(await migrationNames()).toContain(last);
    await opened.database.transaction(asOwner, async (session) => {
      await session.query("alter table ledger_seal drop column top");
      await session.query("delete from migration where name = $1", [last]);
    });
    await bringUpToDate(opened.database, settingsOf(opened));
    const [backup, ...others] = await backupsIn(opened);
    expect(others).toEqual([]);
    expect(backup).toMatch(/^before-.*\.backup$/);
    const head = await checkBackup(join(opened.dataDir, "backups", backup ?? ""));
    expect(head.migrations).not.toContain(last);
    expect((await schemaState(opened.database)).missing).toEqual([]);
  });

  it("makes no backup when there is nothing to apply", async () => {
    await bringUpToDate(opened.database, settingsOf(opened));
    expect(await backupsIn(opened)).toEqual([]);
  });
});

import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readMasterKey } from "#adapters/identity/master-key.ts";
import { migrate, migrationNames, schemaState } from "#adapters/postgres/migrate.ts";
import { sealOnce } from "#adapters/postgres/seal.ts";
import type { Database, Envelope } from "#adapters/postgres/session.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { keepFile } from "#application/files/keep-file.ts";
import { folds } from "#main/folds.ts";
import { installationOn } from "#main/open-installation.ts";
import { sealsPath } from "#main/seal-job.ts";
import { kindOfRun, openEmptyDatabase, openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { act, openWorld, report, settingsOf, tell, type World } from "#tests/worlds/world.ts";
import { leftOut, tables } from "./backup-file.ts";
import { putBack } from "./put-back.ts";
import { takeBackup } from "./take-backup.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
const query = <R>(database: Database, sql: string) =>
  database.transaction(asOwner, async (session) => (await session.query<R>(sql)).rows);
/** The head of a PNG of one pixel, and bytes enough for several lines of a backup. */
const picture = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex"),
  Buffer.alloc(3_000_000, 7),
]);

describe("a backup", () => {
  let world: World;
  let photo: string;
  let file: string;
  const targets: TestDatabase[] = [];
  beforeAll(async () => {
    world = await openWorld();
    await readMasterKey(world.dataDir, null);
    const hazard = await tell(world, await report(world), [["judge", "officer1"]]);
    photo = (await keepFile(world.installed, world.cast.officer1, { name: "示例.png", bytes: picture })).id;
    await act(world, hazard, { name: "confirm", by: world.cast.officer3 });
    await seal();
    await report(world);
    file = join(world.dataDir, "whole.backup");
    await takeBackup(world.database, world.dataDir, file);
  });
  afterAll(() => world.close());
  afterEach(async () => {
    for (const target of targets.splice(0)) await target.close();
  });

  const seal = () => sealOnce(world.database, sealsPath(world.dataDir));
  async function emptyTarget(kind: Database["kind"] = kindOfRun): Promise<TestDatabase> {
    const target = await openEmptyDatabase(kind);
    targets.push(target);
    return target;
  }
  const restored = async (from: string, kind?: Database["kind"]) => {
    const target = await emptyTarget(kind);
    await putBack(target.database, target.dataDir, from);
    return target;
  };
  const verified = ({ database, dataDir }: TestDatabase) =>
    verify(database, { outside: sealsPath(dataDir), folds });

  it("holds every table but those that are left out on purpose", async () => {
    const there = await query<{ name: string }>(
      world.database,
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const known = [...tables.map((table) => table.name), ...leftOut];
    expect(there.map((row) => row.name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each([...new Set([kindOfRun, "embedded"] as const)])(
    "comes back on the database: %s, with rows, files, keys and seals",
    async (kind) => {
      const target = await restored(file, kind);
      for (const { name, order } of tables) {
        const rows = `select to_jsonb(t) as row from ${name} t order by ${order}`;
        expect(await query(target.database, rows), name).toEqual(await query(world.database, rows));
      }
      const kept = await installationOn(target.database, settingsOf(target));
      expect(Buffer.compare(Buffer.from((await kept.files.read(photo)) ?? []), picture)).toBe(0);
      expect(await readMasterKey(target.dataDir, null)).toEqual(await readMasterKey(world.dataDir, null));
      expect(await verified(target)).toMatchObject({ difference: null, seals: 1, unsealed: 1 });
    },
  );

  it("from the embedded database comes back on this one, and work goes on there", async () => {
    const other = await openWorld(await openTestDatabase("embedded"));
    await report(other);
    await sealOnce(other.database, sealsPath(other.dataDir));
    const from = join(other.dataDir, "other.backup");
    await takeBackup(other.database, other.dataDir, from);
    const target = await restored(from);
    const going = { ...other, installed: await installationOn(target.database, settingsOf(target)) };
    await tell(going, await report(going), [["judge", "officer1"]]);
    await sealOnce(target.database, sealsPath(target.dataDir));
    expect(await verified(target)).toMatchObject({ difference: null, seals: 2, unsealed: 0 });
    const names = await going.installed.openBooks(going.cast.office, "page", (books) =>
      books.persons.namesOf([going.cast.officer1.person]),
    );
    expect(names.get(going.cast.officer1.person)).toBe("示例officer1");
    await other.close();
  });

  it("of an older release comes back in its schema, and is brought to this one then", async () => {
    const old = await emptyTarget();
    await migrate(old.database, (await migrationNames()).slice(0, 6));
    await old.database.transaction(asOwner, (session) =>
      session.query(
        `insert into ledger_seal (number, at, entries, positions, hash)
         values (1, now(), 2, '{[1,2),[7,8)}', 'x'), (2, now(), 1, '{[3,4)}', 'y')`,
      ),
    );
    const from = join(world.dataDir, "old.backup");
    await takeBackup(old.database, old.dataDir, from);
    const target = await restored(from);
    expect((await schemaState(target.database)).missing).toEqual([]);
    expect(await query(target.database, "select number, top from ledger_seal order by number")).toEqual([
      { number: 1, top: 7 },
      { number: 2, top: 7 },
    ]);
    await expect(putBack(await migrated(), (await emptyTarget()).dataDir, from)).rejects.toThrow(
      "目标数据库已由较新的版本初始化",
    );
  });

  it("of the release before papers keeps the numbers given to filings", async () => {
    const old = await emptyTarget();
    await migrate(old.database, (await migrationNames()).slice(0, 10));
    await old.database.transaction(asOwner, async (session) => {
      await session.query(`insert into organisation (home, id, seq, name, name_key, kind, level, place_code, state)
        values ('140406', 'og_1', 1, '示例局', 'slj', 'bureau', 'county', '140406', '{}')`);
      await session.query("insert into filing_count values ('og_1', '示例备', 2026, 8)");
      await session.query("insert into filing_number values ('og_1', '示例备〔2026〕7号', 'hz_1')");
    });
    const from = join(world.dataDir, "filings.backup");
    await takeBackup(old.database, old.dataDir, from);
    const { database } = await restored(from);
    expect(await query(database, "select number_key, holder_id from number_given")).toEqual([
      { number_key: "示例备〔2026〕7号", holder_id: "hz_1" },
    ]);
    expect(await query(database, "select prefix, year, next from number_count")).toEqual([
      { prefix: "示例备", year: 2026, next: 8 },
    ]);
  });

  async function migrated(): Promise<Database> {
    const target = await emptyTarget();
    await migrate(target.database);
    return target.database;
  }

  it("taken while acts and seals go on verifies when it is back", async () => {
    let going = true;
    const acts = [1, 2, 3].map(async () => {
      while (going) await tell(world, await report(world), [["judge", "officer1"]]);
    });
    const seals = (async () => {
      while (going) await seal();
    })();
    const from = join(world.dataDir, "going.backup");
    await takeBackup(world.database, world.dataDir, from);
    going = false;
    await Promise.all([...acts, seals]);
    const target = await restored(from);
    expect((await verified(target)).difference).toBeNull();
    const [mine] = await query<{ n: number }>(world.database, "select count(*) as n from ledger_entry");
    const [theirs] = await query<{ n: number }>(target.database, "select count(*) as n from ledger_entry");
    expect(theirs?.n).toBeLessThan(mine?.n ?? 0);
  });
});

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
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
import { type BackupLine, leftOut, tables } from "./backup-file.ts";
import { putBack } from "./put-back.ts";
import { takeBackup } from "./take-backup.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
const query = <R>(database: Database, sql: string) =>
  database.transaction(asOwner, async (session) => (await session.query<R>(sql)).rows);
const picture = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(3_000_000, 7)]);

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
  const inFile = async (name: string, content: Buffer) => {
    const path = join(world.dataDir, name);
    await writeFile(path, content);
    return path;
  };
  const linesOf = async (path: string) =>
    gunzipSync(await readFile(path))
      .toString("utf8")
      .trimEnd()
      .split("\n");
  const changed = async (change: (lines: string[]) => string[]) =>
    inFile("changed.backup", gzipSync(`${change(await linesOf(file)).join("\n")}\n`));

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

  it("is not put over data, nor over what another database left in the folder", async () => {
    const before = await query<{ n: number }>(world.database, "select count(*) as n from ledger_entry");
    await expect(putBack(world.database, world.dataDir, file)).rejects.toThrow(
      "目标数据库里已有数据，不能覆盖",
    );
    expect(await query(world.database, "select count(*) as n from ledger_entry")).toEqual(before);
    const target = await emptyTarget();
    const key = await readMasterKey(target.dataDir, null);
    await expect(putBack(target.database, target.dataDir, file)).rejects.toThrow(
      "数据文件夹里已有 keys，不能覆盖",
    );
    expect(await readMasterKey(target.dataDir, null)).toEqual(key);
  });

  it("that was cut off anywhere is refused before anything is written", async () => {
    const whole = await readFile(file);
    const cut = [
      ...[0.2, 0.7, 0.999].map((part) => whole.subarray(0, Math.floor(whole.length * part))),
      gzipSync(`${(await linesOf(file)).slice(0, -1).join("\n")}\n`),
      gzipSync((await linesOf(file)).join("\n").slice(0, -10)),
    ];
    const target = await emptyTarget();
    for (const content of cut) {
      const from = await inFile("cut.backup", content);
      await expect(putBack(target.database, target.dataDir, from)).rejects.toThrow(
        "备份文件不完整，没有恢复任何内容",
      );
    }
    expect(await readdir(target.dataDir)).not.toContain("files");
    await putBack(target.database, target.dataDir, file);
    expect((await verified(target)).difference).toBeNull();
  });

  it("is refused when rows or files are missing from it, when it is none, and when it is of a newer release", async () => {
    const target = await emptyTarget();
    const refusal = (from: string) => putBack(target.database, target.dataDir, from).catch(String);
    const without = (kind: BackupLine["kind"]) =>
      changed((lines) => {
        const first = lines.findIndex(
          (line) => line.startsWith(`{"kind":"${kind}"`) && !line.includes('"last":false'),
        );
        return lines.filter((_, index) => index !== first);
      });
    expect(await refusal(await without("rows"))).toContain("备份文件不完整");
    expect(await refusal(await without("file"))).toContain("备份文件不完整");
    expect(await refusal(await inFile("not.backup", Buffer.from("示例")))).toContain(
      "这不是本系统的备份文件",
    );
    expect(await refusal(await inFile("not.backup", gzipSync('{"kind":"other"}\n')))).toContain(
      "这不是本系统的",
    );
    expect(await refusal(join(world.dataDir, "absent"))).toContain("没有找到备份文件");
    const newer = await changed(([head = "", ...rest]) => [
      head.replace('"migrations":[', '"migrations":["9999.sql",'),
      ...rest,
    ]);
    expect(await refusal(newer)).toContain("备份由更新的版本写成（含 9999.sql）");
  });

  it("writes nothing outside the data folder", async () => {
    const from = await changed((lines) =>
      lines.map((line) => line.replace('"path":"seals.log"', '"path":"../outside"')),
    );
    const target = await emptyTarget();
    await expect(putBack(target.database, target.dataDir, from)).rejects.toThrow("文件路径不对");
  });

  it("that cannot be written leaves nothing that looks like one", async () => {
    const nowhere = join(world.dataDir, "absent", "x.backup");
    await expect(takeBackup(world.database, world.dataDir, nowhere)).rejects.toThrow("ENOENT");
    await expect(takeBackup(world.database, world.dataDir, world.dataDir)).rejects.toThrow();
    expect((await readdir(world.dataDir)).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(await readdir(join(world.dataDir, ".."))).not.toContain(`${world.dataDir.split("/").at(-1)}.part`);
  });
});

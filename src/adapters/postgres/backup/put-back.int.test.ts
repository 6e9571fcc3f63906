import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMasterKey } from "#adapters/identity/master-key.ts";
import { sealOnce } from "#adapters/postgres/seal.ts";
import type { Database, Envelope } from "#adapters/postgres/session.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { folds } from "#main/folds.ts";
import { installationOn } from "#main/open-installation.ts";
import { sealsPath } from "#main/seal-job.ts";
import { openEmptyDatabase, openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { setUp } from "#tests/worlds/people.ts";
import { settingsOf } from "#tests/worlds/world.ts";
import type { BackupLine } from "./backup-file.ts";
import { putBack } from "./put-back.ts";
import { takeBackup } from "./take-backup.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
const query = <R>(database: Database, sql: string) =>
  database.transaction(asOwner, async (session) => (await session.query<R>(sql)).rows);

describe("a backup that must not be put back", () => {
  let source: TestDatabase;
  let target: TestDatabase;
  let file: string;
  beforeAll(async () => {
    source = await openTestDatabase();
    await setUp(await installationOn(source.database, settingsOf(source)));
    await readMasterKey(source.dataDir, null);
    await sealOnce(source.database, sealsPath(source.dataDir));
    file = join(source.dataDir, "whole.backup");
    await takeBackup(source.database, source.dataDir, file);
    target = await openEmptyDatabase();
  });
  afterAll(async () => {
    await target.close();
    await source.close();
  });

  const refusal = (from: string) => putBack(target.database, target.dataDir, from).catch(String);
  const inFile = async (name: string, content: Buffer) => {
    const path = join(source.dataDir, name);
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

  it("is not put over data, nor over what another database left in the folder", async () => {
    const before = await query<{ n: number }>(source.database, "select count(*) as n from ledger_entry");
    await expect(putBack(source.database, source.dataDir, file)).rejects.toThrow(
      "目标数据库里已有数据，不能覆盖",
    );
    expect(await query(source.database, "select count(*) as n from ledger_entry")).toEqual(before);
    const key = await readMasterKey(target.dataDir, null);
    expect(await refusal(file)).toContain("数据文件夹里已有 keys，不能覆盖");
    expect(await readMasterKey(target.dataDir, null)).toEqual(key);
    await rm(join(target.dataDir, "keys"), { recursive: true });
  });

  it("that was cut off anywhere is refused before anything is written", async () => {
    const whole = await readFile(file);
    const cut = [
      ...[0.2, 0.7, 0.999].map((part) => whole.subarray(0, Math.floor(whole.length * part))),
      gzipSync(`${(await linesOf(file)).slice(0, -1).join("\n")}\n`),
      gzipSync((await linesOf(file)).join("\n").slice(0, -10)),
    ];
    for (const content of cut) {
      const from = await inFile("cut.backup", content);
      expect(await refusal(from)).toContain("备份文件不完整，没有恢复任何内容");
    }
  });

  it("is refused when rows or files are missing from it, when it is none, and when it is of a newer release", async () => {
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
    expect(await refusal(join(source.dataDir, "absent"))).toContain("没有找到备份文件");
    const newer = await changed(([head = "", ...rest]) => [
      head.replace('"migrations":[', '"migrations":["9999.sql",'),
      ...rest,
    ]);
    expect(await refusal(newer)).toContain("备份由更新的版本写成（含 9999.sql）");
  });

  it.each([
    ...[
      "../outside",
      "/etc/outside",
      "files/../../outside",
      "files/..",
      "files//x",
      "files\\..\\x",
      "keys/.x",
    ],
    ...[
      "database/evil",
      "lock",
      "journal",
      "database.flushed",
      "backups/x",
      "files",
      "keys",
      "",
      "seals.log/x",
    ],
  ])("is refused when it would write anything but files, keys and seals: %s", async (path) => {
    const from = await changed((lines) =>
      lines.map((line) => line.replace('"path":"seals.log"', `"path":${JSON.stringify(path)}`)),
    );
    const before = await readdir(target.dataDir);
    expect(await refusal(from)).toContain(`备份里有不属于备份的文件（${path}）`);
    expect(await refusal(from)).toContain("没有恢复任何内容");
    expect(await readdir(target.dataDir)).toEqual(before);
    expect(await readdir(join(target.dataDir, ".."))).not.toContain("outside");
  });

  it("has written nothing by then: a whole one comes back into the same folder", async () => {
    expect(await readdir(target.dataDir)).not.toContain("files");
    await putBack(target.database, target.dataDir, file);
    const outside = sealsPath(target.dataDir);
    expect(await verify(target.database, { outside, folds })).toMatchObject({ difference: null, seals: 1 });
  });

  it("that cannot be written leaves nothing that looks like one", async () => {
    const nowhere = join(source.dataDir, "absent", "x.backup");
    await expect(takeBackup(source.database, source.dataDir, nowhere)).rejects.toThrow("ENOENT");
    await expect(takeBackup(source.database, source.dataDir, source.dataDir)).rejects.toThrow();
    expect((await readdir(source.dataDir)).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(await readdir(join(source.dataDir, ".."))).not.toContain(
      `${source.dataDir.split("/").at(-1)}.part`,
    );
  });
});

import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { type Seal, sealOnce, sealText } from "./seal.ts";
import type { Envelope } from "./session.ts";
import { sm3 } from "./sm3.ts";
import { verifySeals } from "./verify-seals.ts";

const asOwner: Envelope = { priority: "act", role: "owner", settings: {} };

describe("the sealer", () => {
  let opened: TestDatabase;
  let outside: string;
  let made = 0;
  beforeEach(async () => {
    opened = await openTestDatabase();
    outside = join(opened.dataDir, "seals.log");
  });
  afterEach(() => opened.close());

  const query = <R>(sql: string, parameters: readonly unknown[] = []) =>
    opened.database.transaction(asOwner, async (session) => (await session.query<R>(sql, parameters)).rows);
  /** An entry as the sealer sees it; its position is the next one, or the one given. */
  async function entry(position?: number): Promise<void> {
    made += 1;
    const at =
      position === undefined ? "nextval(pg_get_serial_sequence('ledger_entry', 'position'))" : position;
    await query(
      `insert into ledger_entry (position, home, subject_kind, subject_id, seq, act_id, act, version, actor, at, payload, canonical, hash)
       overriding system value values (${at}, '140406', 'hazard', $1, 1, $1, 'report', 1, 'x', now(), '{}', $1, $2)`,
      [`hz_${made}`, sm3(String(made))],
    );
  }
  const seal = () => sealOnce(opened.database, outside);
  const keptOutside = async () =>
    (await readFile(outside, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Seal);
  const verified = () => verifySeals(opened.database, outside);

  it("has nothing to do on an empty ledger, and writes nothing then", async () => {
    expect(await seal()).toBeNull();
    await expect(readFile(outside)).rejects.toThrow("ENOENT");
    expect(await verified()).toEqual({ seals: 0, unsealed: 0, difference: null });
  });

  it("seals each entry once, chains the seals, and keeps each outside too", async () => {
    await entry();
    await entry();
    const first = await seal();
    expect(first).toMatchObject({ number: 1, entries: 2 });
    expect(await seal()).toBeNull();
    await entry();
    expect(await verified()).toMatchObject({ unsealed: 1, difference: null });
    const second = await seal();
    expect(second).toMatchObject({ number: 2, entries: 1 });
    expect(await keptOutside()).toEqual([first, second]);
    const rows = await query<{ hash_before: string }>("select hash_before from ledger_seal where number = 2");
    expect(rows[0]?.hash_before).toBe(first?.hash);
    expect(await verified()).toEqual({ seals: 2, unsealed: 0, difference: null });
  });

  it("comes back for an entry that is committed long after thousands of later ones", async () => {
    await entry(1);
    await entry(9001);
    await seal();
    await entry(5000);
    await entry(9002);
    expect(await seal()).toMatchObject({ number: 2, entries: 2 });
    await entry(2);
    expect(await seal()).toMatchObject({ number: 3, entries: 1 });
    expect(await verified()).toEqual({ seals: 3, unsealed: 0, difference: null });
    expect(await query("select positions, top from ledger_seal order by number")).toEqual([
      { positions: "{[1,2),[9001,9002)}", top: 9001 },
      { positions: "{[5000,5001),[9002,9003)}", top: 9002 },
      { positions: "{[2,3)}", top: 9002 },
    ]);
  });

  it("looks no further back than what may still be committed", async () => {
    await entry(1);
    await entry(10);
    await seal();
    await query("update ledger_seal set at = at - interval '11 minutes'");
    await entry(5);
    await entry(11);
    expect(await seal()).toMatchObject({ entries: 1 });
    expect(await verified()).toMatchObject({ unsealed: 1 });
  });

  it("holds the time of a seal, and seals of the first release, which said none", async () => {
    await entry();
    const first = await seal();
    const hash = sm3(sealText({ number: 1, hashBefore: null }, [sm3(String(made))]));
    await query("update ledger_seal set hash = $1", [hash]);
    await writeFile(outside, `${JSON.stringify({ ...first, hash })}\n`);
    await entry();
    const second = await seal();
    expect(await verified()).toMatchObject({ seals: 2, difference: null });
    const later = new Date(Date.parse(second?.at ?? "") + 60_000).toISOString();
    await query("update ledger_seal set at = $1 where number = 2", [later]);
    expect((await verified()).difference).toMatch(/^第 2 号封印：库外留存的封印在库内没有或者不同/);
    await writeFile(outside, (await readFile(outside, "utf8")).replace(second?.at ?? "", later));
    expect((await verified()).difference).toBe("第 2 号封印：封存的内容或者时间被改动。");
  });

  it("finds a line outside that is no seal", async () => {
    await entry();
    await seal();
    await appendFile(outside, "{}\n");
    await entry();
    await seal();
    expect((await verified()).difference).toBe(
      "第 1 号封印：库外留存的封印中，它后面一行不是封印，文件被改动。",
    );
  });

  it("writes outside what a killed process had sealed and not yet written there", async () => {
    await entry();
    await expect(sealOnce(opened.database, join(opened.dataDir, "absent", "seals.log"))).rejects.toThrow();
    expect(await verified()).toMatchObject({ seals: 1, difference: null });
    await entry();
    await seal();
    expect((await keptOutside()).map((one) => one.number)).toEqual([1, 2]);
    expect(await verified()).toEqual({ seals: 2, unsealed: 0, difference: null });
  });

  it("takes off a line that a power cut left half written", async () => {
    await entry();
    await seal();
    await appendFile(outside, '{"number":2,"at":"2026-1');
    expect(await verified()).toMatchObject({ difference: null });
    await entry();
    await seal();
    expect((await keptOutside()).map((one) => one.number)).toEqual([1, 2]);
  });

  it("writes the whole copy again where it is gone, and never over one that says more", async () => {
    await entry();
    await seal();
    await entry();
    await seal();
    await rm(outside);
    await entry();
    await seal();
    expect((await keptOutside()).map((one) => one.number)).toEqual([1, 2, 3]);
    await query("delete from ledger_seal where number = 3");
    await seal();
    expect((await keptOutside()).map((one) => one.number)).toEqual([1, 2, 3]);
  });

  it("lets several seal at once, each entry under one seal", async () => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([entry(), seal(), entry(), seal(), seal()]);
    }
    await seal();
    const rows = await query<{ n: number; sealed: number }>(
      "select (select count(*) from ledger_entry) as n, (select sum(entries) from ledger_seal) as sealed",
    );
    expect(rows).toEqual([{ n: 10, sealed: 10 }]);
    expect(await verified()).toMatchObject({ unsealed: 0, difference: null });
  });
});

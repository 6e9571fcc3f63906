import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { foldDeltas } from "#adapters/postgres/count-delta.ts";
import { sealOnce } from "#adapters/postgres/seal.ts";
import type { Database, Envelope } from "#adapters/postgres/session.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { folds } from "#main/folds.ts";
import { installationOn } from "#main/open-installation.ts";
import { openTestDatabase } from "#tests/worlds/database.ts";
import { act, openWorld, report, settingsOf, tell, type World } from "#tests/worlds/world.ts";
import { openEmbeddedDatabase } from "./embedded-database.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
const sealsIn = (dataDir: string) => join(dataDir, "seals.log");

/** What must be the same after a power cut, to the number of each entry. */
const contents = [
  "select position, subject_id, seq, act, hash from ledger_entry order by position",
  "select number, at, entries, positions, hash, top from ledger_seal order by number",
  "select id, seq, stage, state from hazard order by id",
  "select home, hazard_id, organisation_id from hazard_organisation order by 2, 3",
  "select hazard_id, act, part, due from hazard_duty order by 1, 2, 3",
  "select stage, level, sum(number) as number from hazard_count group by 1, 2 order by 1, 2",
  "select count(*) as n from hazard_count_delta",
  "select id, name_sealed from person order by id",
  "select account_id, password_hash from credential order by account_id",
];

async function contentsOf(database: Database): Promise<unknown> {
  return database.transaction(asOwner, async (session) => {
    const all: unknown[] = [];
    for (const sql of contents) all.push((await session.query(sql)).rows);
    return all;
  });
}

describe("after a power cut that took back the database's files, the embedded database", () => {
  let world: World;
  let before: string;
  let after: string;
  beforeAll(async () => {
    world = await openWorld(await openTestDatabase("embedded"));
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    before = await mkdtemp(join(tmpdir(), "zhiyuan-before-"));
    after = await mkdtemp(join(tmpdir(), "zhiyuan-after-"));
    await world.database.settle();
    await cp(join(world.dataDir, "database"), join(before, "database"), { recursive: true });
  });
  afterEach(() => Promise.all([before, after].map((folder) => rm(folder, { recursive: true, force: true }))));

  /** The folder as it is found when the power is back: the old database, and what was made safe beside it. */
  async function powerBack(): Promise<void> {
    await cp(join(before, "database"), join(after, "database"), { recursive: true });
    await cp(join(world.dataDir, "journal"), join(after, "journal"));
    const seals = await readFile(sealsIn(world.dataDir)).catch(() => null);
    if (seals) await writeFile(sealsIn(after), seals);
  }
  const seal = () => sealOnce(world.database, sealsIn(world.dataDir));
  const refused = (acting: Promise<unknown>) => expect(acting).rejects.toThrow();

  it("holds every act that was acknowledged, each where it stood, and verifies", async () => {
    const hazard = await tell(world, await report(world), [["judge", "officer1"]]);
    await seal();
    // Acts taken back leave gaps in the numbering, which must be there again.
    await refused(act(world, hazard, { name: "confirm", by: world.cast.officer1 }));
    await world.installed
      .openBooks(world.cast.officer1, "act", async (books) => {
        await books.ledger.append({
          subject: { home: "140406", kind: "hazard", id: hazard.id },
          after: null,
          decision: { act: "judge", version: 1, payload: {} },
          actId: crypto.randomUUID(),
          actor: "x",
          post: null,
          onBehalf: null,
          happenedAt: new Date().toISOString(),
          deviceAt: null,
          at: new Date().toISOString(),
        });
      })
      .catch(() => undefined);
    await foldDeltas(world.database);
    await Promise.all([1, 2, 3, 4].map(() => report(world)));
    await seal();
    await act(world, hazard, { name: "confirm", by: world.cast.officer3 });
    await powerBack();
    const again = await openEmbeddedDatabase(after);
    expect(await contentsOf(again)).toEqual(await contentsOf(world.database));
    const found = await verify(again, { outside: sealsIn(after), folds });
    expect(found).toMatchObject({ difference: null, seals: 2, unsealed: 1 });
    const { rows } = await again.transaction(asOwner, (session) =>
      session.query("select count(*) < max(position) as gaps from ledger_entry"),
    );
    expect(rows).toEqual([{ gaps: true }]);
    await again.close();
  });

  it("goes on from there, and is whole at the next start", async () => {
    await report(world);
    await powerBack();
    const again = await openEmbeddedDatabase(after);
    const entries = "select max(position) as last, count(*) as n from ledger_entry";
    const { rows } = await again.transaction(asOwner, (session) => session.query<{ n: number }>(entries));
    await report(await worldOn(again, world));
    await again.close();
    const third = await openEmbeddedDatabase(after);
    const now = await third.transaction(asOwner, (session) => session.query<{ n: number }>(entries));
    expect(now.rows[0]?.n).toBe((rows[0]?.n ?? 0) + 1);
    expect((await verify(third, { outside: sealsIn(after), folds })).difference).toBeNull();
    await third.close();
  });

  it("leaves out an act whose journal line was cut off, for it was never acknowledged", async () => {
    const hazard = await report(world);
    const whole = (await stat(join(world.dataDir, "journal"))).size;
    await act(world, hazard, { name: "judge", by: world.cast.officer1 });
    await powerBack();
    await truncate(join(after, "journal"), whole + 100);
    const again = await openEmbeddedDatabase(after);
    const { rows } = await again.transaction(asOwner, (session) =>
      session.query<{ seq: number }>("select seq from hazard where id = $1", [hazard.id]),
    );
    expect(rows).toEqual([{ seq: 1 }]);
    expect((await verify(again, { outside: sealsIn(after), folds })).difference).toBeNull();
    await again.close();
  });

  it("does not open when an acknowledged line of its journal is damaged, and changes nothing", async () => {
    for (const text of ["示例隐患甲", "示例隐患乙", "示例隐患丙"]) await report(world, { text });
    await powerBack();
    const journal = join(after, "journal");
    const content = await readFile(journal, "utf8");
    await writeFile(journal, content.replace("隐患乙", "隐患丁"));
    const damaged = await readFile(journal, "utf8");
    const stamp = async () => (await stat(join(after, "database", "global", "pg_control"))).mtimeMs;
    const before = await stamp();
    const refused = await openEmbeddedDatabase(after).catch(String);
    const row = Number(/第 (\d+) 行已损坏/.exec(String(refused))?.[1]);
    expect(content.split("\n")[row - 1]).toContain("隐患乙");
    expect(await readFile(journal, "utf8")).toBe(damaged);
    expect(await stamp()).toBe(before);
    expect(await readdir(after)).not.toContain("lock");
    // The way out that the sentence names: what stands before the damaged line comes back.
    await writeFile(
      journal,
      `${damaged
        .split("\n")
        .slice(0, row - 1)
        .join("\n")}\n`,
    );
    const again = await openEmbeddedDatabase(after);
    const { rows } = await again.transaction(asOwner, (session) =>
      session.query("select text from hazard where text like '示例隐患_'"),
    );
    expect(rows).toEqual([{ text: "示例隐患甲" }]);
    expect((await verify(again, { outside: sealsIn(after), folds })).difference).toBeNull();
    await again.close();
  });

  it("opens when the power cut left zeros behind the last line", async () => {
    const hazard = await report(world);
    await powerBack();
    await appendFile(join(after, "journal"), Buffer.alloc(8192));
    const again = await openEmbeddedDatabase(after);
    const { rows } = await again.transaction(asOwner, (session) =>
      session.query("select seq from hazard where id = $1", [hazard.id]),
    );
    expect(rows).toEqual([{ seq: 1 }]);
    await again.close();
  });

  it("does not open when its files are older than the journal's beginning", async () => {
    await report(world);
    await world.database.settle();
    await report(world);
    await powerBack();
    await expect(openEmbeddedDatabase(after)).rejects.toThrow(/数据库文件比日志旧.*改用备份恢复/);
    // Nothing is left holding the folder.
    await expect(openEmbeddedDatabase(after)).rejects.toThrow("数据库文件比日志旧");
  });
});

describe("the journal of the embedded database", () => {
  it("starts afresh when it has grown long, and not a line is lost", async () => {
    const { dataDir, database } = await openTestDatabase("embedded");
    await database.close();
    const short = await openEmbeddedDatabase(dataDir, { journalBytes: 200_000 });
    const close = async () => {
      await short.close();
      await rm(dataDir, { recursive: true, force: true });
    };
    const world = await openWorld({ dataDir, database: short, url: null, close });
    let longest = 0;
    for (let round = 0; round < 60; round += 1) {
      await report(world, { text: `示例隐患${"长".repeat(800)}${round}` });
      longest = Math.max(longest, (await stat(join(dataDir, "journal"))).size);
    }
    await short.aside(async () => undefined);
    expect(longest).toBeLessThan(400_000);
    expect((await stat(join(dataDir, "journal"))).size).toBe(0);
    const { rows } = await short.transaction(asOwner, (session) =>
      session.query<{ n: number }>("select count(*) as n from hazard"),
    );
    expect(rows).toEqual([{ n: 60 }]);
    await world.close();
  });
});

/** The same people on another opening of the database. */
async function worldOn(database: Database, world: World): Promise<World> {
  return { ...world, installed: await installationOn(database, settingsOf(world)) };
}

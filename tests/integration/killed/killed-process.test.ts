import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealOnce } from "#adapters/postgres/seal.ts";
import type { Database } from "#adapters/postgres/session.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { folds } from "#main/folds.ts";
import { sealsPath } from "#main/seal-job.ts";
import { openAgain } from "#tests/worlds/database.ts";
import { openWorld, settingsOf, type World } from "#tests/worlds/world.ts";
import type { Acknowledged, Orders } from "./acting-process.ts";

const program = fileURLToPath(new URL("./acting-process.ts", import.meta.url));
const folder = fileURLToPath(new URL("../../../", import.meta.url));

describe("a process killed while it acts", () => {
  let world: World;
  let acknowledged: string;
  beforeAll(async () => {
    world = await openWorld();
    acknowledged = join(world.dataDir, "acknowledged");
    await writeFile(acknowledged, "");
    const { cast, unit, bodies } = world;
    const orders: Orders = {
      settings: settingsOf(world),
      ...{ officer: cast.officer1, office: cast.office, unit: unit.id, body: bodies.fire.id, acknowledged },
    };
    await writeFile(join(world.dataDir, "orders.json"), JSON.stringify(orders));
    await world.database.close();
  });
  afterAll(() => world.close());

  const acts = async () =>
    (await readFile(acknowledged, "utf8"))
      .trimEnd()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Acknowledged);

  /** Lets it act until so many more acts were acknowledged, then ends it as a power switch would. */
  async function actAndKill(more: number): Promise<void> {
    const before = (await acts()).length;
    const args = ["--import", "tsx", program, join(world.dataDir, "orders.json")];
    const child: ChildProcess = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr?.on("data", (text) => {
      said += text;
    });
    const ended = once(child, "exit");
    while ((await acts()).length < before + more) {
      if (child.exitCode !== null) throw new Error(`the process ended by itself: ${said}`);
      await wait(10);
    }
    child.kill("SIGKILL");
    await ended;
  }

  /** The acknowledged acts that the database does not hold as they were acknowledged. */
  async function lost(database: Database): Promise<readonly Acknowledged[]> {
    const { rows } = await database.transaction({ priority: "job", role: "owner", settings: {} }, (session) =>
      session.query<Acknowledged>(`select subject_id as hazard, seq, act_id as "actId" from ledger_entry`),
    );
    const kept = new Map(rows.map((row) => [row.actId, `${row.hazard} ${row.seq}`]));
    return (await acts()).filter((one) => kept.get(one.actId) !== `${one.hazard} ${one.seq}`);
  }

  it.each([1, 2, 3])("has lost nothing that it acknowledged, and verifies: time %s", async () => {
    await actAndKill(60);
    const database = await openAgain(world);
    try {
      expect(await lost(database)).toEqual([]);
      const outside = sealsPath(world.dataDir);
      expect((await verify(database, { outside, folds })).difference).toBeNull();
      while (await sealOnce(database, outside));
      expect(await verify(database, { outside, folds })).toMatchObject({ difference: null, unsealed: 0 });
    } finally {
      await database.close();
    }
  });
});

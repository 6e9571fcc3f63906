import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Database } from "#adapters/postgres/session.ts";
import { openWorld, settingsOf } from "#tests/worlds/world.ts";
import { serve } from "./serve.ts";

it("stops its heartbeat, its rounds and its doors when the port is in use", async () => {
  const world = await openWorld();
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const bound = taken.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  let asked = 0;
  const { database } = world.installed;
  const counting: Database = {
    ...database,
    transaction(envelope, work) {
      asked += 1;
      return database.transaction(envelope, work);
    },
  };
  const serving = serve({ ...world.installed, database: counting }, { ...settingsOf(world), port }, null);
  await expect(serving).rejects.toMatchObject({ code: "EADDRINUSE" });
  const before = asked;
  expect(before).toBeGreaterThan(0);
  await pause(1500);
  expect(asked).toBe(before);
  expect(existsSync(join(world.dataDir, "control.sock"))).toBe(false);
  taken.close();
  await world.close();
});

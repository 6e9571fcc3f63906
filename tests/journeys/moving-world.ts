import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { openInstallation } from "#main/open-installation.ts";
import { serve } from "#main/serve.ts";
import { readSettings } from "#settings.ts";
import {
  buildWebOnce,
  environmentOf,
  launchBrowser,
  madeDemonstration,
  type World,
} from "./journey-world.ts";

const dayMs = 86_400_000;

/** A world whose clock is moved by its port: server, database and the browsers opened from then on live on another day. */
export type MovingWorld = Omit<World, "printed" | "run"> & {
  today(): BusinessDate;
  /** So many days further. Who is signed in is signed out by then. */
  moveDays(days: number): void;
};

/** Opens the demonstration in this process, where its clock can be reached. */
export async function openMovingWorld(): Promise<MovingWorld> {
  buildWebOnce();
  const dataDir = await mkdtemp(join(tmpdir(), "zhiyuan-journey-"));
  await cp(await madeDemonstration(), dataDir, { recursive: true });
  const settings = { ...readSettings(environmentOf(dataDir)), silent: true };
  const installed = await openInstallation(settings);
  const serving = await serve(installed, settings, null);
  const browser = await launchBrowser();
  const now = () => new Date(Date.now() + installed.clock.ms);
  return {
    ...{ address: serving.address, browser, now },
    today: () => businessDateOf(now().toISOString()),
    moveDays(days) {
      installed.clock.ms += days * dayMs;
    },
    async close() {
      await browser.close();
      await serving.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

// A process that acts without pause until it is killed, and writes down each act once it was acknowledged.
import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import type { Actor } from "#domain/access/actor.ts";
import { openInstallation } from "#main/open-installation.ts";
import { startSealing } from "#main/seal-job.ts";
import type { Settings } from "#settings.ts";

/** What the process is told: where the data is, who acts, and where to write down what was acknowledged. */
export type Orders = {
  readonly settings: Settings;
  readonly officer: Actor;
  readonly office: Actor;
  readonly unit: string;
  readonly body: string;
  readonly acknowledged: string;
};

/** An act that was acknowledged. */
export type Acknowledged = { readonly hazard: string; readonly seq: number; readonly actId: string };

const at = process.argv[2] ?? "";
const orders = JSON.parse(readFileSync(at, "utf8")) as Orders;
const installed = await openInstallation(orders.settings);
startSealing(installed.database, orders.settings.dataDir, (fault) => console.error(fault));
const known = { spot: null, foundOn: null, measured: null, exposedPeople: null, possibleHarm: null };

const write = (act: Acknowledged) => appendFileSync(orders.acknowledged, `${JSON.stringify(act)}\n`);

async function report(): Promise<string> {
  const actId = randomUUID();
  const hazard = await reportHazard(installed, orders.officer, {
    actId,
    input: { text: "示例隐患：临边防护缺失", foundBy: "department", photos: [], ...known },
    ...{ enterprise: orders.unit, unitName: null, placeCode: null, field: "industrial" },
  });
  write({ hazard: hazard.id, seq: hazard.seq, actId });
  return hazard.id;
}

async function actOn(hazard: string, organisations: readonly string[]): Promise<void> {
  const actId = randomUUID();
  const { seq } = await actOnHazard(installed, orders.office, {
    ...{ hazard, act: "set-supporting", actId },
    input: { organisations },
  });
  write({ hazard, seq, actId });
}

async function actWithoutPause(): Promise<never> {
  for (;;) {
    const hazard = await report();
    await actOn(hazard, []);
    await actOn(hazard, [orders.body]);
  }
}

await Promise.all([1, 2, 3, 4, 5, 6].map(actWithoutPause));

import { sealOnce } from "#adapters/postgres/seal.ts";
import type { Installed } from "#main/open-installation.ts";
import { sealsPath } from "#main/seal-job.ts";
import { ledgerRows } from "./ledger-rows.ts";
import { loadHazards } from "./load-hazards.ts";
import { loadParties } from "./load-parties.ts";
import { type Parties, partiesOf } from "./parties.ts";

export type Quantities = {
  readonly enterprises: number;
  readonly hazards: number;
  /** Hazards of the first enterprise with a written step that its principal has not signed. */
  readonly toSign: number;
};

/** Fills an empty installation with invented records, sealed and analysed: the same in every run. */
export async function makeData(installed: Installed, dataDir: string, of: Quantities): Promise<Parties> {
  const parties = partiesOf(of.enterprises);
  const ledger = ledgerRows();
  await loadParties(installed, parties, ledger);
  await loadHazards(installed.database, { ...of, units: parties.units, ledger });
  while (await sealOnce(installed.database, sealsPath(dataDir))) {
    // A batch at a time, until nothing is left to seal.
  }
  await installed.database.transaction({ priority: "page", role: "owner", settings: {} }, (session) =>
    session.query("analyze"),
  );
  await installed.database.settle();
  return parties;
}

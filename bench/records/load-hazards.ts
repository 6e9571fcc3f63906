import { dutyRowsOf } from "#adapters/postgres/hazard-insert.ts";
import { reachRowsOf, rowOf, searchedText } from "#adapters/postgres/hazard-row.ts";
import type { Database, Envelope } from "#adapters/postgres/session.ts";
import { vectorOf } from "#adapters/postgres/words.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { insertAll } from "./bulk.ts";
import type { ledgerRows } from "./ledger-rows.ts";
import { extentOf, type Life, lifeOf } from "./lives.ts";
import type { Unit } from "./parties.ts";

/** As a page: what is loaded goes to disk at the end, not into the journal on the way. */
const asOwner: Envelope = { priority: "page", role: "owner", settings: {} };
/** Hazards that one transaction writes. */
const chunk = 400;

/** The rollup as the folded deltas would have it. */
const fillCounts = `insert into hazard_count (home, field, lead_organisation, stage, level, found_by, focuses, listed,
    filing_owed, found_on, deadline, number)
  select home, coalesce(field, ''), coalesce(lead_organisation, ''), stage, coalesce(level, ''), found_by, focuses,
    listed_level is not null, filing_owed, coalesce(found_on, '0001-01-01'), coalesce(deadline, '0001-01-01'), count(*)
  from hazard group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`;

export type HazardLoad = {
  readonly hazards: number;
  /** The first so many belong to the first enterprise, with a step that waits for its signature. */
  readonly toSign: number;
  readonly units: readonly Unit[];
  readonly ledger: ReturnType<typeof ledgerRows>;
};

/** Writes the hazards with their chains, duties, reach and counts. */
export async function loadHazards(database: Database, load: HazardLoad): Promise<void> {
  for (let from = 0; from < load.hazards; from += chunk) {
    const numbers = Array.from({ length: Math.min(chunk, load.hazards - from) }, (_, index) => from + index);
    await write(
      database,
      numbers.map((number) => tell(load, number)),
      load,
    );
  }
  await database.transaction(asOwner, (session) => session.query(fillCounts));
}

function tell({ units, toSign }: HazardLoad, number: number): Life {
  const waits = number < toSign;
  const unit = units[waits ? 0 : number % units.length];
  if (!unit) throw new Error("there are no enterprises");
  return lifeOf(number, unit, waits ? "described" : extentOf(number));
}

function write(database: Database, lives: readonly Life[], { ledger }: HazardLoad): Promise<void> {
  const hazards = lives.map(({ hazard }) => hazard);
  const entries = lives.flatMap(({ hazard, entries }) =>
    ledger({ home: hazard.belonging.home, kind: "hazard", id: hazard.id, entries }),
  );
  return database.transaction(asOwner, async (session) => {
    await insertAll(session, "hazard", hazards.map(hazardRow));
    await insertAll(session, "hazard_organisation", hazards.flatMap(reachRowsOf));
    await insertAll(session, "hazard_duty", hazards.flatMap(dutyRowsOf));
    await insertAll(session, "ledger_entry", entries);
  });
}

function hazardRow(hazard: Hazard) {
  return { ...rowOf(hazard), state: hazard, words: vectorOf(searchedText(hazard)) };
}

import { sql } from "kysely";
import type { NearbyUnits, UnitRecord } from "#application/imports/import-book.ts";
import { readCriterionText } from "#domain/hazards/judgement.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import type { StandingRecord } from "#domain/imports/repeat-warnings.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** Most records of one look that are shown beside rows: a part of a ledger has a hundred rows of some dozen units. */
const mostNearby = 5000;

function records() {
  return build
    .selectFrom("hazard as h")
    .leftJoin("enterprise as e", "e.id", "h.enterprise_id")
    .select([
      "h.id",
      "h.number",
      "h.home",
      "h.enterprise_id",
      "h.unit_name",
      "h.text",
      "h.found_on",
      "h.stage",
    ])
    .select("e.uscc")
    .where("h.stage", "not in", ["withdrawn", "dismissed"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof records>["execute"]>>[number];

/** The records of these units within reach, latest first; of one without a file its name in its reporting unit counts. */
export async function recordsOfUnits(session: Session, units: NearbyUnits): Promise<readonly UnitRecord[]> {
  const { enterprises, unnamed } = units;
  const found: UnitRecord[] = [];
  if (enterprises.length > 0) {
    const query = records().where("h.enterprise_id", "=", sql<string>`any(${enterprises}::text[])`);
    found.push(...(await run(session, latest(query))).rows.map(recordOf));
  }
  if (unnamed.length > 0) {
    const [homes, names] = [unnamed.map(({ home }) => home), unnamed.map(({ unitName }) => unitName)];
    const query = records()
      .where("h.enterprise_id", "is", null)
      .where("h.home", "=", sql<string>`any(${[...new Set(homes)]}::text[])`)
      .where("h.unit_name", "=", sql<string>`any(${[...new Set(names)]}::text[])`);
    found.push(...(await run(session, latest(query))).rows.map(recordOf));
  }
  return found;
}

/** These records, as far as they stand and are within reach. */
export async function recordsByIds(session: Session, ids: readonly string[]): Promise<readonly UnitRecord[]> {
  if (ids.length === 0) return [];
  const query = records().where("h.id", "=", sql<string>`any(${[...new Set(ids)]}::text[])`);
  return (await run(session, query)).rows.map(recordOf);
}

/** These records as far as rows that repeat them may say otherwise, by id. */
export async function standingRecords(
  session: Session,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingRecord>> {
  if (ids.length === 0) return new Map();
  const query = build
    .selectFrom("hazard as h")
    .select(["h.id", "h.stage", "h.level", "h.deadline", "h.criterion"])
    .select(sql<StandingRecord["from"]>`h.state->'importedFrom'`.as("from"))
    .where("h.id", "=", sql<string>`any(${[...new Set(ids)]}::text[])`)
    .where("h.stage", "not in", ["withdrawn", "dismissed"]);
  const { rows } = await run(session, query);
  return new Map(
    rows.map(({ id, stage, level, deadline, criterion, from }) => [
      id,
      {
        stage: stage as Stage,
        level: level as StandingRecord["level"],
        deadline,
        item: criterion === null ? null : readCriterionText(criterion),
        from,
      },
    ]),
  );
}

function latest(query: ReturnType<typeof records>) {
  return query
    .orderBy("h.found_on", (order) => order.desc().nullsLast())
    .orderBy("h.id")
    .limit(mostNearby);
}

function recordOf(row: Row): UnitRecord {
  const { id, number, home, uscc } = row;
  const found = { unitName: row.unit_name, hazardText: row.text, foundOn: row.found_on };
  return { id, number, home, uscc, ...found, enterprise: row.enterprise_id, stage: row.stage as Stage };
}

import { sql } from "kysely";
import type { ImportBook, NotedRow } from "#application/imports/import-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Import } from "#domain/imports/import.ts";
import { build, json, run } from "./build.ts";
import { headerBook } from "./header-meanings.queries.ts";
import { alikeOf, numberedOf, outOfSightOf } from "./imports-alike.ts";
import { recordsByIds, recordsOfUnits, standingRecords } from "./imports-nearby.ts";
import { notedRowsOf } from "./imports-rows.ts";
import { endOf } from "./ledger.queries.ts";
import type { Session } from "./session.ts";
import { sm3 } from "./sm3.ts";

/** Key of the advisory lock under which one import at a time looks for duplicates and creates. */
const importLock = 724_102;

/** Imports on a transaction; row-level security keeps them to the actor's unit. */
export function importBook(session: Session, actor: Actor): ImportBook {
  return {
    ...headerBook(session, actor),
    async takeTurn() {
      await session.query(`select pg_advisory_xact_lock(${importLock})`);
    },
    async insert(batch) {
      await run(session, build.insertInto("import_batch").values({ ...rowOf(batch), seq: 1 }));
    },
    async save(batch, seq) {
      const { home, id, ...columns } = rowOf(batch);
      const update = build.updateTable("import_batch").set({ ...columns, seq });
      await run(session, update.where("home", "=", home).where("id", "=", id));
    },
    find: (id) => read(session, id, false),
    async hold(id) {
      const batch = await read(session, id, true);
      const end = batch ? await endOf(session, { home: batch.home, kind: "import", id }) : null;
      return batch && end ? { batch, end } : null;
    },
    async list(limit) {
      const query = build.selectFrom("import_batch").select("state").orderBy("at", "desc").orderBy("id");
      return (await run(session, query.limit(limit))).rows.map((row) => row.state as Import);
    },
    alike: (rows, except) => alikeOf(session, { rows, except }),
    outOfSight: (fingerprints) => outOfSightOf(session, actor, fingerprints),
    numbered: (numbers) => numberedOf(session, numbers),
    recordsOfUnits: (units) => recordsOfUnits(session, units),
    recordsByIds: (ids) => recordsByIds(session, ids),
    standingRecords: (ids) => standingRecords(session, ids),
    noteRows: (batch, rows) => noteRows(session, batch, rows),
    ...countsOn(session),
  };
}

function countsOn(
  session: Session,
): Pick<ImportBook, "countRows" | "rowsOf" | "untouchedOf" | "leftOf" | "standing" | "resting"> {
  return {
    async countRows(batch) {
      const query = rowsIn(batch)
        .select(["outcome", sql<number>`count(*)`.as("number")])
        .groupBy("outcome");
      const { rows } = await run(session, query);
      const numberOf = (outcome: string) => Number(rows.find((row) => row.outcome === outcome)?.number ?? 0);
      return { created: numberOf("created"), duplicate: numberOf("duplicate") };
    },
    rowsOf: (batch, page) => notedRowsOf(session, batch, page),
    async untouchedOf(batch, { after, limit }) {
      const query = build
        .selectFrom("hazard")
        .select("id")
        .where("import_id", "=", batch.id)
        .where("stage", "!=", "withdrawn")
        .where("seq", "=", 1)
        .where("id", ">", after)
        .orderBy("id");
      return (await run(session, query.limit(limit))).rows.map((row) => row.id);
    },
    async leftOf(batch, limit) {
      const query = rowsIn(batch)
        .innerJoin("hazard", "hazard.id", "import_row.hazard_id")
        .select(["import_row.sheet", "import_row.row", "hazard.id as hazard", "hazard.number"])
        .where("import_row.outcome", "=", "created")
        .where("hazard.stage", "!=", "withdrawn")
        .orderBy("import_row.sheet")
        .orderBy("import_row.row");
      return (await run(session, query.limit(limit))).rows;
    },
    async resting(batch) {
      const repeats = build
        .selectFrom("import_row")
        .innerJoin("hazard", "hazard.id", "import_row.hazard_id")
        .where("import_row.outcome", "=", "duplicate")
        .select(sql<number>`count(*)`.as("rows"));
      const later = repeats
        .where("hazard.import_id", "=", batch.id)
        .where("hazard.stage", "!=", "withdrawn")
        .where("import_row.import_id", "!=", batch.id);
      const lost = repeats
        .where("import_row.home", "=", batch.home)
        .where("import_row.import_id", "=", batch.id)
        .where("hazard.stage", "=", "withdrawn")
        .where(sql<boolean>`hazard.import_id is distinct from ${batch.id}`);
      const rowsOf = async (query: typeof later) => Number((await run(session, query)).rows[0]?.rows ?? 0);
      return { later: await rowsOf(later), lost: await rowsOf(lost) };
    },
    async standing(batch) {
      const query = build
        .selectFrom("hazard")
        .select([
          sql<number>`count(*) filter (where stage <> 'withdrawn')`.as("standing"),
          sql<number>`count(*) filter (where stage <> 'withdrawn' and seq > 1)`.as("acted"),
          sql<number>`count(*) filter (where stage = 'withdrawn')`.as("withdrawn"),
        ])
        .where("import_id", "=", batch.id);
      const row = (await run(session, query)).rows[0];
      const { standing = 0, acted = 0, withdrawn = 0 } = row ?? {};
      return { standing: Number(standing), acted: Number(acted), withdrawn: Number(withdrawn) };
    },
  };
}

async function read(session: Session, id: string, lock: boolean): Promise<Import | null> {
  const query = build.selectFrom("import_batch").select("state").where("id", "=", id);
  const { rows } = await run(session, lock ? query.forUpdate() : query);
  return (rows[0]?.state as Import | undefined) ?? null;
}

function rowsIn(batch: Import) {
  return build
    .selectFrom("import_row")
    .where("import_row.home", "=", batch.home)
    .where("import_row.import_id", "=", batch.id);
}

/** Fingerprints hold whole texts, too long for an index: what is kept is their hash. */
async function noteRows(session: Session, batch: Import, rows: readonly NotedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    home: batch.home,
    import_id: batch.id,
    sheet: row.sheet,
    row: row.row,
    fingerprint: sm3(row.fingerprint),
    text_key: sm3(row.text),
    outcome: row.outcome,
    hazard_id: row.hazard,
    note: row.note,
  }));
  await run(session, build.insertInto("import_row").values(values));
}

function rowOf(batch: Import) {
  return {
    home: batch.home,
    id: batch.id,
    file_name: batch.fileName,
    file_hash: batch.fileHash,
    at: batch.at,
    by_person: batch.by,
    state: json(batch),
  };
}

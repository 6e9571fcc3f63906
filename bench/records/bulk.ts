import type { Session } from "#adapters/postgres/session.ts";

/** Columns that the ledger's rows bring; the position is the database's own. */
const ledgerColumns =
  "home, subject_kind, subject_id, seq, act_id, act, version, actor, post, at, payload, canonical, hash";

/** Tables that are filled many rows at a time. */
type Table = "hazard" | "hazard_organisation" | "hazard_duty" | "person" | "person_key" | "ledger_entry";

/** Writes many rows in one statement, each an object with the table's columns. */
export async function insertAll(session: Session, table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = table === "ledger_entry" ? ledgerColumns : "*";
  const into = table === "ledger_entry" ? `${table} (${ledgerColumns})` : table;
  await session.query(
    `insert into ${into} select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

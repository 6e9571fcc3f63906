import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NotedRow } from "#application/imports/import-book.ts";
import { anActor } from "#domain/hazards/hazard.samples.ts";
import type { Import } from "#domain/imports/import.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { importBook } from "./imports.queries.ts";
import { envelopeFor } from "./reach-settings.ts";
import type { Session } from "./session.ts";

const home = "140406";
const office = anActor({ role: "county-office", reach: { kind: "unit", home }, home });

const batch: Import = {
  ...{ id: "im_1", home, fileName: "台账.xlsx", fileHash: "0", at: "2026-06-01T00:00:00.000Z", by: "per_1" },
  ...{ read: 2000, refused: [], skipped: 0, counts: null, undone: null },
};

/** Every row but the first repeats it. */
const rows: readonly NotedRow[] = Array.from({ length: batch.read }, (_, index) => ({
  sheet: "台账",
  row: index + 2,
  fingerprint: `f${index}`,
  text: `t${index}`,
  outcome: index === 0 ? "created" : "duplicate",
  hazard: "hz_1",
  note: index === 2 ? "示例：写明已整改" : null,
}));

describe("a page of the rows of an import", () => {
  let opened: TestDatabase;
  const work = <T>(asked: (session: Session) => Promise<T>) =>
    opened.database.transaction(envelopeFor(office, "act"), asked);
  beforeAll(async () => {
    opened = await openTestDatabase();
    await work((session) => importBook(session, office).insert(batch));
    for (let from = 0; from < rows.length; from += 500) {
      await work((session) => importBook(session, office).noteRows(batch, rows.slice(from, from + 500)));
    }
  });
  afterAll(() => opened.close());

  it("tells which row of the file the others repeat", async () => {
    const page = { offset: 0, limit: 3 };
    const shown = await work((session) => importBook(session, office).rowsOf(batch, page));
    const first = { sheet: "台账", row: 2 };
    expect(shown.map(({ row, outcome, sameAs, note }) => [row, outcome, sameAs, note])).toEqual([
      [2, "created", null, null],
      [3, "duplicate", first, null],
      [4, "duplicate", first, "示例：写明已整改"],
    ]);
  });

  it("reads no more of a long import than it shows, whatever is known of the table", async () => {
    const read = await work(async (session) => {
      const asked = `select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::int as read
        from pg_stat_xact_user_tables where relname = 'import_row'`;
      const before = await session.query<{ read: number }>(asked);
      await importBook(session, office).rowsOf(batch, { offset: 0, limit: 1 });
      const after = await session.query<{ read: number }>(asked);
      return (after.rows[0]?.read ?? 0) - (before.rows[0]?.read ?? 0);
    });
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(50);
  });
});

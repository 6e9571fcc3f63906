import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileStoreIn } from "#adapters/files/file-store.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { booksOn } from "#adapters/postgres/open-books.ts";
import { packing } from "#adapters/spreadsheets/packing.ts";
import { readPackedLedger } from "#adapters/spreadsheets/read-packed-ledger.ts";
import { wholeWorkbook } from "#adapters/spreadsheets/whole-workbook.samples.ts";
import type { ImportDesk } from "#application/imports/import-desk.ts";
import { importLedger } from "#application/imports/import-ledger.ts";
import { previewImport } from "#application/imports/preview-import.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { newId } from "#main/identifiers.ts";
import { anActor, anOrganisation } from "#tests/worlds/actors.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { exportHazards } from "./export-hazards.ts";

const city = anActor(
  "city-office",
  anOrganisation({ id: "og_city", home: "140400", placeCode: "140400", level: "city" }),
);
const elsewhere = anActor("county-office", anOrganisation({ home: "140431", placeCode: "140431" }));
const filters = { order: "found", descending: false } as const;

describe("the ledger as a file", () => {
  let opened: TestDatabase;
  let desk: ImportDesk;
  beforeAll(async () => {
    opened = await openTestDatabase();
    const secrets = secretBoxWith(randomBytes(32));
    const openBooks = booksOn(opened.database, { secrets, offset: { ms: 0 }, catalogue: [] });
    const files = fileStoreIn(join(opened.dataDir, "files"));
    desk = { openBooks, newId, files, packing, readLedger: readPackedLedger };
    const url = new URL("../../../tests/ledgers/county-ledger.xlsx", import.meta.url);
    const input = { fileName: "county-ledger.xlsx", bytes: await readFile(url), choices: {} };
    await importLedger(desk, city, { actId: randomUUID(), input });
  });
  afterAll(() => opened.close());

  const tableFor = (actor: typeof city, asked = {}) =>
    exportHazards({ ...desk, exportRows: 5000 }, actor, {
      layout: "county",
      filters: { ...filters, ...asked },
    });
  const rowsFor = async (actor: typeof city, asked = {}) => {
    const rows: (readonly Cell[])[] = [];
    for await (const row of (await tableFor(actor, asked)).rows) rows.push(row);
    return rows;
  };

  it("holds every record within reach, and what is read of it is on record already", async () => {
    expect(await rowsFor(city)).toHaveLength(165);
    const file = { fileName: "again.xlsx", bytes: await wholeWorkbook(await tableFor(city)), choices: {} };
    const { read, placesIn } = await previewImport(desk, city, file);
    expect([read, placesIn.record.length, placesIn.duplicate.length]).toEqual([165, 0, 165]);
  });

  it("follows the filters of the list, and the reach of who asks", async () => {
    const asked = await rowsFor(city, { home: "140406" });
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked.map((row) => row[1]))).toEqual(new Set(["潞城区"]));
    const reached = await rowsFor(elsewhere);
    expect(reached.every((row) => row[1] === "沁源县")).toBe(true);
    expect(reached.length).toBeLessThan(165);
  });
});

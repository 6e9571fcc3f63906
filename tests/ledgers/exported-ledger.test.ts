import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { writeWorkbook } from "#adapters/spreadsheets/write-workbook.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { type CountyLedgerLine, countyLedger } from "#domain/documents/county-ledger.ts";
import { foundByWays, shownSource } from "#domain/hazards/finding.ts";
import { listedLevels } from "#domain/hazards/listing.ts";
import { dayOf } from "#domain/imports/date-cell.ts";
import { type LedgerReading, readLedger } from "#domain/imports/ledger-reading.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import { unitOfCode } from "#domain/places/units.ts";

function lineFor(row: LedgerRow): CountyLedgerLine {
  const { basis, deadline, listed } = row;
  return {
    home: row.home && (unitOfCode(row.home)?.name ?? null),
    unitName: row.unitName,
    uscc: row.uscc,
    field: row.sector && sectors[row.sector].name,
    hazard: row.hazardText,
    basis: basis.text && `${basis.text}${basis.clause ?? ""}`,
    foundBy: foundByWays[shownSource(row.foundBy)],
    foundOn: dayOf(row.foundOn),
    measures: row.measures,
    deadline: deadline.kind === "date" ? deadline.date : null,
    status: row.statusText ?? "待判定",
    listed: listed && listed !== "unstated" ? listedLevels[listed] : null,
  };
}

async function read(bytes: Uint8Array): Promise<LedgerReading> {
  return readLedger(await readWorkbook(bytes, "ledger.xlsx"));
}

async function thereAndBack() {
  const given = await read(await readFile(new URL("county-ledger.xlsx", import.meta.url)));
  const sheet = countyLedger({
    place: "长治市",
    reportedBy: "示例市安委办",
    closedOn: "2026-11-24",
    noneGeneral: true,
    lines: given.rows.map(lineFor),
  });
  return { given, again: await read(await writeWorkbook([sheet])) };
}

describe("the county's ledger, exported and read in again", () => {
  it("has the same rows, and skips the lines around them", async () => {
    const { given, again } = await thereAndBack();
    expect(again.refused).toEqual([]);
    expect(again.rows).toHaveLength(given.rows.length);
    expect(again.skipped.map(({ why }) => why)).toEqual([
      "title",
      "title",
      "head",
      "head",
      "total",
      "signature",
    ]);
  });

  it("says the same in each row", async () => {
    const { given, again } = await thereAndBack();
    expect(again.rows.map(lineFor)).toEqual(given.rows.map(lineFor));
  });

  it("makes none of them more than it was, and carries nothing down from the row above", async () => {
    const { given, again } = await thereAndBack();
    expect(again.rows.map(({ standing }) => standing)).toEqual(given.rows.map(({ standing }) => standing));
    expect(again.rows.flatMap(({ carried }) => carried)).toEqual([]);
  });
});

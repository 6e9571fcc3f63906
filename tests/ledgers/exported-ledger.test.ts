import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { wholeWorkbook } from "#adapters/spreadsheets/whole-workbook.samples.ts";
import { sectors } from "#domain/criteria/sector.ts";
import {
  type CountyLedgerLine,
  countyLedgerFoot,
  countyLedgerFrame,
  countyLedgerRow,
} from "#domain/documents/county-ledger.ts";
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

async function read(bytes: Uint8Array, name = "exported.xlsx"): Promise<LedgerReading> {
  return readLedger(await readWorkbook(bytes, name));
}

type Only = (row: LedgerRow) => boolean;
const isMajor: Only = ({ standing }) => standing === "major";

async function thereAndBack(name: string, only: Only = () => true) {
  const reading = await read(await readFile(new URL(name, import.meta.url)), name);
  const given = { rows: reading.rows.filter(only) };
  const frame = countyLedgerFrame({
    place: "长治市",
    reportedBy: "示例市安委办",
    closedOn: "2026-11-24",
    allMajor: given.rows.every(isMajor),
  });
  async function* rows() {
    for (const [index, row] of given.rows.entries()) yield countyLedgerRow(lineFor(row), index + 1);
  }
  const bytes = await wholeWorkbook({ ...frame, rows: rows(), below: countyLedgerFoot });
  return { given, again: await read(bytes) };
}

describe.each(["county-ledger.xlsx", "messy-ledger.csv"])("%s, exported and read in again", (name) => {
  it("has the same rows, and skips the lines around them", async () => {
    const { given, again } = await thereAndBack(name);
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
    const { given, again } = await thereAndBack(name);
    expect(again.rows.map(lineFor)).toEqual(given.rows.map(lineFor));
  });

  it("makes none of them more than it was, and carries nothing down from the row above", async () => {
    const { given, again } = await thereAndBack(name);
    const risen = again.rows.filter((row, index) => isMajor(row) && given.rows[index]?.standing !== "major");
    expect(risen).toEqual([]);
    expect(again.rows.flatMap(({ carried }) => carried)).toEqual([]);
  });
});

describe("an export of major hazards alone", () => {
  it("comes in again as major, row by row", async () => {
    const { given, again } = await thereAndBack("county-ledger.xlsx", isMajor);
    expect(given.rows.length).toBeGreaterThan(0);
    expect(again.rows.filter(isMajor)).toHaveLength(given.rows.length);
  });
});

import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { dayOf, writtenDate } from "#domain/imports/date-cell.ts";
import { type ExistingRow, findDuplicates, fingerprintOf } from "#domain/imports/duplicates.ts";
import { countImport } from "#domain/imports/import-count.ts";
import { type LedgerReading, readLedger } from "#domain/imports/ledger-reading.ts";

const files = ["county-ledger.xlsx", "messy-ledger.csv", "upper-21-columns.xlsx", "mine-forms.xlsx"] as const;

async function workbookOf(name: string) {
  return readWorkbook(await readFile(new URL(name, import.meta.url)), name);
}

async function readingOf(name: string): Promise<LedgerReading> {
  return readLedger(await workbookOf(name));
}

function recordsOf(reading: LedgerReading): readonly ExistingRow[] {
  return reading.rows.map((row, index) => ({
    id: `hz_${index}`,
    hazardText: row.hazardText,
    unitName: row.unitName,
    uscc: row.uscc,
    foundOn: dayOf(row.foundOn),
    fingerprint: fingerprintOf(row),
  }));
}

function tally(values: readonly (string | null)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

describe.each(files)("%s", (name) => {
  it("adds up: created, duplicate and refused are the rows read", async () => {
    const reading = await readingOf(name);
    const count = countImport(reading, findDuplicates(reading.rows, []));
    expect(count.created + count.duplicate + count.refused.length).toBe(count.read);
  });

  it("creates nothing when it comes in again", async () => {
    const reading = await readingOf(name);
    const again = countImport(reading, findDuplicates(reading.rows, recordsOf(reading)));
    expect(again).toMatchObject({ created: 0, duplicate: reading.read, refused: [] });
  });
});

describe("county-ledger.xlsx", () => {
  it("becomes 165 records, with title, head, total and signatures skipped", async () => {
    const reading = await readingOf("county-ledger.xlsx");
    expect(countImport(reading, findDuplicates(reading.rows, []))).toEqual({
      read: 165,
      created: 165,
      duplicate: 0,
      refused: [],
      skipped: 6,
    });
    expect(reading.skipped.map(({ row, why }) => `${row} ${why}`)).toEqual([
      "1 title",
      "2 title",
      "3 head",
      "4 head",
      "170 total",
      "171 signature",
    ]);
  });

  it("has every unit, credit code, place and sector, and says which days are missing", async () => {
    const { rows } = await readingOf("county-ledger.xlsx");
    expect(tally(rows.flatMap(({ gaps }) => gaps))).toEqual({ "found-on": 59 });
    expect(new Set(rows.map(({ uscc }) => uscc)).size).toBe(104);
    expect(new Set(rows.map(({ home }) => home)).size).toBe(14);
    expect(tally(rows.map(({ standing }) => standing))).toEqual({ major: 20, "not-confirmed": 145 });
    expect(tally(rows.map(({ status }) => status))).toEqual({
      open: 58,
      fixed: 45,
      "struck-off": 30,
      unknown: 32,
    });
    expect(tally(rows.map(({ listed }) => listed))).toEqual({ county: 5, null: 160 });
    expect(rows.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  });

  it("reads the same when its merged cells are lost, as in a copy saved as CSV", async () => {
    const [sheet] = (await workbookOf("county-ledger.xlsx")).sheets;
    if (!sheet) throw new Error("no sheet");
    const flat = readLedger({ fileName: "a.csv", sheets: [{ ...sheet, merges: [] }] });
    const { rows } = await readingOf("county-ledger.xlsx");
    const facts = (all: typeof rows) =>
      all.map((row) => [row.row, row.unitName, row.uscc, row.home, row.sector, row.deadline, row.status]);
    expect(facts(flat.rows)).toEqual(facts(rows));
    expect(flat.skipped).toHaveLength(6);
  });

  it("and the 21 columns of the same hazards are duplicates of each other, either way round", async () => {
    const [county, upper] = [await readingOf("county-ledger.xlsx"), await readingOf("upper-21-columns.xlsx")];
    expect(countImport(upper, findDuplicates(upper.rows, recordsOf(county))).created).toBe(0);
    expect(countImport(county, findDuplicates(county.rows, recordsOf(upper))).created).toBe(0);
  });
});

describe("messy-ledger.csv", () => {
  it("becomes 165 records, every one to be completed", async () => {
    const reading = await readingOf("messy-ledger.csv");
    expect(countImport(reading, findDuplicates(reading.rows, []))).toEqual({
      read: 165,
      created: 165,
      duplicate: 0,
      refused: [],
      skipped: 1,
    });
    expect(tally(reading.rows.flatMap(({ gaps }) => gaps))).toEqual({ home: 165, unit: 165, "found-on": 63 });
    expect(tally(reading.rows.map(({ standing }) => standing))).toEqual({ "not-confirmed": 165 });
    expect(tally(reading.rows.map(({ status }) => status))).toEqual({
      open: 64,
      fixed: 69,
      "struck-off": 16,
      unknown: 16,
    });
  });

  it("keeps the same words at two counties apart", async () => {
    const { rows } = await readingOf("messy-ledger.csv");
    const same = rows.filter(({ hazardText }) => hazardText === "未落实粉尘清理制度，作业现场积尘严重");
    expect(same.map(({ county }) => county)).toEqual(["三水区", "祁阳市"]);
  });

  it("says nothing that was not published: each date, county, sector and citation it gives is true", async () => {
    const { rows } = await readingOf("messy-ledger.csv");
    const truth = (await workbookOf("messy-ledger-truth.csv")).sheets[0]?.rows.slice(1) ?? [];
    expect(truth).toHaveLength(rows.length);
    for (const [index, fact] of truth.entries()) {
      const [, , county, city, sector, found, cited] = fact.map((cell) => cell ?? "");
      const row = rows[index];
      if (!row) throw new Error("row missing");
      const date = writtenDate(row.foundOn);
      if (date) expect(found).toBe(date);
      expect(row.sector && sectors[row.sector].name).toBe(sector);
      expect(row.citesCriterion).toBe(cited === "criterion");
      if (row.county) expect(`${county}|${city}`).toContain(row.county.slice(0, 2));
      else expect(county).toBe("");
    }
    expect(rows.filter(({ foundOn }) => foundOn.kind === "date")).toHaveLength(128);
  });
});

describe("upper-21-columns.xlsx", () => {
  it("becomes 165 records; a criterion and the word 重大 together make a row major", async () => {
    const reading = await readingOf("upper-21-columns.xlsx");
    expect(countImport(reading, findDuplicates(reading.rows, []))).toMatchObject({
      read: 165,
      created: 165,
      skipped: 1,
    });
    expect(reading.sheets[0]?.columns.every(({ by }) => by === "word")).toBe(true);
    expect(tally(reading.rows.map(({ level }) => level))).toEqual({ major: 86, general: 47, null: 32 });
    expect(tally(reading.rows.map(({ standing }) => standing))).toEqual({
      major: 11,
      general: 20,
      "not-confirmed": 134,
    });
    expect(reading.rows.filter(({ tipNote }) => tipNote !== null)).toHaveLength(12);
  });
});

describe("mine-forms.xlsx", () => {
  it("becomes one record a hazard out of four papers", async () => {
    const reading = await readingOf("mine-forms.xlsx");
    const duplicates = findDuplicates(reading.rows, []);
    expect(countImport(reading, duplicates)).toMatchObject({
      read: 96,
      created: 24,
      duplicate: 72,
      skipped: 20,
    });
    expect(duplicates.every(({ why }) => why === "sister")).toBe(true);
    expect(tally(reading.skipped.map(({ why }) => why))).toEqual({
      title: 4,
      blank: 8,
      head: 4,
      signature: 4,
    });
  });

  it("fills each record from all papers, its picture included, and settles no level where they differ", async () => {
    const { rows } = await readingOf("mine-forms.xlsx");
    expect(rows[1]).toMatchObject({
      unitName: "示例煤矿",
      spot: "井下",
      level: "major",
      foundOn: { date: "2023-02-11" },
      completedOn: { date: "2023-02-23" },
      reviewedOn: { date: "2023-02-21" },
      deadline: { kind: "term", count: 10, unit: "day" },
      status: "fixed",
    });
    expect(rows[3]).toMatchObject({ fundsYuan: 12_000 });
    expect(rows[4]).toMatchObject({ fundsYuan: 20_000, status: "struck-off" });
    expect(
      rows.flatMap(({ pictures }) => pictures).map(({ sheet, row, type }) => [sheet, row, type]),
    ).toEqual([["整改通知单", 3, "png"]]);
    expect(tally(rows.map(({ level }) => level))).toEqual({ major: 12, null: 12 });
    expect(rows.every(({ standing }) => standing === "not-confirmed")).toBe(true);
  });
});

import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCatalogue } from "#adapters/catalogue/catalogue-files.ts";
import { fileStoreIn } from "#adapters/files/file-store.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { booksOn } from "#adapters/postgres/open-books.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { packing } from "#adapters/spreadsheets/packing.ts";
import { readPackedLedger } from "#adapters/spreadsheets/read-packed-ledger.ts";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { fold } from "#domain/hazards/registry.ts";
import { foldImport } from "#domain/imports/import.ts";
import { newId } from "#main/identifiers.ts";
import { anActor, anOrganisation } from "#tests/worlds/actors.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import type { ImportDesk } from "./import-desk.ts";
import { importLedger } from "./import-ledger.ts";
import { viewImport } from "./list-imports.ts";
import { previewImport } from "./preview-import.ts";
import { resultOfImport } from "./result-of-import.ts";
import { undoImport } from "./undo-import.ts";

const office = anOrganisation();
const county = anActor("county-office", office);
const city = anActor("city-office", {
  ...office,
  id: "og_city",
  home: "140400",
  placeCode: "140400",
  level: "city",
});
const nothingCompleted = {
  enterprise: null,
  unitName: null,
  unitKind: null,
  supervisionLevel: null,
  placeCode: null,
  field: null,
  foundOn: null,
};
const hazards = { order: "found", descending: false, offset: 0, limit: 500 } as const;

async function fileNamed(name: string) {
  const bytes = await readFile(new URL(`../../../tests/ledgers/${name}`, import.meta.url));
  return { fileName: name, bytes: new Uint8Array(bytes), choices: {} };
}

async function deskOn(opened: TestDatabase): Promise<ImportDesk> {
  const catalogue = await readCatalogue(fileURLToPath(new URL("../../../catalogue", import.meta.url)));
  const secrets = secretBoxWith(randomBytes(32));
  const openBooks = booksOn(opened.database, { secrets, offset: { ms: 0 }, catalogue });
  const files = fileStoreIn(join(opened.dataDir, "files"));
  return { openBooks, newId, files, packing, readLedger: readPackedLedger };
}

async function commandFor(name: string) {
  return { actId: randomUUID(), input: await fileNamed(name) };
}

describe("a ledger taken in", () => {
  let opened: TestDatabase;
  let desk: ImportDesk;
  beforeAll(async () => {
    opened = await openTestDatabase();
    desk = await deskOn(opened);
  });
  afterAll(() => opened.close());

  const list = (importId: string) =>
    desk.openBooks(county, "page", (books) => books.hazards.list({ ...hazards, importId }));
  const undo = (batch: string) =>
    undoImport(desk, county, { actId: randomUUID(), batch, input: { reason: "文件选错" } });

  it("makes a record of every row, tells its progress, and changes nothing the second time", async () => {
    const seen: number[] = [];
    const first = await importLedger(desk, county, await commandFor("county-ledger.xlsx"), (done) =>
      seen.push(done),
    );
    expect(first.counts).toMatchObject({ read: 165, created: 165, duplicate: 0, refused: [] });
    expect(seen.at(-1)).toBe(165);
    const preview = await previewImport(desk, county, await fileNamed("county-ledger.xlsx"));
    expect(preview.placesIn).toMatchObject({ record: [], sister: [] });
    expect(preview.placesIn.duplicate).toHaveLength(165);
    const second = await importLedger(desk, county, await commandFor("county-ledger.xlsx"));
    expect(second.counts).toMatchObject({ read: 165, created: 0, duplicate: 165 });
    expect((await list(first.id)).total).toBe(165);
    const look = (id: string) =>
      viewImport(desk.openBooks, county, { id, offset: 0, limit: 1, running: false });
    expect([await look(first.id), await look(second.id)]).toMatchObject([
      { resting: { later: 165, lost: 0 } },
      { resting: { later: 0, lost: 0 } },
    ]);
    await undo(first.id);
    const after = await look(second.id);
    expect(after).toMatchObject({ resting: { later: 0, lost: 165 }, rows: [{ withdrawn: true }] });
    const { marks } = await resultOfImport(desk, county, second.id);
    expect(new Set(marks.map(({ what }) => what))).toEqual(new Set(["已撤回"]));
    expect((await importLedger(desk, county, await commandFor("county-ledger.xlsx"))).counts?.created).toBe(
      165,
    );
  });

  it("makes one record of the sister rows of a workbook, and notes each of them", async () => {
    const { counts, id } = await importLedger(desk, county, await commandFor("mine-forms.xlsx"));
    expect(counts).toMatchObject({ read: 96, created: 24, duplicate: 72, refused: [] });
    const { rows } = await viewImport(desk.openBooks, county, { id, offset: 0, limit: 200, running: false });
    expect(rows).toHaveLength(96);
    expect(new Set(rows.map(({ hazard }) => hazard)).size).toBe(24);
    const again = await importLedger(desk, county, await commandFor("mine-forms.xlsx"));
    expect(again.counts).toMatchObject({ created: 0, duplicate: 96 });
    await undo(id);
  });

  it("gives a row that repeats an earlier one of its file the record of that row, whichever part it is in", async () => {
    const line = (index: number) => `示例单位,示例隐患第${index}处,2026.6.1`;
    const lines = ["单位名称,隐患描述,发现时间", ...Array.from({ length: 150 }, (_, index) => line(index))];
    const bytes = new TextEncoder().encode([...lines, line(0), line(149)].join("\n"));
    const input = { fileName: "示例重复.csv", bytes, choices: {} };
    const { counts, id } = await importLedger(desk, county, { actId: randomUUID(), input });
    expect(counts).toMatchObject({ read: 152, created: 150, duplicate: 2 });
    const { rows } = await viewImport(desk.openBooks, county, { id, offset: 0, limit: 200, running: false });
    const hazardAt = new Map(rows.map(({ row, hazard }) => [row, hazard]));
    expect([hazardAt.get(152), hazardAt.get(153)]).toEqual([hazardAt.get(2), hazardAt.get(151)]);
    await undo(id);
  });

  it("refuses a file of which hardly a row can be taken in, and keeps nothing of it", async () => {
    const lines = Array.from({ length: 1001 }, (_, index) => `示例单位${index},,2026.6.1`);
    const bytes = new TextEncoder().encode(["单位名称,隐患描述,发现时间", ...lines].join("\n"));
    const input = { fileName: "示例空白.csv", bytes, choices: {} };
    const actId = randomUUID();
    await expect(importLedger(desk, county, { actId, input })).rejects.toThrow("有 1001 行不能导入");
    const known = await desk.openBooks(county, "page", (books) => books.ledger.subjectOfAct(actId));
    expect(known).toBeNull();
  });

  it("strikes off what is done, and never takes a row for major that cites a law alone", async () => {
    const { counts, id } = await importLedger(desk, county, await commandFor("upper-21-columns.xlsx"));
    expect((counts?.created ?? 0) + (counts?.duplicate ?? 0)).toBe(165);
    const { lines } = await desk.openBooks(county, "page", (books) => books.hazards.list(hazards));
    const kept: (Hazard | null)[] = [];
    await desk.openBooks(county, "page", async (books) => {
      for (const line of lines) kept.push(await books.hazards.find(line.id));
    });
    const done = kept.filter((hazard) => hazard?.importedFrom?.done && hazard.stage !== "withdrawn");
    expect(done.length).toBeGreaterThan(0);
    expect(done.every((hazard) => hazard?.stage === "struck-off")).toBe(true);
    const byLaw = kept.filter((hazard) =>
      hazard?.importedFrom?.basis?.startsWith("《中华人民共和国安全生产法》"),
    );
    expect(byLaw.length).toBeGreaterThan(0);
    expect(byLaw.some((hazard) => hazard?.judgements.at(-1)?.level === "major")).toBe(false);
    expect(id).toMatch(/^im_/);
  });

  it("keeps rows without unit and county as records to be completed", async () => {
    const messy = await importLedger(desk, county, await commandFor("messy-ledger.csv"));
    expect(messy.counts).toMatchObject({ read: 165, created: 165, duplicate: 0 });
    const { lines } = await list(messy.id);
    const [first] = lines;
    const hazard = await desk.openBooks(county, "page", (books) => books.hazards.find(first?.id ?? ""));
    expect(hazard?.belonging.home).toBe("140406");
    expect(hazard?.gaps).toEqual(expect.arrayContaining(["home", "unit"]));
    expect(hazard?.importedFrom?.noted).toContain("企业类型");
    expect(lines.every((line) => line.gaps > 0)).toBe(true);
  });

  it("is undone as a whole while nobody has acted, and stays once somebody has", async () => {
    const { imports } = await desk.openBooks(county, "page", async (books) => ({
      imports: await books.imports.list(10),
    }));
    const messy = imports.find((batch) => batch.fileName === "messy-ledger.csv");
    const undone = await undo(messy?.id ?? "");
    expect(undone.batch.undone?.reason).toBe("文件选错");
    expect(undone).toMatchObject({ withdrawn: 165, standing: 0, left: [] });
    const { id } = undone.batch;
    expect(
      (await viewImport(desk.openBooks, county, { id, offset: 0, limit: 10, running: false })).standing,
    ).toEqual({
      ...{ acted: 0, standing: 0, withdrawn: 165 },
    });
    await expect(undo(id)).rejects.toThrow("已经撤销");
    const again = await importLedger(desk, county, await commandFor("messy-ledger.csv"));
    expect(again.counts?.created).toBe(165);
    const [line] = (await list(again.id)).lines;
    await actOnHazard(desk, county, {
      hazard: line?.id ?? "",
      act: "complete",
      actId: randomUUID(),
      input: { ...nothingCompleted, homeConfirmed: true },
    });
    await expect(undo(again.id)).rejects.toThrow("已有 1 条有人办理");
  });

  it("shows of a row that repeats another one of the file its words and which row it is", async () => {
    const line = "潞城区,示例重复厂,示例皮带无护罩,2026.6.1";
    const bytes = new TextEncoder().encode(["县区,单位名称,隐患描述,发现时间", line, line].join("\n"));
    const input = { fileName: "示例重复.csv", bytes, choices: {} };
    const { id } = await importLedger(desk, county, { actId: randomUUID(), input });
    const { rows } = await viewImport(desk.openBooks, county, { id, offset: 0, limit: 10, running: false });
    expect(rows.map(({ outcome, text, sameAs }) => [outcome, text, sameAs])).toEqual([
      ["created", "示例皮带无护罩", null],
      ["duplicate", "示例皮带无护罩", { sheet: "示例重复", row: 2 }],
    ]);
  });

  it("counts what became of an import that ended while it was asked whether it runs", async () => {
    const line = "潞城区,示例末班厂,示例皮带末端无护罩,2026.6.4";
    const bytes = new TextEncoder().encode(["县区,单位名称,隐患描述,发现时间", line].join("\n"));
    const input = { fileName: "示例末班.csv", bytes, choices: {} };
    const { id } = await importLedger(desk, county, { actId: randomUUID(), input });
    const seen = await viewImport(desk.openBooks, county, { id, offset: 0, limit: 1, running: true });
    expect(seen.standing.standing).toBe(1);
  });

  it("says beside a row that repeats a record what it tells newer", async () => {
    const fileOf = (status: string) => {
      const line = `潞城区,示例皮带厂,示例皮带无护罩,2026.6.2,${status}`;
      const bytes = new TextEncoder().encode(["县区,单位名称,隐患描述,发现时间,整改状态", line].join("\n"));
      return { actId: randomUUID(), input: { fileName: "示例月报.csv", bytes, choices: {} } };
    };
    await importLedger(desk, county, fileOf("整改中"));
    const { id, counts } = await importLedger(desk, county, fileOf("已整改"));
    expect(counts).toMatchObject({ created: 0, duplicate: 1 });
    const { marks } = await resultOfImport(desk, county, id);
    expect(marks.map(({ why }) => why)).toEqual([
      expect.stringMatching(/与已登记的相同，隐患编号.*写明“已整改”，已登记的还没有销号/),
    ]);
  });

  it("can be asked for the hazards that no department leads yet", async () => {
    const all = await desk.openBooks(county, "page", (books) => books.hazards.list(hazards));
    const asked = await desk.openBooks(county, "page", (books) =>
      books.hazards.list({ ...hazards, only: "leaderless" }),
    );
    expect(asked.lines.map(({ text }) => text)).toContain("示例皮带无护罩");
    const over = all.lines.filter(({ stage }) => stage === "struck-off");
    expect(over.length).toBeGreaterThan(0);
    expect(asked.total).toBe(all.total - over.length);
  });

  /** The desk on which something comes between the parts of an undo; the first of them is part 1. */
  function interrupted(between: (part: number) => Promise<void>): ImportDesk {
    let part = 0;
    const openBooks: ImportDesk["openBooks"] = async (actor, priority, work) => {
      if (priority === "job") await between(++part);
      return desk.openBooks(actor, priority, work);
    };
    return { ...desk, openBooks };
  }
  const lines60 = (name: string) => {
    const rows = Array.from({ length: 60 }, (_, index) => `示例单位,${name}第${index}处,2026.6.1`);
    const bytes = new TextEncoder().encode(["单位名称,隐患描述,发现时间", ...rows].join("\n"));
    return { actId: randomUUID(), input: { fileName: `${name}.csv`, bytes, choices: {} } };
  };
  const complete = (hazard: string) =>
    actOnHazard(desk, county, {
      ...{ hazard, act: "complete", actId: randomUUID() },
      input: { ...nothingCompleted, homeConfirmed: true },
    });
  const undoing = (on: ImportDesk, batch: string) =>
    undoImport(on, county, { actId: randomUUID(), batch, input: { reason: "文件选错" } });

  it("leaves a row on which somebody acts while it is undone, withdraws the others, and says so", async () => {
    const { id } = await importLedger(desk, county, lines60("示例撤销中办理"));
    const ids = (await list(id)).lines.map((line) => line.id).sort();
    const [last = ""] = ids.slice(-1);
    const undone = await undoing(
      interrupted(async (part) => void (part === 2 && (await complete(last)))),
      id,
    );
    expect(undone).toMatchObject({ withdrawn: 59, standing: 1, left: [{ hazard: last }] });
    await expect(undo(id)).rejects.toThrow("其中 1 条已有人办理，没有撤回");
    const { marks } = await resultOfImport(desk, county, id);
    expect(marks.filter(({ what }) => what === "已撤销")).toHaveLength(59);
    expect(marks.find(({ what }) => what === "新增")?.why).toContain("已有人办理没有撤回");
  });

  it("is finished by a second call when its undo was broken off, whatever somebody did in between", async () => {
    const { id } = await importLedger(desk, county, lines60("示例撤销中断"));
    const ids = (await list(id)).lines.map((line) => line.id).sort();
    const [last = ""] = ids.slice(-1);
    const broken = interrupted(async (part) => {
      if (part === 2) throw new Error("power cut");
    });
    await expect(undoing(broken, id)).rejects.toThrow("power cut");
    await complete(last);
    const seen = await viewImport(desk.openBooks, county, { id, offset: 0, limit: 1, running: false });
    expect(seen).toMatchObject({ standing: { standing: 35, acted: 1, withdrawn: 25 }, notUndo: null });
    expect(await undo(id)).toMatchObject({ withdrawn: 59, standing: 1, left: [{ hazard: last }] });
  });

  it("is not undone by a department that did not take it in, and not one record of it goes", async () => {
    const { id } = await importLedger(desk, county, lines60("示例他人导入"));
    const other = anActor("regulator", office, "ps_0other");
    const undone = undoImport(desk, other, { actId: randomUUID(), batch: id, input: { reason: "不该撤" } });
    await expect(undone).rejects.toMatchObject({ code: "not-found" });
    expect((await list(id)).total).toBe(60);
    await undo(id);
  });

  it("leaves a ledger that adds up to what is stored", async () => {
    const folds = {
      hazard: { table: "hazard", fold },
      import: { table: "import_batch", fold: foldImport },
    } as const;
    const outside = join(opened.dataDir, "seals.log");
    const found = await verify(opened.database, { outside, folds });
    expect(found.difference).toBeNull();
    expect(found.subjects).toBeGreaterThan(600);
    // Rows that say where a record came from, altered past the ledger.
    const sql = (text: string) =>
      opened.database.transaction({ priority: "job", role: "owner", settings: {} }, (session) =>
        session.query(text),
      );
    const difference = async () => (await verify(opened.database, { outside, folds })).difference;
    await sql("create table kept_rows as select * from import_row");
    const one = (outcome: string) =>
      `ctid = (select ctid from import_row where outcome = '${outcome}' order by import_id, sheet, row limit 1)`;
    for (const [change, said] of [
      [`delete from import_row where ${one("created")}`, "隐患记录由此导入，导入明细中没有。"],
      [`update import_row set row = row + 5000 where ${one("created")}`, "导入明细中没有。"],
      [`update import_row set outcome = 'duplicate' where ${one("created")}`, "导入明细中没有。"],
      [`delete from import_row where ${one("duplicate")}`, "导入明细的行数与登记簿所记的不符。"],
      [`update import_row set hazard_id = 'hz_x' where ${one("duplicate")}`, "所指的导入或者记录不存在。"],
      [
        "insert into import_row select home, import_id, sheet, 9999, '', '', 'created', hazard_id from import_row limit 1",
        "没有对应的隐患记录。",
      ],
    ] as const) {
      await sql(change);
      expect(await difference()).toContain(said);
      await sql("delete from import_row");
      await sql("insert into import_row select * from kept_rows");
    }
    expect(await difference()).toBeNull();
  });
});

describe("a ledger taken in by the city", () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened.close());

  it("lies in the units that its rows name, and the same act sent twice is one import", async () => {
    const desk = await deskOn(opened);
    const command = await commandFor("county-ledger.xlsx");
    const first = await importLedger(desk, city, command);
    expect((await importLedger(desk, city, command)).id).toBe(first.id);
    const page = await desk.openBooks(city, "page", (books) =>
      books.hazards.list({ ...hazards, home: "140430" }),
    );
    expect(page.total).toBe(23);
    const own = await desk.openBooks(county, "page", (books) => books.hazards.list(hazards));
    expect(own.total).toBe(7);
  });
});

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
import { readBlankFile } from "#adapters/spreadsheets/blank-file.ts";
import { packing } from "#adapters/spreadsheets/packing.ts";
import { readPackedLedger } from "#adapters/spreadsheets/read-packed-ledger.ts";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { writeWorkbook } from "#adapters/spreadsheets/write-workbook.ts";
import { importLedger } from "#application/imports/import-ledger.ts";
import { folds } from "#main/folds.ts";
import { newId } from "#main/identifiers.ts";
import { anActor, anOrganisation } from "#tests/worlds/actors.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { aBlankTable, tableDeskOf, tableSettings } from "#tests/worlds/tables.ts";
import { fillTable, viewFilling } from "./fill-table.ts";
import { amendTable, renewTable, retireTable, saveTable } from "./keep-table.ts";
import { listTables, viewTable } from "./list-tables.ts";
import { proposeTable } from "./propose-table.ts";
import type { TableDesk } from "./table-desk.ts";

const cityOffice = anOrganisation({
  ...{ id: "og_city", name: "示例市安委办", home: "140400", placeCode: "140400", level: "city" },
});
const city = anActor("city-office", cityOffice, "ps_0city");
const county = anActor("county-office", anOrganisation(), "ps_0county");
const neighbour = anOrganisation({
  id: "og_next",
  name: "示例县安委办",
  home: "140423",
  placeCode: "140423",
});
const other = anActor("county-office", neighbour, "ps_0next");
const auditor = anActor("auditor", null);

const ledger = [
  "序号,单位名称,隐患内容,发现日期,整改状态",
  "1,示例甲公司,=1+1 配电箱门未关闭,2026-03-02,整改中",
  "2,示例乙公司,消防通道堵塞,,整改中",
  "3,示例丙公司,灭火器失效,2026-03-04,已整改",
].join("\n");

describe("a table that a superior sends", () => {
  let opened: TestDatabase;
  let desk: TableDesk;
  let table = "";

  beforeAll(async () => {
    opened = await openTestDatabase();
    const catalogue = await readCatalogue(fileURLToPath(new URL("../../../catalogue", import.meta.url)));
    const secrets = secretBoxWith(randomBytes(32));
    const openBooks = booksOn(opened.database, { secrets, offset: { ms: 0 }, catalogue });
    const files = fileStoreIn(join(opened.dataDir, "files"));
    desk = tableDeskOf({ openBooks, newId, files });
    const input = { fileName: "示例台账.csv", bytes: Buffer.from(ledger), choices: {} };
    const importing = { openBooks, newId, files, packing, readLedger: readPackedLedger };
    await importLedger(importing, county, { actId: randomUUID(), input });
  });
  afterAll(() => opened?.close());

  const blank = async (heads?: readonly string[]) => ({
    ...{ fileName: "示例周报.xlsx", bytes: await aBlankTable(heads), asked: {} },
  });
  const command = <Input>(input: Input) => ({ actId: randomUUID(), input });
  const filledRows = async (by = county, id = table) => {
    const { bytes } = await fillTable(desk, by, { table: id, back: 0 });
    return (await readWorkbook(bytes, "示例.xlsx")).sheets[0]?.rows ?? [];
  };

  it("is proposed column by column, nothing kept", async () => {
    const proposal = await proposeTable(desk, city, await blank());
    expect(proposal.columns.map(({ source }) => ("field" in source ? source.field : source.kind))).toEqual([
      ...["seq", "county", "unit-name", "hazard", "found-on"],
    ]);
    expect(proposal.layout.spots.map(({ means }) => means)).toEqual(["unit", "date", "person"]);
    expect(await listTables(desk, city)).toEqual([]);
  });

  it("is kept by the city, once however often it is sent, and seen by the counties", async () => {
    const sent = command({ ...tableSettings, ...(await blank()) });
    table = await saveTable(desk, city, sent);
    expect(await saveTable(desk, city, sent)).toBe(table);
    expect(await listTables(desk, county)).toMatchObject([
      { own: false, ownerName: "", table: { id: table } },
    ]);
    expect((await viewTable(desk, city, table)).own).toBe(true);
  });

  it("is filled by each office with what lies within its reach, and keeps its head and foot", async () => {
    const rows = await filledRows();
    expect(rows[1]?.[0]).toBe("填报单位（盖章）：");
    expect(rows.slice(3, 5)).toEqual(
      [
        [1, null, "示例甲公司", "=1+1 配电箱门未关闭", "2026-03-02"],
        [2, null, "示例乙公司", "消防通道堵塞"],
      ].map((row) => expect.arrayContaining(row)),
    );
    expect(rows[5]?.[0]).toBe("填表人：        审核人：");
    expect((await filledRows(other))[3]?.[3] ?? null).toBeNull();
  });

  it("names what could not be filled, with the records", async () => {
    const { gaps, rows } = await viewFilling(desk, county, { table, back: 0 });
    expect(rows).toBe(2);
    expect(gaps).toMatchObject([{ column: "发现日期", at: "hazard", total: 1 }]);
  });

  it("is changed by its owner alone, as it was last seen", async () => {
    const settings = { ...tableSettings, name: "示例周调度表（改）", filters: { level: "major" as const } };
    const change = { ...command(settings), table, basedOnSeq: 1 };
    await expect(amendTable(desk, county, change)).rejects.toMatchObject({ code: "not-yours" });
    await amendTable(desk, city, change);
    await expect(amendTable(desk, city, { ...change, actId: randomUUID() })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await viewFilling(desk, county, { table, back: 0 })).rows).toBe(0);
  });

  it("is carried over to a new version, and says what changed", async () => {
    const next = await blank(["序号", "单位名称", "县区", "隐患内容", "发现日期", "当前状态"]);
    const { columns, changes } = await proposeTable(desk, city, { ...next, table });
    expect(changes).toMatchObject([{ kind: "moved" }, { kind: "new", name: "当前状态" }]);
    const sources = columns.map(({ index, source }) => ({ index, source }));
    await renewTable(desk, city, {
      ...command({ ...tableSettings, sources, ...next }),
      ...{ table, basedOnSeq: 2 },
    });
    expect((await viewTable(desk, city, table)).table).toMatchObject({ version: 2, seq: 3 });
    expect((await filledRows())[3]).toEqual([
      1,
      "示例甲公司",
      null,
      "=1+1 配电箱门未关闭",
      "2026-03-02",
      "待判定",
    ]);
  });

  it("stays with its office where it is no city's, and is taken out of use", async () => {
    const own = await saveTable(desk, other, command({ ...tableSettings, ...(await blank()) }));
    await expect(viewTable(desk, county, own)).rejects.toMatchObject({ code: "not-found" });
    await expect(viewTable(desk, city, own)).rejects.toMatchObject({ code: "not-found" });
    await retireTable(desk, other, { ...command(null), table: own, basedOnSeq: 1 });
    expect((await listTables(desk, other)).map((one) => one.table.id)).toEqual([table]);
  });

  it("is a document or a form as well: each hazard of the period fills one, and comes back as it came", async () => {
    const form = await readFile(new URL("../../../tests/tables/hazard-form.docx", import.meta.url));
    const file = { fileName: "示例登记表.docx", bytes: new Uint8Array(form), asked: {} };
    const { columns, layout } = await proposeTable(desk, county, file);
    expect(layout.kind).toBe("form");
    const sources = columns.map(({ index, source }) => ({ index, source }));
    const id = await saveTable(desk, county, command({ ...tableSettings, sources, ...file }));
    const { forms, gaps } = await viewFilling(desk, county, { table: id, back: 0 });
    expect(forms?.map(({ text }) => text)).toEqual(["=1+1 配电箱门未关闭", "消防通道堵塞"]);
    expect(gaps.find(({ column }) => column === "发现日期")?.total).toBe(1);
    await expect(fillTable(desk, county, { table: id, back: 0 })).rejects.toMatchObject({ field: "hazard" });
    const asked = { table: id, back: 0, hazard: forms?.[0]?.id ?? "" };
    const { bytes, ending, fileName } = await fillTable(desk, county, asked);
    expect([ending, fileName]).toEqual(["docx", `${tableSettings.name}（${forms?.[0]?.number}）`]);
    const rows = (await readBlankFile(bytes, "示例.docx")).sheets[0]?.rows ?? [];
    expect(rows[2]?.slice(0, 2)).toEqual(["单位名称", "示例甲公司"]);
    await expect(fillTable(desk, other, { ...asked })).rejects.toMatchObject({ code: "not-found" });
  });

  it("of counts leaves blank what its reader does not see whole, and the total over it", async () => {
    const counts = await writeWorkbook([
      {
        ...{ name: "月汇总", title: "示例重大事故隐患月汇总表", above: [], below: [] },
        columns: ["县区", "隐患排查数", "已整改数"].map((label) => ({ label, width: 14 })),
        rows: [["潞城区"], ["襄垣县"], ["长子县"], ["合计"]],
      },
    ]);
    const file = { fileName: "示例月汇总.xlsx", bytes: counts, asked: {} };
    const sources = [{ index: 1, source: { kind: "figure", figure: "all-found" } as const }];
    const id = await saveTable(desk, city, command({ ...tableSettings, period: "month", sources, ...file }));
    const seen = async (by: typeof county) => {
      const { outOfReach } = await viewFilling(desk, by, { table: id, back: 0 });
      return [outOfReach, (await filledRows(by, id)).map((cells) => cells[1]).slice(-4)] as const;
    };
    expect(await seen(city)).toEqual([[], [0, 0, 0, 0]]);
    expect(await seen(county)).toEqual([
      ["襄垣县", "长子县", "合计"],
      [0, null, null, null],
    ]);
  });

  it("is refused where it is no table, or nothing would be filled", async () => {
    const text = { fileName: "示例.xlsx", bytes: Buffer.from("序号,隐患"), asked: {} };
    await expect(proposeTable(desk, city, text)).rejects.toMatchObject({ code: "invalid", field: "file" });
    const nothing = { ...tableSettings, sources: [], ...(await blank()) };
    await expect(saveTable(desk, city, command(nothing))).rejects.toMatchObject({ field: "columns" });
  });

  it("leaves in the ledger who kept it and who filled it", async () => {
    const trail = await desk.openBooks(auditor, "page", (books) => books.ledger.trail({ limit: 100 }));
    const acts = trail.filter(({ kind }) => kind === "table" || kind === "export").map(({ act }) => act);
    expect(new Set(acts)).toEqual(new Set(["save", "amend", "renew", "retire", "export"]));
    const { difference } = await verify(opened.database, { outside: join(opened.dataDir, "seals"), folds });
    expect(difference).toBeNull();
  });
});

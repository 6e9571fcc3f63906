import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { readCatalogue } from "#adapters/catalogue/catalogue-files.ts";
import { fileStoreIn } from "#adapters/files/file-store.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { booksOn } from "#adapters/postgres/open-books.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { packing } from "#adapters/spreadsheets/packing.ts";
import { readPackedLedger } from "#adapters/spreadsheets/read-packed-ledger.ts";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { wholeWorkbook } from "#adapters/spreadsheets/whole-workbook.samples.ts";
import type { ImportDesk } from "#application/imports/import-desk.ts";
import { importLedger } from "#application/imports/import-ledger.ts";
import type { ExportLayout } from "#domain/documents/export-request.ts";
import { upperColumns } from "#domain/documents/upper-ledger.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { folds } from "#main/folds.ts";
import { newId } from "#main/identifiers.ts";
import { anActor, anOrganisation } from "#tests/worlds/actors.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { exportHazards } from "./export-hazards.ts";

const city = anActor(
  "city-office",
  anOrganisation({ id: "og_city", home: "140400", placeCode: "140400", level: "city" }),
);
const county = anActor("county-office", anOrganisation({ home: "140406", placeCode: "140406" }));
const auditor = anActor("auditor", null);
const filters = { order: "found", descending: false } as const;

type Place = { readonly opened: TestDatabase; readonly desk: ImportDesk };

/** An installation with nothing in it. */
async function emptyPlace(): Promise<Place> {
  const opened = await openTestDatabase();
  const catalogue = await readCatalogue(fileURLToPath(new URL("../../../catalogue", import.meta.url)));
  const secrets = secretBoxWith(randomBytes(32));
  const openBooks = booksOn(opened.database, { secrets, offset: { ms: 0 }, catalogue });
  const files = fileStoreIn(join(opened.dataDir, "files"));
  return { opened, desk: { openBooks, newId, files, packing, readLedger: readPackedLedger } };
}

async function takeIn({ desk }: Place, fileName: string, bytes: Uint8Array, actor = city) {
  const input = { fileName, bytes, choices: {} };
  return (await importLedger(desk, actor, { actId: randomUUID(), input })).counts;
}

async function handOut({ desk }: Place, layout: ExportLayout, actor = city): Promise<Uint8Array> {
  return wholeWorkbook(await exportHazards({ ...desk, exportRows: 5000 }, actor, { layout, filters }));
}

/** The rows under the head, in the order of the table. */
async function rowsIn(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const [sheet] = (await readWorkbook(bytes, "示例.xlsx")).sheets;
  const rows = (sheet?.rows ?? []).slice(1).filter((row) => row.filter((cell) => cell !== null).length > 1);
  return rows.map((row) => Array.from({ length: 21 }, (_, column) => row[column] ?? null));
}

describe("a table of hazards as a file", () => {
  const places: Place[] = [];
  const place = async () => {
    const made = await emptyPlace();
    places.push(made);
    return made;
  };
  afterEach(async () => {
    for (const { opened } of places.splice(0)) await opened.close();
  });

  it.each(["upper-21-columns.xlsx", "county-ledger.xlsx"])(
    "of %s in 21 columns, taken in elsewhere, is handed out equal again",
    async (name) => {
      const given = await readFile(new URL(`../../../tests/ledgers/${name}`, import.meta.url));
      const [here, there] = [await place(), await place()];
      await takeIn(here, name, new Uint8Array(given));
      const first = await handOut(here, "upper");
      expect(await takeIn(there, "上报.xlsx", first)).toMatchObject({ read: 165, created: 165, refused: [] });
      const rows = await rowsIn(first);
      expect(rows).toHaveLength(165);
      expect(await rowsIn(await handOut(there, "upper"))).toEqual(rows);
    },
  );

  it("keeps for a county what its rows left open, what they called the level, and which department answers", async () => {
    const given = [
      "属地,单位名称,隐患描述,发现时间,隐患级别,判定依据,整改责任部门/责任人,检查人",
      ",示例甲厂,安全出口上锁,2026.6.1,一般,《示例条例》第三条,示例王五,示例李四",
      ",示例甲厂,配电箱未接地,2026.6.1,重大,《示例条例》第四条,安全科示例王五、主要负责人,示例李四",
      "潞城区,示例乙厂,灭火器过期,2026.6.1,,,区应急局 示例赵六,潞城区应急管理局 示例李四",
    ].join("\n");
    const [here, there] = [await place(), await place()];
    await takeIn(here, "示例.csv", new TextEncoder().encode(given), county);
    const first = await handOut(here, "upper", county);
    const rows = await rowsIn(first);
    const column = (label: string) => upperColumns.findIndex((one) => one.label === label);
    const said = (label: string) => rows.map((row) => row[column(label)]);
    expect(said("属地")).toEqual(["未注明", "未注明", "潞城区"]);
    expect(said("隐患分类")).toEqual(["一般", "重大", null]);
    expect(said("整改责任部门/责任人")).toEqual([null, "安全科、主要负责人", "区应急局"]);
    expect(said("检查人")).toEqual([null, null, null]);
    expect(JSON.stringify(rows)).not.toMatch(/示例(王五|李四|赵六)/);
    await takeIn(there, "上报.xlsx", first, county);
    expect(await rowsIn(await handOut(there, "upper", county))).toEqual(rows);
  });

  it("says whose copy it is, in the file and in the ledger, and leaves the ledger whole", async () => {
    const here = await place();
    const given = new TextEncoder().encode(
      "属地,单位名称,隐患描述,发现时间,发现方式\n潞城区,示例甲厂,=HYPERLINK(1),2026.6.1,群众举报",
    );
    await takeIn(here, "示例.csv", given);
    const [sheet] = (await readWorkbook(await handOut(here, "list"), "示例.xlsx")).sheets;
    expect(sheet?.rows.at(-1)?.[0]).toContain("共1条");
    expect(sheet?.rows[1]?.slice(1, 4)).toEqual(["=HYPERLINK(1)", "示例甲厂", "潞城区"]);
    expect(sheet?.rows[1]?.[8]).toBe("监管部门检查");
    const trail = await here.desk.openBooks(auditor, "page", (books) =>
      books.ledger.trail({ limit: 5, kind: "export" }),
    );
    expect(trail.map(({ act, actor }) => [act, actor])).toEqual([["export", city.person]]);
    expect(sheet?.rows.at(-1)?.[0]).toContain(trail[0]?.subject);
    expect(
      (await verify(here.opened.database, { outside: join(here.opened.dataDir, "seals"), folds })).difference,
    ).toBeNull();
  });
});

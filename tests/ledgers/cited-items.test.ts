import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { readCatalogue } from "#adapters/catalogue/catalogue-files.ts";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { decideImport, evolveImported } from "#domain/hazards/acts/import.ts";
import { aBelonging, aContext, cast } from "#domain/hazards/hazard.samples.ts";
import { readLedger } from "#domain/imports/ledger-reading.ts";
import { recordOfRow } from "#domain/imports/record-of-row.ts";

const setting = { importId: "im_1", homeKnown: true, photos: [], today: "2026-11-24" } as const;

describe("what the rows of county-ledger.xlsx cite", () => {
  let records: ReturnType<typeof recordOfRow>[];
  beforeAll(async () => {
    const standards = await readCatalogue(fileURLToPath(new URL("../../catalogue", import.meta.url)));
    const name = "county-ledger.xlsx";
    const { rows } = readLedger(await readWorkbook(await readFile(new URL(name, import.meta.url)), name));
    records = rows.map((row) => recordOfRow(row, { ...setting, standards }));
  });

  it("is found in the library where title and clause name one item: 12 of the 20 rows that cite a criterion", () => {
    const citing = records.filter(({ from }) => from.basis?.includes("判定标准"));
    expect([records.length, citing.length]).toEqual([165, 20]);
    expect(records.flatMap(({ item }) => (item ? [`${item.standard}:${item.code}`] : [])).sort()).toEqual([
      "coal-mine-2020:4.3",
      "gongmao-2023:11.10",
      "gongmao-2023:11.10",
      "gongmao-2023:11.2",
      "gongmao-2023:11.3",
      "gongmao-2023:11.6",
      "gongmao-2023:14",
      "gongmao-2023:3.1",
      "gongmao-2023:5.12",
      "gongmao-2023:7.4",
      "gongmao-2023:7.7",
      "gongmao-2023:8.6",
    ]);
  });

  it("stays in words where a title stands alone or an article has several items", () => {
    const open = records.filter(({ from, item }) => from.basis?.includes("判定标准") && !item);
    expect([...new Set(open.map(({ from }) => from.basis))].sort()).toEqual([
      "《工贸企业重大事故隐患判定标准》",
      "《工贸企业重大事故隐患判定标准》 第七条",
      "《工贸企业重大事故隐患判定标准》 第三条",
      "《煤矿重大事故隐患判定标准》",
    ]);
  });

  it("confirms nothing: a row with an item waits for its confirmation like one without", () => {
    const context = { actor: cast.officer1 };
    const placed = { number: "140406-20261120-AB12C", belonging: aBelonging() };
    const [row] = records.filter(({ item, from }) => item && !from.done);
    if (!row) throw new Error("no open row with an item");
    const stageWith = (item: typeof row.item) => {
      const payload = decideImport({ ...row, item }, placed, context);
      const { times } = aContext(cast.officer1);
      const signed = { seq: 1, actor: "ps_1", post: null, onBehalf: null, times };
      const { stage, confirmation } = evolveImported("hz_1", {
        act: "import",
        version: 1,
        payload,
        ...signed,
      });
      return { stage, confirmation };
    };
    expect(stageWith(row.item)).toEqual({ stage: "judged", confirmation: null });
    expect(stageWith(null)).toEqual(stageWith(row.item));
  });
});

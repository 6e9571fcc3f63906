import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDeskOf } from "#main/import-desk.ts";
import { openWorld, type World } from "#tests/worlds/world.ts";
import { importLedger } from "./import-ledger.ts";
import { viewImport } from "./list-imports.ts";
import { placesOf, valuesAt } from "./packed-list.ts";
import { previewImport } from "./preview-import.ts";
import { resultOfImport } from "./result-of-import.ts";

const lines = [
  "县区,单位名称,行业领域,隐患描述,发现时间",
  "潞城区,示例更正甲厂,冶金工贸,除尘系统积尘未清,2026.13.1",
  "潞城区,示例更正乙厂,冶金工贸,,2026.6.1",
  "潞城区,示例更正丙厂,冶金工贸,配电箱未接地,2026.6.1",
];
const at = (row: number) => ({ sheet: "更正", row });

describe("cells corrected in the preview of a ledger", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("are read at once, kept with the records and the import, and told in the result file", async () => {
    const desk = importDeskOf(world.installed);
    const { office } = world.cast;
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const choices = {
      corrections: [
        { ...at(2), field: "found-on" as const, text: "2026.3.1" },
        { ...at(3), field: "hazard" as const, text: "安全出口上锁" },
        { ...at(4), field: "hazard" as const, text: "" },
      ],
    };
    const file = { fileName: "更正.csv", bytes, choices };
    const preview = await previewImport(desk, office, file);
    const shown = await valuesAt(desk.packing, preview.rows, placesOf({ offset: 0, limit: 9 }, 9));
    expect(shown.map(({ row, foundOn, text }) => [row, foundOn, text])).toEqual([
      [2, "2026-03-01", "除尘系统积尘未清"],
      [3, "2026-06-01", "安全出口上锁"],
    ]);
    expect(preview.placesIn.corrected).toEqual([0, 1]);
    expect(shown[0]?.cells).toMatchObject({ "found-on": "2026.3.1", sector: "冶金工贸" });
    const [refused] = await valuesAt(desk.packing, preview.refused, [0]);
    expect(refused?.corrected).toEqual([{ field: "hazard", from: "配电箱未接地", to: "" }]);

    const batch = await importLedger(desk, office, { actId: randomUUID(), input: file });
    expect(batch.counts).toMatchObject({ read: 3, created: 2, duplicate: 0 });
    expect(batch.refused).toEqual([{ ...at(4), reason: expect.stringContaining("没有隐患描述") }]);
    const found = await desk.openBooks(office, "page", (books) => books.imports.find(batch.id));
    expect(found?.corrected).toHaveLength(3);
    const { rows } = await viewImport(desk.openBooks, office, {
      id: batch.id,
      offset: 0,
      limit: 9,
      running: false,
    });
    const first = await desk.openBooks(office, "page", (books) => books.hazards.find(rows[0]?.hazard ?? ""));
    expect(first?.importedFrom?.corrected).toEqual([
      { field: "found-on", from: "2026.13.1", to: "2026.3.1" },
    ]);
    const { marks, bytes: kept } = await resultOfImport(desk, office, batch.id);
    expect(new TextDecoder().decode(kept)).toContain("2026.13.1");
    const whyOf = new Map(marks.map(({ row, why }) => [row, why]));
    expect(whyOf.get(2)).toContain("导入人在导入时更正：发现时间“2026.13.1”更正为“2026.3.1”");
    expect(whyOf.get(3)).toContain("隐患描述“空”更正为“安全出口上锁”");
    expect(whyOf.get(4)).toContain("隐患描述“配电箱未接地”更正为“空”");

    const again = await importLedger(desk, office, {
      actId: randomUUID(),
      input: { ...file, choices: {} },
    });
    expect(again.counts).toMatchObject({ created: 1, duplicate: 1 });
    expect(again.corrected).toBeUndefined();
  });
});

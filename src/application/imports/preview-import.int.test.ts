import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDeskOf } from "#main/import-desk.ts";
import { openWorld, type World } from "#tests/worlds/world.ts";
import { importLedger } from "./import-ledger.ts";
import { previewImport } from "./preview-import.ts";

const head = "县区,乡镇,单位名称,行业领域,隐患描述,发现时间";

describe("the preview of a ledger", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const rowsOf = async (by: keyof World["cast"], lines: readonly string[]) => {
    const bytes = new TextEncoder().encode([head, ...lines].join("\n"));
    const file = { fileName: "示例.csv", bytes, choices: {} };
    return (await previewImport(importDeskOf(world.installed), world.cast[by], file)).rows;
  };

  it("has the gaps that the records will have, the lead among them", async () => {
    const { name } = world.unit;
    const rows = await rowsOf("office", [
      `潞城区,,${name},冶金工贸,除尘系统未清灰,2026.6.1`,
      `潞城区,,${name},,地沟盖板缺失,2026.6.1`,
      `潞城区,,${name},煤矿,顶板淋水,2026.6.1`,
      "潞城区,,示例陌生单位,冶金工贸,配电箱未接地,2026.6.1",
      "潞城区,,示例陌生单位,,消火栓无水,2036.6.1",
    ]);
    expect(rows.map(({ gaps }) => gaps)).toEqual([[], [], ["lead"], ["lead"], ["field", "found-on", "lead"]]);
  });

  it("tells the rows that say they belong to another county", async () => {
    const rows = await rowsOf("office", [
      "潞城区,,示例甲单位,冶金工贸,除尘系统未清灰,2026.6.1",
      "长子县,,示例乙单位,冶金工贸,地沟盖板缺失,2026.6.1",
      "龙口市,,示例丙单位,冶金工贸,配电箱未接地,2026.6.1",
      ",,示例丁单位,冶金工贸,消火栓无水,2026.6.1",
    ]);
    expect(rows.map(({ elsewhere }) => elsewhere)).toEqual([null, "长子县", "龙口市", null]);
    expect(rows[1]).toMatchObject({ home: "140406", gaps: ["home", "lead"] });
  });

  it("proposes what the office said before that a head means, to that office alone", async () => {
    const desk = importDeskOf(world.installed);
    const { office, township } = world.cast;
    const bytes = new TextEncoder().encode(
      "单位名称,隐患描述,发现时间,毛病所在处\n示例甲单位,示例皮带无护罩,2026.6.1,东侧",
    );
    const file = { fileName: "示例.csv", bytes, choices: {} };
    const lastColumn = async (actor: typeof office) =>
      (await previewImport(desk, actor, file)).reading.sheets[0]?.columns[3];
    expect(await lastColumn(office)).toMatchObject({ field: null, by: "nothing" });
    const choices = { columns: [{ sheet: "示例", column: 3, field: "spot" as const }] };
    await importLedger(desk, office, { actId: randomUUID(), input: { ...file, choices } });
    expect(await lastColumn(office)).toMatchObject({ field: "spot", by: "memory" });
    expect(await lastColumn(township)).toMatchObject({ field: null, by: "nothing" });
  });

  it("tells a township the rows of another township", async () => {
    const rows = await rowsOf("township", [
      "潞城区,店上镇,示例甲单位,冶金工贸,除尘系统未清灰,2026.6.1",
      "潞城区,微子镇,示例乙单位,冶金工贸,地沟盖板缺失,2026.6.1",
    ]);
    expect(rows.map(({ elsewhere }) => elsewhere)).toEqual([null, "微子镇"]);
  });
});

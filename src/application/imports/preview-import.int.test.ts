import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDeskOf } from "#main/import-desk.ts";
import { openWorld, type World } from "#tests/worlds/world.ts";
import { importLedger } from "./import-ledger.ts";
import { placesOf, valuesAt } from "./packed-list.ts";
import { previewImport } from "./preview-import.ts";
import { newPreviewRuns } from "./preview-runs.ts";
import { resultOfImport } from "./result-of-import.ts";

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
    const desk = importDeskOf(world.installed);
    const { rows } = await previewImport(desk, world.cast[by], file);
    return valuesAt(desk.packing, rows, placesOf({ offset: 0, limit: rows.length }, rows.length));
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
    expect(rows.map(({ gaps }) => gaps)).toEqual([
      ...[[], [], ["lead"], ["enterprise", "lead"]],
      ["enterprise", "field", "found-on", "lead"],
    ]);
  });

  it("joins an enterprise by its code only where the name may be its own, and tells where the two are apart", async () => {
    const { id, name, uscc } = world.unit;
    const lines = [
      `${name},${uscc},除尘系统未清灰`,
      `示例邻家面馆,${uscc},排烟罩油垢`,
      `,${uscc},地沟盖板缺失`,
      `${name},91140400MA0009999U,配电箱未接地`,
    ];
    const bytes = new TextEncoder().encode(["单位名称,统一社会信用代码,隐患描述", ...lines].join("\n"));
    const file = { fileName: "示例.csv", bytes, choices: {} };
    const desk = importDeskOf(world.installed);
    const { rows } = await previewImport(desk, world.cast.office, file);
    const all = await valuesAt(desk.packing, rows, placesOf({ offset: 0, limit: 9 }, rows.length));
    expect(all.map(({ enterprise }) => enterprise)).toEqual([id, null, id, null]);
    expect(all[1]?.warnings).toContainEqual(
      expect.stringContaining(`登记的是“${name}”，本行写的是“示例邻家面馆”`),
    );
    expect(all[1]?.gaps).toContain("enterprise");
    expect(all[3]?.warnings).toContainEqual(expect.stringContaining("信用代码"));
  });

  it("names the file of its unit on a row that repeats another one of the file", async () => {
    const line = `潞城区,,${world.unit.name},冶金工贸,除尘系统未清灰,2026.6.1`;
    const [first, second] = await rowsOf("office", [line, line]);
    expect(first?.becomes).toBe("record");
    expect(second).toMatchObject({ becomes: "duplicate", enterprise: world.unit.id, text: "除尘系统未清灰" });
    expect(second?.of).toMatchObject({ kind: "row", row: 2 });
  });

  it("tells the rows that say they belong to another county", async () => {
    const rows = await rowsOf("office", [
      "潞城区,,示例甲单位,冶金工贸,除尘系统未清灰,2026.6.1",
      "长子县,,示例乙单位,冶金工贸,地沟盖板缺失,2026.6.1",
      "龙口市,,示例丙单位,冶金工贸,配电箱未接地,2026.6.1",
      ",,示例丁单位,冶金工贸,消火栓无水,2026.6.1",
      "微子镇,,示例戊单位,冶金工贸,阀门渗漏,2026.6.1",
      "店上镇,,示例己单位,冶金工贸,梯子无护笼,2026.6.1",
    ]);
    expect(rows.map(({ elsewhere }) => elsewhere)).toEqual([null, "长子县", "龙口市", null, null, null]);
    expect(rows.slice(4).map(({ gaps }) => gaps.includes("home"))).toEqual([false, true]);
    expect(rows[1]).toMatchObject({ home: "140406", gaps: ["home", "enterprise", "lead"] });
  });

  it("proposes what the office said before that a head means, to that office alone", async () => {
    const desk = importDeskOf(world.installed);
    const { office, township } = world.cast;
    const bytes = new TextEncoder().encode(
      "单位名称,隐患描述,发现时间,毛病所在处\n示例甲单位,示例皮带无护罩,2026.6.1,东侧",
    );
    const file = { fileName: "示例.csv", bytes, choices: {} };
    const lastColumn = async (actor: typeof office) =>
      (await previewImport(desk, actor, file)).sheets[0]?.columns[3];
    expect(await lastColumn(office)).toMatchObject({ field: null, by: "nothing" });
    const choices = { columns: [{ sheet: "示例", column: 3, field: "spot" as const }] };
    await importLedger(desk, office, { actId: randomUUID(), input: { ...file, choices } });
    expect(await lastColumn(office)).toMatchObject({ field: "spot", by: "memory" });
    expect(await lastColumn(township)).toMatchObject({ field: null, by: "nothing" });
  });

  it("shows every row of sister sheets, and counts as many as it shows", async () => {
    const desk = importDeskOf(world.installed);
    const bytes = await readFile(new URL("../../../tests/ledgers/mine-forms.xlsx", import.meta.url));
    const file = { fileName: "mine-forms.xlsx", bytes, choices: {} };
    const { read, rows, placesIn } = await previewImport(desk, world.cast.office, file);
    expect([read, rows.length, placesIn.record.length, placesIn.duplicate.length]).toEqual([96, 96, 24, 72]);
    const done = await valuesAt(desk.packing, rows, placesIn.done);
    expect(done).toHaveLength(21);
    expect(done.every((row) => row.done && row.becomes === "record")).toBe(true);
    const sisters = await valuesAt(desk.packing, rows, placesIn.sister);
    expect(sisters).toHaveLength(72);
    expect(sisters.every(({ why, of }) => why === "sister" && of?.kind === "row")).toBe(true);
  });

  it("is held for its maker alone, until it is made anew or others need its room", async () => {
    const { office, township } = world.cast;
    const bytes = new TextEncoder().encode(`${head}\n潞城区,,示例丁单位,冶金工贸,消火栓无水,2026.6.1`);
    const file = { fileName: "示例.csv", bytes, choices: {} };
    const made = async (runs: ReturnType<typeof newPreviewRuns>, actor: typeof office) => {
      const { id, ended } = runs.start(actor, file);
      await ended;
      return id;
    };
    const runs = newPreviewRuns(importDeskOf(world.installed));
    const first = await made(runs, office);
    expect(runs.look(office, first)).toMatchObject({ state: "done", done: 1, total: 1 });
    expect(() => runs.look(township, first)).toThrow("已不在");
    const second = await made(runs, office);
    expect(() => runs.look(office, first)).toThrow("已不在");
    await made(runs, township);
    expect(runs.look(office, second).preview?.read).toBe(1);
    const narrow = newPreviewRuns(importDeskOf(world.installed), 1);
    const older = await made(narrow, office);
    const newer = await made(narrow, township);
    expect(() => narrow.look(office, older)).toThrow("已不在");
    expect(narrow.look(township, newer).preview?.read).toBe(1);
  });

  it("tells that another body of the unit took the same row in, and nothing more of it", async () => {
    const line = "潞城区,,示例商场乙,消防,安全出口锁闭,2026.6.3";
    const bytes = new TextEncoder().encode([head, line].join("\n"));
    const desk = importDeskOf(world.installed);
    const input = { fileName: "消防.csv", bytes, choices: {} };
    await importLedger(desk, world.cast.fireOfficer, { actId: randomUUID(), input });
    const [seen] = await rowsOf("officer1", [line]);
    expect(seen).toMatchObject({ becomes: "record", of: null, twins: [] });
    expect(seen?.warnings[0]).toContain("其他部门导入过内容相同的一行");
    const [own] = await rowsOf("fireOfficer", [line]);
    expect(own).toMatchObject({ becomes: "duplicate", warnings: [] });
    const { id } = await importLedger(desk, world.cast.officer1, { actId: randomUUID(), input });
    const { marks } = await resultOfImport(desk, world.cast.officer1, id);
    expect(marks[0]?.why).toContain("其他部门导入过内容相同的一行");
  });

  it("tells the maker why a file was declined", async () => {
    const { office } = world.cast;
    const runs = newPreviewRuns(importDeskOf(world.installed));
    const { id, ended } = runs.start(office, {
      fileName: "a.pdf",
      bytes: Buffer.from("%PDF-1.7"),
      choices: {},
    });
    await ended;
    expect(() => runs.look(office, id)).toThrow("PDF");
  });

  it("tells what the basis of a row was read as that its ledger calls major", async () => {
    const desk = importDeskOf(world.installed);
    const standard = "《工贸企业重大事故隐患判定标准》";
    const lines = [
      "单位名称,隐患描述,发现时间,判定依据,隐患级别",
      `示例甲厂,除尘系统未清灰,2026.6.1,${standard}第十一条第十项,重大`,
      `示例乙厂,除尘系统未清灰,2026.6.1,${standard}第九十九条,重大`,
      "示例丙厂,除尘系统未清灰,2026.6.1,《中华人民共和国安全生产法》第三十六条,重大",
      `示例丁厂,除尘系统未清灰,2026.6.1,${standard}第十一条第十项,一般`,
    ];
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const { rows } = await previewImport(desk, world.cast.office, {
      ...{ fileName: "依据.csv", bytes, choices: {} },
    });
    const shown = await valuesAt(desk.packing, rows, placesOf({ offset: 0, limit: 9 }, rows.length));
    expect(shown[0]?.cited?.item?.citation).toContain("第十一条第");
    expect(shown.slice(1).map(({ cited }) => cited)).toEqual([
      { item: null, criterion: true },
      { item: null, criterion: false },
      null,
    ]);
  });

  it("tells a township the rows of another township", async () => {
    const rows = await rowsOf("township", [
      "潞城区,店上镇,示例甲单位,冶金工贸,除尘系统未清灰,2026.6.1",
      "潞城区,微子镇,示例乙单位,冶金工贸,地沟盖板缺失,2026.6.1",
    ]);
    expect(rows.map(({ elsewhere }) => elsewhere)).toEqual([null, "微子镇"]);
  });
});

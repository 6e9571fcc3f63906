import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "#adapters/postgres/verify.ts";
import { packing } from "#adapters/spreadsheets/packing.ts";
import { readPackedLedger } from "#adapters/spreadsheets/read-packed-ledger.ts";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { previewImport } from "#application/imports/preview-import.ts";
import { fillTable } from "#application/tables/fill-table.ts";
import { saveTable } from "#application/tables/keep-table.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { folds } from "#main/folds.ts";
import { aBlankTable, tableDeskOf, tableSettings } from "#tests/worlds/tables.ts";
import { act, openWorld, report, type World } from "#tests/worlds/world.ts";
import type { PlatformDesk } from "./platform-desk.ts";
import { settlePlatform } from "./settle-platform.ts";
import { takeExport } from "./take-export.ts";
import { exportOfPlatform, viewPlatform } from "./view-platform.ts";

describe("the platform above", () => {
  let world: World;
  let desk: PlatformDesk;
  let first: Hazard;
  let second: Hazard;
  let table = "";
  const command = <Input>(input: Input) => ({ actId: randomUUID(), input });
  const judged = async (text: string) =>
    act(world, await report(world, { text, foundOn: "2026-03-02" }), {
      name: "judge",
      by: world.cast.officer1,
    });
  const exported = () =>
    [
      "隐患编号,单位名称,隐患内容,发现日期,整改状态",
      `SL-2026-0001,${world.unit.name},除尘系统没有设置泄爆装置,2026-03-02,已销号`,
      "SL-2026-0009,示例丁公司,安全出口上锁,2026-03-05,整改中",
    ].join("\n");

  beforeAll(async () => {
    world = await openWorld();
    const { openBooks, newId, files } = world.installed;
    desk = { openBooks, newId, files, packing, readLedger: readPackedLedger };
    first = await judged("除尘系统未设置泄爆装置");
    second = await judged("消防通道被货物堵塞");
    const tables = tableDeskOf(world.installed);
    const blank = { fileName: "示例模板.xlsx", bytes: await aBlankTable(), asked: {} };
    table = await saveTable(tables, world.cast.office, command({ ...tableSettings, ...blank }));
  });
  afterAll(() => world?.close());

  const view = () => viewPlatform(desk, world.cast.office);

  it("has to be settled before its export is taken, once a command", async () => {
    const { office } = world.cast;
    const file = { fileName: "示例平台导出.csv", bytes: Buffer.from(exported()) };
    await expect(takeExport(desk, office, command(file))).rejects.toMatchObject({ code: "wrong-state" });
    const sent = command({ name: " 示例省平台 ", table });
    await settlePlatform(desk, office, sent);
    await settlePlatform(desk, office, sent);
    expect((await view()).platform).toMatchObject({ name: "示例省平台", table, seq: 1 });
    expect((await viewPlatform(desk, world.cast.cityOffice)).platform).toBeNull();
    await expect(
      settlePlatform(desk, world.cast.principal, command({ name: "示例", table: null })),
    ).rejects.toMatchObject({ code: "not-permitted" });
  });

  it("is handed what waits to be reported in the layout of the chosen table", async () => {
    expect((await view()).lists.unreported.map(({ record }) => record.id).sort()).toEqual(
      [first.id, second.id].sort(),
    );
    const asked = { table, back: 0, unreported: true };
    const { bytes } = await fillTable(tableDeskOf(world.installed), world.cast.office, asked);
    const rows = (await readWorkbook(bytes, "示例.xlsx")).sheets[0]?.rows ?? [];
    expect(rows.slice(3, 5).map((cells) => cells[3])).toEqual(
      expect.arrayContaining(["除尘系统未设置泄爆装置", "消防通道被货物堵塞"]),
    );
  });

  it("lays its export beside the record, and changes nothing", async () => {
    const { office } = world.cast;
    const wrong = { fileName: "示例.csv", bytes: Buffer.from("示例\n没有表头\n") };
    await expect(takeExport(desk, office, command(wrong))).rejects.toMatchObject({ code: "invalid" });
    const file = { fileName: "示例平台导出.csv", bytes: Buffer.from(exported()) };
    await takeExport(desk, office, command(file));
    const { lists, takenByName, unread } = await view();
    expect([takenByName !== "", unread]).toEqual([true, 0]);
    const found = lists.unreported.find(({ record }) => record.id === first.id);
    expect([found?.row?.number, found?.differences.map(({ what }) => what)]).toEqual([
      "SL-2026-0001",
      ["整改状态"],
    ]);
    expect(lists.theirsAlone.map(({ text }) => text)).toEqual(["安全出口上锁"]);
    expect((await exportOfPlatform(desk, office)).fileName).toBe("示例平台导出.csv");
  });

  it("has its number noted by a person; then the import knows the row by it, and the difference stands", async () => {
    const { office } = world.cast;
    const input = { platform: "示例省平台", number: "sl-2026-0001", on: "2026-03-03" };
    await act(world, first, { name: "note-platform", by: office, input });
    const { lists } = await view();
    expect(lists.unreported.map(({ record }) => record.id)).toEqual([second.id]);
    expect(lists.differing.map(({ record }) => record.id)).toEqual([first.id]);
    const file = { fileName: "示例平台导出.csv", bytes: Buffer.from(exported()), choices: {} };
    const preview = await previewImport(desk, office, file);
    expect(preview.placesIn).toMatchObject({ record: [1], duplicate: [0] });
  });

  it("gives a number to one hazard alone", async () => {
    const { office } = world.cast;
    const input = { platform: "示例省平台", number: " SL-2026-0001 ", on: "2026-03-03" };
    await expect(act(world, second, { name: "note-platform", by: office, input })).rejects.toThrow(
      `平台编号 SL-2026-0001 已经登记在隐患 ${first.number} 上`,
    );
  });

  it("stands in the ledger whole", async () => {
    const { difference } = await verify(world.database, { outside: join(world.dataDir, "seals"), folds });
    expect(difference).toBeNull();
  });
});

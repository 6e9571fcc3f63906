import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TwinChoice } from "#domain/imports/twin.ts";
import { importDeskOf } from "#main/import-desk.ts";
import { openWorld, type World } from "#tests/worlds/world.ts";
import type { ImportDesk } from "./import-desk.ts";
import { importLedger } from "./import-ledger.ts";
import { viewImport } from "./list-imports.ts";
import { placesOf, valuesAt } from "./packed-list.ts";
import { previewImport } from "./preview-import.ts";
import { resultOfImport } from "./result-of-import.ts";

const head = "县区,单位名称,行业领域,隐患描述,发现时间";
const words = "除尘系统积尘未清理，厚度约5毫米";
const alike = "除尘系统积尘没有清理，厚度约5毫米";
const at = (sheet: string, row: number) => ({ sheet, row });

describe("rows that may be hazards already on record", () => {
  let world: World;
  let desk: ImportDesk;
  beforeAll(async () => {
    world = await openWorld();
    desk = importDeskOf(world.installed);
  });
  afterAll(() => world.close());

  const fileOf = (name: string, lines: readonly string[], twins: readonly TwinChoice[] = []) => ({
    fileName: `${name}.csv`,
    bytes: new TextEncoder().encode([head, ...lines].join("\n")),
    choices: { twins },
  });
  const shown = async (file: ReturnType<typeof fileOf>) => {
    const preview = await previewImport(desk, world.cast.office, file);
    const rows = await valuesAt(
      desk.packing,
      preview.rows,
      placesOf({ offset: 0, limit: 99 }, preview.rows.length),
    );
    return { preview, rows };
  };
  const take = (file: ReturnType<typeof fileOf>) =>
    importLedger(desk, world.cast.office, { actId: randomUUID(), input: file });
  const hazardsOf = async (id: string) => {
    const { rows } = await viewImport(desk.openBooks, world.cast.office, {
      id,
      offset: 0,
      limit: 99,
      running: false,
    });
    return new Map(rows.map(({ row, hazard, outcome }) => [row, { hazard, outcome }]));
  };

  it.each([
    ["on file", () => world.unit.name],
    ["not on file", () => "示例未登记厂"],
  ])("are shown beside them for a unit %s, and go as the person chooses", async (_, unit) => {
    const name = unit();
    const old = await take(fileOf("旧台账", [`潞城区,${name},冶金工贸,${words},2026.6.1`]));
    const record = (await hazardsOf(old.id)).get(2)?.hazard ?? "";
    const lines = [
      `潞城区,${name},冶金工贸,${alike},2026.6.3`,
      `潞城区,${name},冶金工贸,${words},2026.6.1`,
      `潞城区,${name},冶金工贸,${alike}。已现场指出,2026.6.5`,
      `潞城区,${name},冶金工贸,安全出口上锁,2026.6.5`,
    ];
    const { preview, rows } = await shown(fileOf("新台账", lines));
    expect(rows.map(({ becomes }) => becomes)).toEqual(["record", "duplicate", "record", "record"]);
    const beside = { kind: "record", id: record, exact: false, text: words, foundOn: "2026-06-01" };
    expect(rows[0]?.twins).toMatchObject([{ ...beside, stage: "found" }]);
    expect(rows[1]?.twins).toMatchObject([{ id: record, exact: true }]);
    expect(rows[2]?.twins.map((twin) => twin.kind)).toEqual(["record", "row", "row"]);
    expect(rows[3]?.twins).toEqual([]);
    expect(preview.placesIn.near).toEqual([0, 2]);

    const twins: readonly TwinChoice[] = [
      { ...at("新台账", 2), same: true, of: [{ kind: "record", id: record }] },
      { ...at("新台账", 3), same: false, of: [{ kind: "record", id: record }] },
      { ...at("新台账", 4), same: true, of: [{ kind: "row", ...at("新台账", 2) }] },
    ];
    const file = fileOf("新台账", lines, twins);
    const chosen = await shown(file);
    expect(chosen.rows.map(({ becomes, of }) => [becomes, of?.kind])).toEqual([
      ["duplicate", "record"],
      ["record", undefined],
      ["duplicate", "row"],
      ["record", undefined],
    ]);
    expect(chosen.rows[1]?.twins).toMatchObject([{ id: record, exact: true }]);
    const batch = await take(file);
    expect(batch.counts).toMatchObject({ read: 4, created: 2, duplicate: 2 });
    expect(batch.chosen).toEqual(twins);
    const made = await hazardsOf(batch.id);
    expect([2, 3, 4].map((row) => made.get(row)?.outcome)).toEqual(["duplicate", "created", "duplicate"]);
    expect([made.get(2)?.hazard, made.get(4)?.hazard]).toEqual([record, record]);
    const apart = await desk.openBooks(world.cast.office, "page", (books) =>
      books.hazards.find(made.get(3)?.hazard ?? ""),
    );
    expect(apart?.importedFrom?.apartFrom).toEqual([{ kind: "record", id: record }]);
    const { marks } = await resultOfImport(desk, world.cast.office, batch.id);
    const whyOf = new Map(marks.map(({ row, why }) => [row, why]));
    expect(whyOf.get(2)).toMatch(/导入人认定与隐患编号 \S+为同一隐患，不再导入/);
    expect(whyOf.get(3)).toMatch(/导入人认定与隐患编号 \S+不是同一隐患，照常导入/);
    expect(whyOf.get(4)).toContain("导入人认定与“新台账”第 2 行为同一隐患");
  });

  it("go by the rules where the record that was named stands no longer", async () => {
    const lines = ["潞城区,示例旁厂,冶金工贸,压力表未检定,2026.6.1"];
    const twins: readonly TwinChoice[] = [
      { ...at("另册", 2), same: true, of: [{ kind: "record", id: "hz_absent" }] },
    ];
    const batch = await take(fileOf("另册", lines, twins));
    expect(batch.counts).toMatchObject({ created: 1, duplicate: 0 });
  });

  it("tell in preview and result what they say otherwise than the record or the row that they repeat", async () => {
    const deadlines = (name: string, lines: readonly string[]) => ({
      ...fileOf(name, lines),
      bytes: new TextEncoder().encode([`${head},整改期限`, ...lines].join("\n")),
    });
    const line = (deadline: string) => `潞城区,示例移期厂,冶金工贸,吊装孔无护栏,2026.6.1,${deadline}`;
    const first = await take(deadlines("第一周", [line(""), line("2026.6.30")]));
    const record = (await hazardsOf(first.id)).get(2)?.hazard ?? "";
    const hazard = await desk.openBooks(world.cast.office, "page", (books) => books.hazards.find(record));
    expect(hazard?.rectification.deadline).toBe("2026-06-30");
    const whysOf = async (id: string) =>
      (await resultOfImport(desk, world.cast.office, id)).marks.map(({ why }) => why);
    expect((await whysOf(first.id))[1]).toContain("没有写的整改时限“2026.6.30”已并入该行");

    const week = deadlines("第二周", [line("2026.7.31")]);
    const { rows } = await shown(week);
    const moved = "整改时限“2026-07-31”（登记“2026-06-30”）";
    expect(rows[0]).toMatchObject({ becomes: "duplicate", warnings: [expect.stringContaining(moved)] });
    const second = await take(week);
    expect((await whysOf(second.id))[0]).toContain(moved);
    const after = await desk.openBooks(world.cast.office, "page", (books) => books.hazards.find(record));
    expect(after).toEqual(hazard);
  });

  it("take no choice that names what was not shown beside them", async () => {
    const other = await take(fileOf("别家", ["潞城区,示例别家厂,冶金工贸,压力容器未登记,2026.6.1"]));
    const foreign = (await hazardsOf(other.id)).get(2)?.hazard ?? "";
    const lines = [
      "潞城区,示例伪选厂,冶金工贸,安全阀未校验,2026.6.1",
      "潞城区,示例伪选厂,冶金工贸,电缆沟盖板缺失,2026.6.2",
    ];
    const twins: readonly TwinChoice[] = [
      { ...at("伪选", 2), same: true, of: [{ kind: "record", id: foreign }] },
      { ...at("伪选", 3), same: true, of: [{ kind: "row", ...at("伪选", 2) }] },
    ];
    const batch = await take(fileOf("伪选", lines, twins));
    expect(batch.counts).toMatchObject({ created: 2, duplicate: 0 });
    expect(batch.chosen).toEqual([twins[0]]);
    const { marks } = await resultOfImport(desk, world.cast.office, batch.id);
    expect(marks.map(({ what }) => what)).toEqual(["新增", "新增"]);
    expect(marks.map(({ why }) => why).join()).not.toContain("不再导入");
    expect(marks[0]?.why).toContain("没有可以对应的记录，照常导入");
  });
});

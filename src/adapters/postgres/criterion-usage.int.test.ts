import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportGaps } from "#application/criteria/export-gaps.ts";
import { viewItemUsage } from "#application/criteria/item-usage.ts";
import { viewUncatalogued } from "#application/criteria/view-uncatalogued.ts";
import type { HazardQuery } from "#application/hazards/hazard-book.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { FoundBy } from "#domain/hazards/finding.ts";
import { act, openWorld, type World } from "#tests/worlds/world.ts";

const often = "gongmao-2023:11.10";
const seldom = "gongmao-2023:11.2";
const first = { order: "deadline", descending: false, offset: 0, limit: 50 } as const;

describe("what the records say of an item", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    const judged = async (code: string | null, foundBy: FoundBy) => {
      const { installed, cast, unit } = world;
      const hazard = await reportHazard(installed, cast.officer1, {
        actId: randomUUID(),
        ...{ enterprise: unit.id, unitName: null, placeCode: null, field: "industrial" },
        input: {
          ...{ text: `示例隐患${randomUUID()}`, spot: null, foundOn: null, foundBy, measured: null },
          ...{ exposedPeople: null, possibleHarm: null, photos: [] },
        },
      });
      const item = code === null ? null : { standard: "gongmao-2023", code };
      const input = { item, basis: item ? null : "示例依据第一条" };
      return act(world, hazard, { name: "judge", by: cast.officer1, input });
    };
    for (const foundBy of ["department", "department", "tip", "superior", "tip"] as const)
      await judged("11.10", foundBy);
    for (const foundBy of ["department", "tip"] as const) await judged("11.2", foundBy);
    await judged(null, "department");
  });
  afterAll(() => world?.close());

  const usage = (actor: Actor, criterion: string) =>
    viewItemUsage(world.installed.openBooks, actor, criterion);
  const listed = async (actor: Actor, asked: Partial<HazardQuery>) =>
    (await world.installed.openBooks(actor, "page", (books) => books.hazards.list({ ...first, ...asked })))
      .total;

  it("counts what the ledger lists with the same filter", async () => {
    const { office } = world.cast;
    const found = await usage(office, often);
    expect(found).toMatchObject({ total: 5, open: 5, struckOff: 0, repeats: 0 });
    expect(await listed(office, { criterion: often })).toBe(5);
    expect(await listed(office, { criterion: often, only: "repeat" })).toBe(0);
    expect(found.byHome).toEqual([{ home: world.unit.home, count: 5 }]);
    expect(found.byEnterprise).toEqual([{ enterprise: world.unit.id, name: world.unit.name, count: 5 }]);
    expect(await listed(office, { criterion: often, enterprise: world.unit.id })).toBe(5);
    expect(await usage(office, "gongmao-2023:3.1")).toMatchObject({ total: 0, byWay: null });
  });

  it("counts a tip as a department's check, and breaks no small number down", async () => {
    const { office } = world.cast;
    const { byWay } = await usage(office, often);
    expect(byWay).toEqual([
      { foundBy: "department", count: 4 },
      { foundBy: "superior", count: 1 },
    ]);
    expect(await listed(office, { criterion: often, foundBy: "department" })).toBe(4);
    expect(await usage(office, seldom)).toMatchObject({ total: 2, byWay: null });
  });

  it("counts within reach alone", async () => {
    const { office, team } = world.cast;
    const elsewhere = { ...office, home: "140404", reach: { kind: "unit", home: "140404" } } as Actor;
    expect((await usage(elsewhere, often)).total).toBe(0);
    expect(await viewUncatalogued(world.installed.openBooks, elsewhere)).toEqual([]);
    expect((await usage(team, often)).total).toBe(5);
  });

  it("counts what was judged major by no item of the library, for the list of gaps too", async () => {
    const { office } = world.cast;
    expect(await viewUncatalogued(world.installed.openBooks, office)).toEqual([
      { field: "industrial", count: 1 },
    ]);
    expect(await listed(office, { only: "uncatalogued", field: "industrial" })).toBe(1);
    const { sheet } = await exportGaps(world.installed, office);
    expect(sheet.rows[0]?.slice(1, 3)).toEqual(["已判重大、标准未入库的隐患", "冶金工贸"]);
    expect(sheet.rows.some((row) => String(row[4]).includes("GB 35181-2025"))).toBe(true);
  });
});

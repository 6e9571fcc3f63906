import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicReaderOn } from "#adapters/postgres/public-lists.queries.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Opening } from "#domain/publication/public-list.ts";
import { closeVerified, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { closePublicList, openPublicList } from "./act-on-public-list.ts";
import { readPublicList } from "./read-public-list.ts";
import { previewPublicList, viewPublicLists } from "./view-public-lists.ts";

let world: World;
let home: string;
let hazard: Hazard;

beforeAll(async () => {
  world = await openWorld();
  home = world.unit.home;
  hazard = await tell(world, await report(world), [
    ["judge", "officer1"],
    ["list", "office"],
  ]);
});
afterAll(() => closeVerified(world));

const reader = () => publicReaderOn(world.database);
const basis = "示例安委办〔2026〕3号第二条";
const open = (by: Actor, input: Opening = { basis, keepDays: 0 }, at = home) =>
  openPublicList(world.installed.openBooks, by, { actId: randomUUID(), home: at, input });
const shown = async () => (await readPublicList(reader(), home)).lines;
const preview = () => previewPublicList(world.installed.openBooks, world.cast.office, home);

describe("the public list of an area", () => {
  it("says nothing while it is shut, and its office sees beforehand what it would say", async () => {
    expect(await readPublicList(reader(), home)).toEqual({ areas: [], area: null, lines: null });
    expect(await preview()).toEqual([]);
    hazard = await tell(world, hazard, [["clear-for-publication", "office"]]);
    expect(await preview()).toHaveLength(1);
    expect(await reader().lines(home)).toEqual([]);
  });

  it("is opened by the office of the area alone, by a text of its own, once for one act", async () => {
    const { openBooks } = world.installed;
    await expect(open(world.cast.officer1)).rejects.toMatchObject({ code: "not-found" });
    await expect(open(world.cast.office, undefined, "140431")).rejects.toMatchObject({ code: "not-found" });
    await expect(open(world.cast.office, { basis: "文件", keepDays: 0 })).rejects.toMatchObject({
      field: "basis",
    });
    const command = { actId: randomUUID(), home, input: { basis, keepDays: 0 } };
    await openPublicList(openBooks, world.cast.office, command);
    await openPublicList(openBooks, world.cast.office, command);
    const lists = await viewPublicLists(openBooks, world.cast.office);
    expect(lists).toMatchObject([{ home, opened: { basis, keepDays: 0 } }]);
    expect(await viewPublicLists(openBooks, world.cast.cityOffice)).toHaveLength(14);
  });

  it("says the reviewed words with level, day and deadline, and nothing else", async () => {
    const lines = await shown();
    expect(lines).toEqual(await preview());
    expect(lines).toEqual([
      {
        ...{ unit: "示例机械有限公司", wording: "打磨车间未设泄爆装置", supervisor: "示例县工信局" },
        ...{ level: "county", listedOn: expect.any(String), deadline: expect.any(String), delistedOn: null },
      },
    ]);
    expect((await readPublicList(reader(), null)).area?.code).toBe(home);
    expect((await readPublicList(reader(), "140431")).lines).toBeNull();
  });

  it("leaves out what was taken back, until it is reviewed again", async () => {
    hazard = await tell(world, hazard, [["withdraw-publication", "office"]]);
    expect(await shown()).toEqual([]);
    hazard = await tell(world, hazard, [["clear-for-publication", "office", { wording: "泄爆装置缺失" }]]);
    expect(await shown()).toMatchObject([{ wording: "泄爆装置缺失" }]);
  });

  it("lets a delisted hazard go at once, or keeps it for as many days as the office says", async () => {
    hazard = await tell(world, hazard, [
      ["confirm", "officer3"],
      ["control", "safety"],
      ["plan", "safety"],
      ["report-fixed", "safety"],
      ["accept", "principal"],
      ["accept", "officer3"],
      ["delist", "office"],
    ]);
    expect(await shown()).toEqual([]);
    await open(world.cast.cityOffice, { basis, keepDays: 30 });
    expect(await shown()).toMatchObject([{ delistedOn: hazard.listings[0]?.delisted?.on }]);
  });

  it("is shut again with a reason, and keeps what was reviewed", async () => {
    const input = { reason: "示例文件已废止" };
    const command = { actId: randomUUID(), home, input };
    await closePublicList(world.installed.openBooks, world.cast.office, command);
    expect(await readPublicList(reader(), home)).toMatchObject({ areas: [], lines: null });
    await expect(
      closePublicList(world.installed.openBooks, world.cast.office, { ...command, actId: randomUUID() }),
    ).rejects.toMatchObject({ code: "wrong-state" });
    expect(hazard.listings[0]?.publication?.wording).toBe("泄爆装置缺失");
  });
});

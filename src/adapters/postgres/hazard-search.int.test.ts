import { afterAll, beforeAll, expect, it } from "vitest";
import type { HazardQuery } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { act, openWorld, report, type World } from "#tests/worlds/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const text of ["配电箱未接地一", "配电箱未接地二", "配电箱未接地三", "消防通道堵塞"]) {
    await report(world, { text });
  }
});
afterAll(() => world.close());

function found(asked: Partial<HazardQuery>, by: Actor = world.cast.officer1) {
  const query = { order: "deadline", descending: false, offset: 0, limit: 20, ...asked } as const;
  return world.installed.openBooks(by, "page", (books) => books.hazards.list(query));
}

it("words alone find what they find beside a filter that all of it passes", async () => {
  const alone = await found({ text: "配电箱" });
  expect(alone.total).toBe(3);
  expect(await found({ text: "配电箱", field: "industrial" })).toEqual(alone);
});

it("the pages of a search follow each other, and each says how many there are", async () => {
  const whole = await found({ text: "未接地" });
  const second = await found({ text: "未接地", offset: 2, limit: 2 });
  expect(second).toEqual({ lines: whole.lines.slice(2), total: 3, more: false });
  expect(await found({ text: "未接地", offset: 40 })).toEqual({ lines: [], total: 3, more: false });
});

it("what was withdrawn is found by who asks for it, and by nobody else", async () => {
  const hazard = await report(world, { text: "氧气瓶无防震圈" });
  await act(world, hazard, { name: "withdraw", by: world.cast.officer1 });
  expect((await found({ text: "氧气瓶" })).total).toBe(0);
  expect((await found({ text: "氧气瓶", stages: ["withdrawn"] })).total).toBe(1);
});

it("words find nothing out of reach", async () => {
  const elsewhere = { ...world.cast.officer1, reach: { kind: "unit", home: "140431" } } as const;
  expect(await found({ text: "配电箱" }, elsewhere)).toEqual({ lines: [], total: 0, more: false });
});

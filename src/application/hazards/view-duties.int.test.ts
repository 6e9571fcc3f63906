import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { viewDuties } from "./view-duties.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await report(world);
  await report(world);
  await tell(world, await report(world), [["judge", "officer1"]]);
});
afterAll(() => world.close());

it("what is owed is counted by act, and shown of one act alone", async () => {
  const { openBooks } = world.installed;
  const all = await viewDuties(openBooks, world.cast.officer3);
  expect(all.byAct).toMatchObject({ judge: 2, confirm: 1 });
  expect(all.total).toBe(Object.values(all.byAct).reduce((sum, one) => sum + one, 0));
  const judging = await viewDuties(openBooks, world.cast.officer3, "judge");
  expect(judging.duties.map(({ act }) => act)).toEqual(["judge", "judge"]);
  expect([judging.total, judging.byAct]).toEqual([2, all.byAct]);
  expect((await viewDuties(openBooks, world.cast.officer3, "none")).total).toBe(0);
});

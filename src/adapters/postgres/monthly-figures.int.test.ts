import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import { openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it("a hazard struck off today is found in a month that ended before, and not yet struck off there", async () => {
  const today = businessDateOf(new Date().toISOString());
  const from = addDays(today, -40);
  await tell(world, await report(world, { foundOn: from }), wholeLife);
  const majorTo = (to: string) =>
    world.installed.openBooks(world.cast.officer3, "page", async ({ hazards }) => {
      const [group] = await hazards.monthly({ from, to });
      return [group?.majorFound, group?.majorStruckOff];
    });
  expect(await majorTo(addDays(today, -1))).toEqual([1, 0]);
  expect(await majorTo(today)).toEqual([1, 1]);
});

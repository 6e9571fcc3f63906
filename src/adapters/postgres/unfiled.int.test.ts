import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it("what is struck off and not filed is counted, and the number opens these records and no others", async () => {
  await tell(world, await report(world), wholeLife.slice(0, 3));
  const waiting = await tell(world, await report(world), wholeLife.slice(0, -1));
  await tell(world, await report(world), wholeLife);
  for (const actor of [world.cast.cityOffice, world.cast.officer3, world.cast.filing]) {
    const { counts, list } = await world.installed.openBooks(actor, "page", async ({ hazards }) => ({
      counts: await hazards.counts("2027-01-01"),
      list: await hazards.list({
        only: "unfiled",
        order: "deadline",
        descending: false,
        offset: 0,
        limit: 20,
      }),
    }));
    expect(list.lines.map(({ id }) => id)).toEqual([waiting.id]);
    expect(counts.unfiled).toBe(list.total);
  }
});

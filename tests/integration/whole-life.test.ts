import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealOnce } from "#adapters/postgres/seal.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { folds } from "#main/folds.ts";
import { entriesOf, openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";

describe("the whole life of a hazard on the real database", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("ends filed, with a chain that holds and states that its entries add up to", async () => {
    const hazard = await tell(world, await report(world), wholeLife);
    expect(hazard.filing.filed).not.toBeNull();
    const entries = await entriesOf(world, hazard);
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
    const outside = join(world.dataDir, "seals.log");
    await sealOnce(world.database, outside);
    const found = await verify(world.database, { outside, folds });
    expect(found).toMatchObject({ difference: null, unsealed: 0, seals: 1 });
  });
});

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "#adapters/postgres/verify.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { folds } from "#main/folds.ts";
import { openWorld, type World } from "#tests/worlds/world.ts";
import { amendOrganisation } from "./amend-organisation.ts";
import { listOrganisations } from "./list-parties.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

function amend({ id, home: _, ...file }: Organisation, changes: Partial<Organisation>, by = world.admin) {
  const input = { ...file, ...changes, organisation: id };
  return amendOrganisation(world.installed, by, { actId: randomUUID(), input });
}

describe("an organisation", () => {
  it("is amended by the administrator of the system, and keeps its id", async () => {
    const { fire } = world.bodies;
    const after = await amend(fire, { name: "示例区消防救援大队", supervised: ["fire", "gas", "fire"] });
    expect(after).toEqual({ ...fire, name: "示例区消防救援大队", supervised: ["fire", "gas"] });
    expect(await listOrganisations(world.installed.openBooks, world.cast.office)).toContainEqual(after);
    await expect(amend(fire, {}, world.cast.office)).rejects.toMatchObject({ code: "not-permitted" });
  });

  it("does not leave its county, nor take the name of another", async () => {
    const { fire, industry } = world.bodies;
    await expect(amend(fire, { placeCode: "140423" })).rejects.toMatchObject({ field: "placeCode" });
    await expect(amend(fire, { name: industry.name })).rejects.toMatchObject({ code: "duplicate" });
    await expect(amend({ ...fire, id: "og_missing" }, {})).rejects.toMatchObject({ code: "not-found" });
  });

  it("does not stand under itself or under one below it", async () => {
    const { cityIndustry, industry } = world.bodies;
    await expect(amend(cityIndustry, { superior: cityIndustry.id })).rejects.toMatchObject({
      field: "superior",
    });
    await expect(amend(cityIndustry, { superior: industry.id })).rejects.toThrow("下级");
  });

  it("stays of its kind while somebody holds a post that the other kind does not have", async () => {
    await expect(amend(world.bodies.emergency, { kind: "bureau" })).rejects.toMatchObject({
      code: "wrong-state",
      field: "kind",
    });
    expect(await amend(world.bodies.elsewhere, { kind: "emergency-bureau" })).toMatchObject({
      kind: "emergency-bureau",
    });
  });

  it("leaves a ledger that adds up to what is stored", async () => {
    const outside = join(world.dataDir, "seals.log");
    expect((await verify(world.database, { outside, folds })).difference).toBeNull();
  });
});

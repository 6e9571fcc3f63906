import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import { openWorld, type World } from "#tests/worlds/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Reports a hazard whose id is drawn from the given ones, in turn. */
function reported(ids: readonly string[]) {
  const drawn = [...ids];
  const newId = (prefix: string) => `${prefix}_${drawn.shift()}`;
  return reportHazard({ openBooks: world.installed.openBooks, newId }, world.cast.officer1, {
    actId: randomUUID(),
    input: {
      text: "安全出口锁闭",
      spot: null,
      foundOn: null,
      foundBy: "department",
      measured: null,
      exposedPeople: null,
      possibleHarm: null,
      photos: [],
    },
    ...{ enterprise: world.unit.id, unitName: null, placeCode: null, field: "industrial" },
  });
}

it("a hazard that draws the number of another draws again", async () => {
  const first = await reported(["00example0000000000000abcde"]);
  const second = await reported(["00example0000000000001abcde", "00example0000000000002fghjk"]);
  expect(first.number).toMatch(/-ABCDE$/);
  expect(second.id).toBe("hz_00example0000000000002fghjk");
  expect(second.number).toMatch(/-FGHJK$/);
});

it("a fault that comes back every time is told", async () => {
  await expect(
    reported(Array.from({ length: 9 }, (_, n) => `00example000000000001${n}abcde`)),
  ).rejects.toThrow("hazard_number");
});

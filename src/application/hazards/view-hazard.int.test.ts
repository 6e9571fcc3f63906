import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { ordered } from "#domain/hazards/shown-entries.ts";
import { openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";
import { actOnHazard } from "./act-on-hazard.ts";
import { nameablePeople } from "./nameable-people.ts";
import { viewHazard, viewTimeline } from "./view-hazard.ts";

describe("a hazard as it is seen", () => {
  let world: World;
  let first: Hazard;
  let second: Hazard;
  beforeAll(async () => {
    world = await openWorld();
    first = await tell(world, await report(world), wholeLife.slice(0, 9));
    second = await tell(world, await report(world), [["judge", "officer1"]]);
  });
  afterAll(() => world.close());

  const offeredTo = async (actor: Actor, hazard: Hazard) =>
    (await viewHazard(world.installed, actor, hazard.id)).offered.map(({ name }) => name);

  it("asks the lead department whether it repeats an earlier one, where one was proposed, and nobody else", async () => {
    const { officer3, principal, office } = world.cast;
    expect(await offeredTo(officer3, second)).toEqual(
      expect.arrayContaining(["confirm-repeat", "deny-repeat"]),
    );
    expect(await offeredTo(officer3, first)).not.toContain("confirm-repeat");
    expect(await offeredTo(principal, second)).not.toContain("confirm-repeat");
    expect(await offeredTo(office, second)).not.toContain("deny-repeat");
  });

  it("proposes no record that was taken back, and lets nobody name one, or a later one, as repeated", async () => {
    const { officer3 } = world.cast;
    const undone = await tell(world, await report(world), [["withdraw", "officer1", { reason: "重复上报" }]]);
    const again = await tell(world, await report(world), [["judge", "officer1"]]);
    const proposed = (await viewHazard(world.installed, officer3, again.id)).possibleRepeats;
    expect(proposed.map(({ id }) => id)).toContain(second.id);
    expect(proposed.map(({ id }) => id)).not.toContain(undone.id);
    const naming = (of: string, hazard = again.id) =>
      actOnHazard(world.installed, officer3, {
        ...{ actId: randomUUID(), hazard, act: "confirm-repeat" },
        input: { of, reason: "同一部位再次出现" },
      });
    await expect(naming(undone.id)).rejects.toMatchObject({ code: "invalid", field: "of" });
    await expect(naming(again.id, second.id)).rejects.toMatchObject({ code: "invalid", field: "of" });
    await expect(naming("hz_none")).rejects.toMatchObject({ code: "invalid", field: "of" });
  });

  it("names both officers of a judgement and of an acceptance in its timeline", async () => {
    const openBooks = world.installed.openBooks;
    const own = await viewTimeline(openBooks, world.cast.office, first.id);
    const countersigned = own.lines.filter(({ act }) => act === "countersign");
    expect(countersigned.map(({ about }) => about).sort()).toEqual(["判定", "现场验收"]);
    expect(countersigned.map(({ actor }) => own.names[actor])).not.toContain(undefined);
    const { lines } = await viewTimeline(openBooks, world.cast.office, second.id);
    expect(lines.map(({ act }) => act)).toContain("countersign");
  });

  it("keeps what was planned, done and accepted before it was reopened", async () => {
    const again = await tell(world, first, [["reopen", "office"]]);
    const seen = await viewHazard(world.installed, world.cast.safety, again.id);
    expect(seen.hazard.rectification.plan).toBeNull();
    const { plan, completion, acceptance } = first.rectification;
    const { reopened } = again;
    // The unit meets the numbers of entries in their order, without those that are not its own to read.
    expect(seen.earlierRounds).toEqual(
      ordered([
        { plan, completion, acceptance, deadline: plan?.deadline, struckOff: null, reopened: reopened[0] },
      ]),
    );
    const accepting = acceptance.flatMap(({ by }) => by);
    expect(accepting.map((one) => seen.names[one])).not.toContain(undefined);
  });

  it("lists everybody of the unit for 追责, who fills it in and the team among them", async () => {
    const { safety, team, principal, technical } = world.cast;
    const people = await nameablePeople(world.installed.openBooks, safety, first.id);
    const own = people.filter(({ part }) => part === "enterprise").map(({ person }) => person);
    const all = [safety, team, principal, technical].map(({ person }) => person);
    expect(own).toEqual(expect.arrayContaining(all));
  });
});

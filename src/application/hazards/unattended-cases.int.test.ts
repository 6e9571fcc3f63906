import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disableAccount, enableAccount } from "#application/access/disable-account.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { scanBy } from "#tests/worlds/papers.ts";
import { appoint } from "#tests/worlds/people.ts";
import { act, openWorld, report, type World } from "#tests/worlds/world.ts";
import { viewDuties } from "./view-duties.ts";
import { viewHazard } from "./view-hazard.ts";

let world: World;
let hazard: Hazard;
const owed = async (by: Actor) => {
  const { duties, byAct, total } = await viewDuties(world.installed.openBooks, by);
  const found = duties.filter((duty) => duty.act === "change-handlers");
  return { found: found.length, counted: byAct["change-handlers"] ?? 0, total };
};
const nothing = expect.objectContaining({ found: 0, counted: 0 });
const command = <Input>(input: Input) => ({ actId: randomUUID(), input });

beforeAll(async () => {
  world = await openWorld();
  const by = world.cast.officer1;
  const found = await act(world, await report(world), { name: "judge", by });
  const scan = await scanBy(world, by);
  const input = { decidedBy: "示例钱局", scan, head: world.cast.officer2.person };
  hazard = await act(world, found, { name: "open-case", by, input });
});
afterAll(() => world.close());

describe("a case whose handlers have left", () => {
  it("is nobody's to take while one of them is there", async () => {
    const { account } = world.cast.officer3;
    await disableAccount(world.installed.accounts, world.admin, command({ account, reason: "调离" }));
    for (const by of [world.cast.officer2, world.cast.legal]) expect(await owed(by)).toEqual(nothing);
  });

  it("is owed to be given to others by the head and the legal reviewer, and told to nobody else", async () => {
    const { installed, admin, cast } = world;
    const { account } = cast.officer4;
    const before = await Promise.all([cast.officer1, cast.office, cast.cityOffice].map(owed));
    await disableAccount(installed.accounts, admin, command({ account, reason: "离职" }));
    for (const by of [cast.officer2, cast.legal]) {
      expect(await owed(by)).toMatchObject({ found: 1, counted: 1 });
      const { caseViews } = await viewHazard(installed, by, hazard.id);
      expect(caseViews).toMatchObject([{ unattended: true }]);
    }
    expect(await Promise.all([cast.officer1, cast.office, cast.cityOffice].map(owed))).toEqual(before);
    for (const by of [cast.officer1, cast.superior, cast.filing, cast.principal, cast.township]) {
      expect(await owed(by)).toEqual(nothing);
      expect((await viewHazard(installed, by, hazard.id)).caseViews).toEqual([]);
    }
  });

  it("is given to others by the head on paper, and then owed no more", async () => {
    const { installed, admin, cast, bodies } = world;
    const seat = { login: "officer5", role: "regulator", organisation: bodies.industry } as const;
    const fifth = await appoint(installed, admin, seat);
    await enableAccount(
      installed.accounts,
      admin,
      command({ account: cast.officer3.account, reason: "返岗" }),
    );
    expect(await owed(cast.officer2)).toEqual(nothing);
    await disableAccount(
      installed.accounts,
      admin,
      command({ account: cast.officer3.account, reason: "调离" }),
    );
    const pair = { firstHandler: cast.officer1.person, secondHandler: fifth.person };
    const asked = { name: "change-handlers", by: cast.officer2, input: { ...pair, scan: null } } as const;
    await expect(act(world, hazard, asked)).rejects.toMatchObject({ code: "incomplete", field: "scan" });
    const scan = await scanBy(world, cast.officer2);
    hazard = await act(world, hazard, { ...asked, input: { ...pair, scan } });
    expect(hazard.cases?.[0]?.handlers).toEqual(Object.values(pair));
    expect(hazard.cases?.[0]?.handovers?.[0]).toMatchObject({ scan: { id: scan.id } });
    for (const by of [cast.officer2, cast.legal]) expect(await owed(by)).toEqual(nothing);
  });
});

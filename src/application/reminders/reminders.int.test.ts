import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { scanBy } from "#tests/worlds/papers.ts";
import { act, openWorld, report, type World } from "#tests/worlds/world.ts";
import { pressingMatters } from "./owed-matters.ts";
import { readReminders } from "./read-reminders.ts";
import { viewReminders } from "./view-reminders.ts";

let world: World;
let hazard: Hazard;
beforeAll(async () => {
  world = await openWorld();
  hazard = await act(world, await report(world), { name: "judge", by: world.cast.officer1 });
  hazard = await act(world, hazard, { name: "confirm", by: world.cast.officer3 });
});
afterAll(() => world?.close());

const dayMs = 86_400_000;
const toldTo = async (who: keyof World["cast"]) => {
  const { reminders, unread } = await viewReminders(world.installed, world.cast[who]);
  return { kinds: reminders.map(({ kind, what }) => [kind, what.slice(0, 4)]), unread };
};

describe("what a post is reminded of", () => {
  it("is what its people owe, newly come or due, and not what others owe", async () => {
    const { kinds, unread } = await toldTo("principal");
    expect(kinds).toContainEqual(["today", "落实临时"]);
    expect(kinds).toContainEqual(["new", "制定整改"]);
    expect(unread).toBe(kinds.length);
    expect(await toldTo("fireOfficer")).toEqual({ kinds: [], unread: 0 });
    expect((await toldTo("elsewhere")).kinds).toEqual([]);
  });

  it("is read by each for themselves, and forgets what never stood", async () => {
    const { installed, cast } = world;
    const { reminders } = await viewReminders(installed, cast.principal);
    await readReminders(installed, cast.principal, [...reminders.map(({ key }) => key), "invented new"]);
    expect((await toldTo("principal")).unread).toBe(0);
    expect((await toldTo("safety")).unread).toBe(reminders.length);
    const kept = await installed.openBooks(cast.principal, "page", (books) => books.reminders.readKeys());
    expect(kept).not.toContain("invented new");
  });

  it("is told again once it is late", async () => {
    world.installed.clock.ms = dayMs;
    const { reminders } = await viewReminders(world.installed, world.cast.principal);
    const late = reminders.filter(({ kind }) => kind === "late");
    expect(late.map(({ what, unread }) => [what.slice(0, 4), unread])).toEqual([["落实临时", true]]);
    world.installed.clock.ms = 0;
  });

  it("takes the colour of long overdue after two extensions", async () => {
    const { installed, cast } = world;
    const now = await installed.openBooks(cast.office, "page", (books) => books.ledger.now());
    const today = businessDateOf(now);
    hazard = await act(world, hazard, { name: "control", by: cast.safety });
    hazard = await act(world, hazard, { name: "plan", by: cast.safety });
    for (const days of [40, 50]) {
      const to = addDays(today, days);
      hazard = await act(world, hazard, { name: "ask-extension", by: cast.safety, input: { to } });
      hazard = await act(world, hazard, { name: "answer-extension", by: cast.officer3 });
    }
    world.installed.clock.ms = 51 * dayMs;
    const { reminders } = await viewReminders(world.installed, world.cast.safety);
    expect(reminders.find(({ what }) => what.startsWith("按期整改"))).toMatchObject({
      ...{ kind: "long-late", extended: 2, due: addDays(today, 50) },
    });
    world.installed.clock.ms = 0;
  });

  it("tells a working group nothing of a case, not by a number either", async () => {
    const { installed, cast } = world;
    const asked = { rules: installed.reminderRules, body: true } as const;
    const toldToGroup = (actor: Actor) =>
      installed.openBooks(actor, "page", async (books) =>
        pressingMatters(books, { ...asked, actor, now: await books.ledger.now() }),
      );
    const found = await act(world, await report(world), { name: "judge", by: cast.officer1 });
    const bodies = [cast.officer1, cast.officer3, cast.officer4];
    const before = await Promise.all(bodies.map(toldToGroup));
    const scan = await scanBy(world, cast.officer1);
    const input = { decidedBy: "示例钱局", scan, number: "示例立〔2026〕9号" };
    await act(world, found, { name: "open-case", by: cast.officer1, input });
    expect((await toldTo("officer3")).kinds).toContainEqual(["new", "办理案件"]);
    expect(await Promise.all(bodies.map(toldToGroup))).toEqual(before);
  });
});

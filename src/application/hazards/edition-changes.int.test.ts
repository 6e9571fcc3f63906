import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { act, openWorld, report, type World } from "#tests/worlds/world.ts";
import { viewEditionChange, viewEditionChanges } from "./edition-changes.ts";
import { viewHazard, viewTimeline } from "./view-hazard.ts";

const change = { from: "chem-2017", to: "chem-2026-aq3067" };
const older = { standard: change.from, code: "4" };
const newer = { standard: change.to, code: "5.5.3" };

describe("a change of edition", () => {
  let world: World;
  const open: Hazard[] = [];
  const asked = (by: Actor, after: string | null = null) =>
    viewEditionChange(world.installed.openBooks, by, { ...change, after });
  const judged = async (item: { standard: string; code: string }) =>
    act(world, await report(world), { name: "judge", by: world.cast.officer1, input: { item } });
  const again = (hazard: Hazard, input: object = {}, actId = randomUUID()) =>
    act(world, hazard, {
      name: "re-judge",
      by: world.cast.officer1,
      input: { edition: change.to, item: newer, reason: null, ...input },
      actId,
    });

  beforeAll(async () => {
    world = await openWorld();
    for (let nth = 0; nth < 3; nth += 1) open.push(await judged(older));
    await judged({ standard: "gongmao-2023", code: "11.10" });
    const withdrawn = await report(world);
    await act(world, withdrawn, { name: "withdraw", by: world.cast.officer1 });
  });
  afterAll(() => world.close());

  it("lists the open hazards of the older edition, with what the newer one proposes", async () => {
    const { change: seen, lines } = await asked(world.cast.officer1);
    expect(seen.open).toBe(3);
    expect(lines.map(({ hazard }) => hazard.id).sort()).toEqual(open.map(({ id }) => id).sort());
    expect(lines[0]?.proposed.map(({ code }) => code)).toEqual(["5.5.3", "5.5.4", "5.5.7"]);
    expect(lines[0]?.judgedBy?.citation).toContain("安监总管三〔2017〕121号");
    expect(lines.every(({ reason }) => reason === null)).toBe(true);
  });

  it("tells whoever may not sign why, and shows what is out of reach to nobody", async () => {
    const principal = await asked(world.cast.principal);
    expect(principal.lines.map(({ reason }) => reason)).toEqual(
      Array(3).fill(expect.stringContaining("执法人员")),
    );
    const reach = { kind: "enterprise", enterprise: "ent_elsewhere" } as const;
    const stranger = { ...world.cast.principal, enterprise: reach.enterprise, reach };
    expect(await asked(stranger)).toMatchObject({ lines: [], change: { open: 0 } });
  });

  it("begins the next page after the last hazard of the one before", async () => {
    const [first, second] = (await asked(world.cast.officer1)).lines;
    const rest = await asked(world.cast.officer1, first?.hazard.id ?? "");
    expect(rest.lines[0]?.hazard.id).toBe(second?.hazard.id);
    expect(rest.lines).toHaveLength(2);
  });

  it("takes what is judged again off the list, and keeps the judgement of the day found", async () => {
    const [one] = open;
    if (!one) throw new Error("no hazard");
    const actId = randomUUID();
    const once = await again(one, {}, actId);
    const twice = await again(one, {}, actId);
    expect(twice.seq).toBe(once.seq);
    expect(once.judgements).toEqual(one.judgements);
    expect((await asked(world.cast.officer1)).lines).toHaveLength(2);
    const seen = await viewHazard(world.installed, world.cast.officer1, one.id);
    expect(seen.hazard.rejudgements).toMatchObject([{ edition: change.to, item: newer }]);
    expect(seen.citations["chem-2026-aq3067:5.5.3"]).toContain("AQ 3067-2026");
    expect(seen.newerEditions.map(({ id }) => id)).toEqual([change.to]);
    const { lines } = await viewTimeline(world.installed.openBooks, world.cast.officer1, one.id);
    const said = lines.find(({ act }) => act === "re-judge");
    expect(said).toMatchObject({ about: "仍构成，新版条款 5.5.3" });
  });

  it("is refused by an edition that did not come after, and before the edition was in force", async () => {
    const [, two] = open;
    if (!two) throw new Error("no hazard");
    await expect(
      again(two, { edition: "fire-2025", item: null, reason: "新版未列这一项" }),
    ).rejects.toMatchObject({
      field: "edition",
    });
    await expect(again(two, { item: { ...newer, code: "9.9" } })).rejects.toMatchObject({ field: "item" });
    const ended = await again(two, { item: null, reason: "新版未列这一项" });
    expect(ended.rejudgements?.at(-1)?.item).toBeNull();
    expect(ended.stage).toBe("judged");
  });

  it("offers judging again only where there is a newer edition in force", async () => {
    const [, , three] = open;
    const offers = async (hazard: Hazard) =>
      (await viewHazard(world.installed, world.cast.officer1, hazard.id)).offered.map(({ name }) => name);
    expect(three && (await offers(three))).toContain("re-judge");
    expect(await offers(await judged({ standard: "gongmao-2023", code: "11.10" }))).not.toContain("re-judge");
  });

  it("is listed with its day and what it leaves to do; one that is still to come is not", async () => {
    const changes = await viewEditionChanges(world.installed.openBooks, world.cast.officer1);
    const coal = changes.find(({ from }) => from === "coal-mine-2020");
    expect(coal).toMatchObject({ to: "coal-mine-2026", effectiveOn: "2026-07-01", open: 0 });
    const today = businessDateOf(new Date().toISOString());
    expect(changes.every(({ effectiveOn }) => effectiveOn === null || effectiveOn < addDays(today, 1))).toBe(
      true,
    );
    await expect(
      viewEditionChange(world.installed.openBooks, world.cast.officer1, {
        from: "coal-mine-2026",
        to: "coal-mine-2020",
        after: null,
      }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

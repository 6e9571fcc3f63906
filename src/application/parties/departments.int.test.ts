import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "#adapters/postgres/verify.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { departmentsFor } from "#domain/parties/lead-department.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { folds } from "#main/folds.ts";
import { act, openWorld, report, type World } from "#tests/worlds/world.ts";
import { assignLead } from "./assign-lead.ts";
import { setSupporting } from "./set-supporting.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** Reports a hazard of the workshop's fires, which nobody leads on at first. */
function aFire(text: string): Promise<Hazard> {
  const known = { spot: null, foundOn: null, measured: null, exposedPeople: 3, possibleHarm: null };
  return reportHazard(world.installed, world.cast.office, {
    actId: randomUUID(),
    input: { text, foundBy: "department", photos: [], ...known },
    ...{ enterprise: world.unit.id, unitName: null, placeCode: null, field: "fire" },
  });
}

const now = (id: string) =>
  world.installed.openBooks(world.cast.office, "page", async (books) => {
    const hazard = await books.hazards.find(id);
    const subject = { home: "140406", kind: "hazard", id } as const;
    const acts = (await books.ledger.entriesOf(subject)).map((entry) => entry.act);
    return { hazard, acts, lead: hazard?.belonging.leadOrganisation ?? null };
  });

function name(lead: Organisation, more: { readonly temporary?: boolean; readonly actId?: string } = {}) {
  const { temporary = false, actId = randomUUID() } = more;
  const input = { enterprise: world.unit.id, field: "fire", organisation: lead.id, temporary } as const;
  return assignLead(world.installed, world.cast.office, { actId, input });
}

describe("a lead that is named for a field of an enterprise", () => {
  it("takes the open hazards that nobody led, each by an act of its own", async () => {
    const open = [await aFire("疏散通道堵塞"), await aFire("消火栓无水")];
    const over = await aFire("误报的火情");
    await act(world, over, { name: "withdraw", by: world.cast.office });
    const industrial = await report(world);
    const actId = randomUUID();
    const { enterprise, hazards } = await name(world.bodies.fire, { actId });
    expect(departmentsFor(enterprise, "fire").lead).toBe(world.bodies.fire.id);
    expect(hazards).toBe(2);
    for (const { id } of open) {
      const { acts, lead, hazard } = await now(id);
      expect(lead).toBe(world.bodies.fire.id);
      expect(hazard?.gaps).not.toContain("lead");
      expect(acts).toEqual(["report", "assign-lead"]);
    }
    expect(await now(over.id)).toMatchObject({ lead: null, acts: ["report", "withdraw"] });
    expect(await now(industrial.id)).toMatchObject({ lead: world.bodies.industry.id, acts: ["report"] });
    expect((await name(world.bodies.fire, { actId })).hazards).toBe(0);
    expect((await now(open[0]?.id ?? "")).acts).toHaveLength(2);
  });

  it("takes those of the lead before, and leaves one that another body was named for", async () => {
    const [followed, apart] = [await aFire("灭火器过期"), await aFire("电线私拉乱接")];
    const { emergency, industry } = world.bodies;
    const input = { organisation: industry.id, temporary: false, reason: "示例会议纪要" };
    await act(world, apart, { name: "assign-lead", by: world.cast.office, input });
    expect((await name(emergency, { temporary: true })).hazards).toBe(3);
    expect(await now(followed.id)).toMatchObject({
      lead: emergency.id,
      hazard: { belonging: { temporaryLead: true } },
    });
    expect((await now(apart.id)).lead).toBe(industry.id);
  });

  it("is not named by another office, and nothing moves then", async () => {
    const hazard = await aFire("安全出口锁闭");
    const input = { enterprise: world.unit.id, field: "fire", organisation: world.bodies.fire.id } as const;
    const asked = { actId: randomUUID(), input: { ...input, temporary: false } };
    const refused = assignLead(world.installed, world.cast.officer1, asked);
    await expect(refused).rejects.toMatchObject({ code: "not-permitted" });
    expect((await now(hazard.id)).acts).toEqual(["report"]);
  });
});

describe("departments that support in a field of an enterprise", () => {
  const set = (organisations: readonly string[]) => {
    const input = { enterprise: world.unit.id, field: "industrial", organisations } as const;
    return setSupporting(world.installed, world.cast.office, { actId: randomUUID(), input });
  };

  it("are named for hazards found from then on", async () => {
    const { fire, emergency } = world.bodies;
    const after = await set([fire.id, emergency.id, fire.id]);
    expect(departmentsFor(after, "industrial").supporting).toEqual([fire.id, emergency.id]);
    expect((await report(world)).belonging.supportingOrganisations).toEqual([fire.id, emergency.id]);
    expect(departmentsFor(await set([]), "industrial")).toMatchObject({
      lead: world.bodies.industry.id,
      supporting: [],
    });
  });

  it("are other bodies than the lead, on file, and of this county", async () => {
    const { industry, elsewhere } = world.bodies;
    await expect(set([industry.id])).rejects.toMatchObject({ code: "invalid", field: "organisations" });
    await expect(set([elsewhere.id])).rejects.toThrow("不是管辖该单位所在县区的监管部门");
    await expect(set(["og_missing"])).rejects.toMatchObject({ code: "not-found" });
  });
});

it("leaves a ledger that adds up to what is stored", async () => {
  const outside = join(world.dataDir, "seals.log");
  expect((await verify(world.database, { outside, folds })).difference).toBeNull();
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import { auditTrail } from "#application/ledger/audit-trail.ts";
import { aPhoto } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { inputFor } from "#tests/worlds/told-inputs.ts";
import { act, keepSamplePhoto, openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";

const neverUploaded = { ...aPhoto, id: "cd".repeat(32) };

describe("an act on a hazard", () => {
  let world: World;
  let fixing: Hazard;
  beforeAll(async () => {
    world = await openWorld();
    fixing = await tell(world, await report(world), wholeLife.slice(0, 4));
  });
  afterAll(() => world.close());

  const recorded = (personId: string | undefined, said: { personName?: string; paper?: string } = {}) =>
    actOnHazard(world.installed, world.cast.safety, {
      actId: randomUUID(),
      hazard: fixing.id,
      act: "control",
      input: inputFor(world, fixing, "control"),
      onBehalf: { personId, channel: "paper", paper: aPhoto.id, ...said },
    });

  it("names no photo that was never uploaded, nor one under another kind", async () => {
    for (const photo of [neverUploaded, { ...aPhoto, mediaType: "image/png" }]) {
      const done = act(world, fixing, { name: "control", by: world.cast.safety, input: { photos: [photo] } });
      await expect(done).rejects.toMatchObject({ code: "incomplete" });
    }
  });

  it("is not signed by a paper that was never uploaded", async () => {
    await expect(
      recorded(undefined, { personName: "示例无账号", paper: neverUploaded.id }),
    ).rejects.toMatchObject({
      code: "incomplete",
      field: "onBehalf.paper",
    });
  });

  it("is recorded for nobody who has an account, by id or by name", async () => {
    const { principal, safety } = world.cast;
    await expect(recorded(principal.person)).rejects.toMatchObject({ field: "onBehalf.personId" });
    const names = await world.installed.openBooks(safety, "page", (books) =>
      books.persons.namesOf([principal.person, safety.person]),
    );
    for (const personName of names.values()) {
      await expect(recorded(undefined, { personName })).rejects.toMatchObject({
        field: "onBehalf.personName",
      });
    }
  });

  it("names nobody who is not on file", async () => {
    await expect(recorded("ps_nobody")).rejects.toMatchObject({ field: "onBehalf.personId" });
    const input = { person: "ps_nobody", task: "请到现场提出意见" };
    await expect(
      act(world, fixing, { name: "assign-expert", by: world.cast.officer3, input }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("is recorded for somebody without an account, by the paper they signed", async () => {
    const before = fixing.seq;
    await keepSamplePhoto(world.installed, world.cast.safety);
    fixing = await recorded(undefined, { personName: "示例无账号" });
    expect(fixing.seq).toBe(before + 1);
  });

  it("shows to the auditor for whom it was recorded, by whom and how", async () => {
    const { openBooks } = world.installed;
    const { auditor, safety } = world.cast;
    const { lines } = await auditTrail(openBooks, auditor, { kind: "hazard", limit: 50 });
    const recordedActs = lines.filter(({ recordedFor }) => recordedFor !== null);
    expect(recordedActs).toEqual([
      expect.objectContaining({
        act: "control",
        actor: safety.person,
        recordedFor: { name: "示例无账号", channel: "paper" },
      }),
    ]);
    expect(lines.length).toBeGreaterThan(recordedActs.length);
  });

  it("did not happen before its hazard was found, and may have before it was reported", async () => {
    const { safety, office } = world.cast;
    const found = await act(world, fixing, {
      name: "correct",
      by: office,
      input: { fields: { foundOn: "2026-03-02" }, reason: "按检查记录更正" },
    });
    fixing = found;
    const done = (happenedAt: string) =>
      actOnHazard(world.installed, safety, {
        ...{ actId: randomUUID(), hazard: fixing.id, act: "control", happenedAt },
        input: { ...inputFor(world, fixing, "control"), photos: [] },
      });
    await expect(done("2026-03-01T15:59:59.000Z")).rejects.toMatchObject({
      ...{ code: "invalid", field: "happenedAt" },
      message: expect.stringContaining("2026-03-02"),
    });
    expect((await done("2026-03-01T16:00:00.000Z")).seq).toBe(found.seq + 1);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await expect(done(tomorrow)).rejects.toMatchObject({ code: "invalid", field: "happenedAt" });
  });

  it("is not taken for another act sent with the same id", async () => {
    const actId = randomUUID();
    const { safety, principal } = world.cast;
    fixing = await act(world, fixing, { name: "control", by: safety, actId });
    const again = await act(world, fixing, { name: "control", by: safety, actId });
    expect(again.seq).toBe(fixing.seq);
    await expect(act(world, fixing, { name: "report-fixed", by: safety, actId })).rejects.toMatchObject({
      code: "duplicate",
    });
    await expect(act(world, fixing, { name: "control", by: principal, actId })).rejects.toMatchObject({
      code: "duplicate",
    });
    await expect(report(world, { by: safety, actId })).rejects.toMatchObject({ code: "duplicate" });
  });
});

describe("a report of a place", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("names no place of another county", async () => {
    const finding = { spot: null, foundOn: null, measured: null, exposedPeople: null, possibleHarm: null };
    const reported = reportHazard(world.installed, world.cast.officer1, {
      actId: randomUUID(),
      input: { text: "路边配电箱门敞开", foundBy: "department", photos: [], ...finding },
      ...{ enterprise: null, unitName: "示例配电箱", placeCode: "140403", field: null },
    });
    await expect(reported).rejects.toMatchObject({ code: "invalid", field: "placeCode" });
  });
});

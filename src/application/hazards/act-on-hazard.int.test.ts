import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import { aPhoto } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { inputFor } from "#tests/worlds/told-inputs.ts";
import { act, openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";

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
    fixing = await recorded(undefined, { personName: "示例无账号" });
    expect(fixing.seq).toBe(before + 1);
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

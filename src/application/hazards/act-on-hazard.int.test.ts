import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import { auditTrail } from "#application/ledger/audit-trail.ts";
import { aPhoto } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { inputFor } from "#tests/worlds/told-inputs.ts";
import {
  act,
  entriesOf,
  keepSamplePhoto,
  openWorld,
  report,
  tell,
  type World,
  wholeLife,
} from "#tests/worlds/world.ts";

const finding = { spot: null, foundOn: null, measured: null, exposedPeople: null, possibleHarm: null };
const neverUploaded = { ...aPhoto, id: "cd".repeat(32) };

describe("an act on a hazard", () => {
  let world: World;
  let fixing: Hazard;
  beforeAll(async () => {
    world = await openWorld();
    fixing = await tell(world, await report(world), wholeLife.slice(0, 5));
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

  it("accepts nothing that the system has a hint on without a word on it, whatever the page was told", async () => {
    const other = await tell(world, await report(world), wholeLife.slice(0, 5));
    const done = await tell(world, other, [["report-fixed", "safety"]]);
    const by = world.cast.principal;
    const accept = (aboutHints: string | null) =>
      act(world, done, { name: "accept", by, input: { aboutHints } });
    await expect(accept(null)).rejects.toMatchObject({ code: "incomplete", field: "aboutHints" });
    const accepted = await accept("同一角度拍摄，已到现场核对");
    expect(accepted.rectification.acceptance[0]?.aboutHints).toBe("同一角度拍摄，已到现场核对");
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
    const typed = [...names.values()].flatMap((name) => [
      name,
      ` ${name[0]} ${name.slice(1)}`,
      `${name}\u200b`,
    ]);
    for (const personName of typed) {
      await expect(recorded(undefined, { personName })).rejects.toMatchObject({
        field: "onBehalf.personName",
      });
    }
  });

  it("is recorded for nobody who signs in elsewhere, nor for anybody of another unit", async () => {
    const { officer1, elsewhere, office } = world.cast;
    for (const { person } of [officer1, elsewhere]) {
      await expect(recorded(person)).rejects.toMatchObject({ code: "invalid", field: "onBehalf.personId" });
    }
    const stranger = await world.installed.openBooks(office, "act", (books) =>
      books.persons.register({ name: "示例外单位人员", phone: null }, office.home),
    );
    await expect(recorded(stranger)).rejects.toMatchObject({ code: "invalid", field: "onBehalf.personId" });
    const framed = reportHazard(world.installed, office, {
      actId: randomUUID(),
      input: { ...finding, text: "示例配电箱门敞开", foundBy: "department", photos: [] },
      ...{ enterprise: world.unit.id, unitName: null, placeCode: null, field: "industrial" },
      onBehalf: { personId: officer1.person, channel: "phone" },
    });
    await expect(framed).rejects.toMatchObject({ code: "invalid", field: "onBehalf.personId" });
  });

  it("names on paper nobody who could sign in themselves", async () => {
    const hazard = await tell(world, await report(world), wholeLife.slice(0, 6));
    const input = { ...inputFor(world, hazard, "accept"), approver: world.cast.office.person };
    const accepted = act(world, hazard, { name: "accept", by: world.cast.principal, input });
    await expect(accepted).rejects.toMatchObject({ code: "invalid", field: "approver" });
  });

  it("is recorded for one person where one name was written twice", async () => {
    await keepSamplePhoto(world.installed, world.cast.safety);
    for (const personName of ["示例同一人", "示例 同一人", "示例同一\u200b人"]) {
      fixing = await recorded(undefined, { personName });
    }
    const last = (await entriesOf(world, fixing)).slice(-3);
    expect(new Set(last.map(({ onBehalf }) => onBehalf?.personId)).size).toBe(1);
    const other = await tell(world, await report(world), wholeLife.slice(0, 3));
    const again = await actOnHazard(world.installed, world.cast.township, {
      ...{ actId: randomUUID(), hazard: other.id, act: "control" },
      input: { ...inputFor(world, other, "control"), photos: [] },
      onBehalf: { personName: "示例同一人", channel: "phone" },
    });
    expect((await entriesOf(world, again)).at(-1)?.onBehalf?.personId).toBe(last[0]?.onBehalf?.personId);
  });

  it("that the principal signs is not recorded for a principal with an account", async () => {
    const hazard = await tell(world, await report(world), wholeLife.slice(0, 6));
    await keepSamplePhoto(world.installed, world.cast.township);
    const accepted = actOnHazard(world.installed, world.cast.township, {
      ...{ actId: randomUUID(), hazard: hazard.id, act: "accept", input: inputFor(world, hazard, "accept") },
      onBehalf: { personName: "示例假经理", channel: "paper", paper: aPhoto.id },
    });
    await expect(accepted).rejects.toMatchObject({
      ...{ code: "not-permitted", message: expect.stringContaining("示例principal1有账号") },
    });
  });

  it("names nobody who is not on file", async () => {
    await expect(recorded("ps_nobody")).rejects.toMatchObject({ field: "onBehalf.personId" });
    const input = { person: "ps_nobody", task: "请到现场提出意见" };
    await expect(
      act(world, fixing, { name: "assign-expert", by: world.cast.officer3, input }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("assigns nobody as an expert who holds no post of one", async () => {
    const { officer3, principal, expert } = world.cast;
    const assigned = (person: string) =>
      act(world, fixing, {
        name: "assign-expert",
        by: officer3,
        input: { person, task: "请到现场提出意见" },
      });
    await expect(assigned(principal.person)).rejects.toMatchObject({ code: "invalid", field: "person" });
    fixing = await assigned(expert.person);
    expect(fixing.belonging.experts).toEqual([expert.person]);
  });

  it("is not claimed for a time before what it rests on", async () => {
    const { officer1, officer3, safety } = world.cast;
    const judged = await act(world, await report(world), { name: "judge", by: officer1 });
    const confirmed = (happenedAt: string) =>
      actOnHazard(world.installed, officer3, {
        ...{ actId: randomUUID(), hazard: judged.id, act: "confirm", happenedAt },
        input: inputFor(world, judged, "confirm"),
      });
    const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
    await expect(confirmed(anHourAgo)).rejects.toMatchObject({ code: "invalid", field: "happenedAt" });
    expect((await confirmed(new Date().toISOString())).stage).toBe("confirmed");
    await expect(report(world, { by: safety, foundOn: "1999-12-31" })).rejects.toMatchObject({
      ...{ code: "invalid", field: "foundOn" },
    });
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
    expect(recordedActs[0]).toMatchObject({
      act: "control",
      actor: safety.person,
      recordedFor: { name: "示例无账号", channel: "paper" },
    });
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
    const otherwise = {
      name: "control",
      by: safety,
      actId,
      input: { measures: "示例另一种管控措施" },
    } as const;
    await expect(act(world, fixing, otherwise)).rejects.toMatchObject({
      ...{ code: "duplicate", message: expect.stringContaining("另一份内容") },
    });
    const first = { by: safety, actId: randomUUID() };
    const { id } = await report(world, first);
    expect((await report(world, first)).id).toBe(id);
    await expect(report(world, { ...first, text: "示例另一处隐患" })).rejects.toMatchObject({
      code: "duplicate",
    });
  });
});

describe("a report of a place", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("names no place of another county", async () => {
    const reported = reportHazard(world.installed, world.cast.officer1, {
      actId: randomUUID(),
      input: { text: "路边配电箱门敞开", foundBy: "department", photos: [], ...finding },
      ...{ enterprise: null, unitName: "示例配电箱", placeCode: "140403", field: null },
    });
    await expect(reported).rejects.toMatchObject({ code: "invalid", field: "placeCode" });
  });
});

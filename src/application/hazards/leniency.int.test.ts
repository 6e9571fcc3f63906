import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHazardFile } from "#application/files/read-hazard-file.ts";
import { listPapersOf } from "#application/papers/list-papers.ts";
import { viewPaper } from "#application/papers/view-paper.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { assess } from "#domain/leniency/assessment.ts";
import { deskOf, draft, scanBy, seal, serve, signedOff, today } from "#tests/worlds/papers.ts";
import { act, closeVerified, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { actOnHazard } from "./act-on-hazard.ts";
import { viewDuties } from "./view-duties.ts";
import { viewHazard, viewTimeline } from "./view-hazard.ts";

let world: World;
let hazard: Hazard;
const reviewer = () => world.cast.legal;
const officer = () => world.cast.officer4;
const principal = () => world.cast.principal;
const township = () => world.cast.township;
const seenBy = async (by: Actor) => (await viewHazard(world.installed, by, hazard.id)).hazard.leniency;
const actsSeenBy = async (by: Actor) =>
  (await viewTimeline(world.installed.openBooks, by, hazard.id)).lines.map(({ act }) => act);
const suggested = (one: Hazard) => assess(one, "measures-under-way", today).result;
const internal = [
  ...["prove-report", "record-check", "withdraw-check"],
  ...["ask-leniency-review", "review-leniency", "decide-leniency"],
];

beforeAll(async () => {
  world = await openWorld();
  hazard = await report(world, { by: world.cast.safety, foundBy: "self", photos: true });
  hazard = await tell(world, hazard, [
    ["control", "safety"],
    ["judge", "principal", { secondOfficer: null, jointPaper: null }],
    ["confirm", "officer3"],
    ["plan", "safety"],
    ["report-to-workers", "safety"],
  ]);
});
afterAll(() => closeVerified(world));

describe("courtesy before force", () => {
  it("is suggested to who found it, told and acts", () => {
    expect(suggested(hazard)).toBe("meets");
  });

  it("takes no claimed time for a received one", async () => {
    const claimed = new Date(Date.now() - 86_400_000).toISOString();
    const late = await report(world, { by: world.cast.safety, foundBy: "self", happenedAt: claimed });
    expect(late.reportedAt > claimed).toBe(true);
    const happened = new Date(Date.now() - 3_600_000).toISOString();
    const input = { ...recorded(await scanBy(world, officer())), happened };
    const checked = await act(world, late, { name: "record-check", by: officer(), input });
    expect(suggested(checked)).not.toBe("meets");
  });

  it("is put on record by authorities, and told to none outside", async () => {
    const evidence = await scanBy(world, township());
    const receivedAt = new Date(Date.now() - 60_000).toISOString();
    hazard = await act(world, hazard, {
      name: "prove-report",
      by: township(),
      input: { evidence, receivedAt },
    });
    const tip = { ...recorded(null), kind: "tip" as const };
    hazard = await act(world, hazard, { name: "record-check", by: officer(), input: tip });
    expect((await seenBy(officer()))?.checks).toMatchObject([{ kind: "tip", evidence: null }]);
    expect(await seenBy(township())).toMatchObject({ checks: [], proofs: [{ means: "phone" }] });
    for (const by of [principal(), world.cast.safety, world.cast.filing, world.cast.fireOfficer]) {
      expect(await seenBy(by)).toBeUndefined();
      expect((await actsSeenBy(by)).filter((name) => internal.includes(name))).toEqual([]);
      const file = { hazard: hazard.id, file: evidence.id };
      await expect(readHazardFile(world.installed, by, file)).rejects.toMatchObject({ code: "not-found" });
    }
    expect((await actsSeenBy(officer())).filter((name) => internal.includes(name))).toHaveLength(2);
    const { lines } = await viewTimeline(world.installed.openBooks, principal(), hazard.id);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, at) => at + 1));
  });

  it("is reviewed by the legal reviewer where the department has one, and decided on paper", async () => {
    const by = world.cast.officer2;
    const unfit = act(world, hazard, { name: "review-leniency", by });
    await expect(unfit).rejects.toMatchObject({ code: "not-yours" });
    const { openBooks } = world.installed;
    const owed = async () => (await viewDuties(openBooks, reviewer(), "review-leniency")).duties;
    expect(await owed()).toEqual([]);
    hazard = await act(world, hazard, { name: "ask-leniency-review", by });
    expect(await owed()).toMatchObject([{ hazard: { id: hazard.id }, colleague: null }]);
    expect((await viewDuties(openBooks, by, "review-leniency")).duties).toEqual([]);
    hazard = await act(world, hazard, { name: "review-leniency", by: reviewer() });
    expect(await owed()).toEqual([]);
    const scan = await scanBy(world, officer());
    const decided = { decidedBy: "示例钱局", decidedOn: today, scan, minutes: scan } as const;
    hazard = await act(world, hazard, { name: "decide-leniency", by: officer(), input: decided });
    const decision = hazard.leniency?.decisions[0];
    expect(decision?.by).toMatch(/^ps_/);
    const { names } = await viewHazard(world.installed, reviewer(), hazard.id);
    expect(names[decision?.by ?? ""]).toBe("示例钱局");
    expect(await seenBy(principal())).toBeUndefined();
  });

  it("keeps the 审批表 in the department's own file", async () => {
    const sheet = await draft(world, officer(), hazard, {
      ...({ kind: "leniency-approval", title: "示例审批表" } as const),
      recipient: world.bodies.industry.name,
    });
    await signedOff(world, officer(), sheet, `示例内〔${today.slice(0, 4)}〕1号`);
    const sealed = await seal(world, officer(), sheet);
    expect(sealed.issued?.code).toBeNull();
    const others = [principal(), township(), world.cast.office, world.cast.filing, world.cast.superior];
    for (const by of others) {
      expect(await listPapersOf(world.installed.openBooks, by, hazard.id)).toEqual([]);
      await expect(viewPaper(deskOf(world), by, sheet.id)).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("shows the enterprise the decision once the 告知书 was served, and nothing of what led to it", async () => {
    const notice = await draft(world, officer(), hazard, {
      ...({ kind: "leniency-notice", title: "示例告知书" } as const),
      recipient: world.unit.name,
    });
    await signedOff(world, officer(), notice, `示例告〔${today.slice(0, 4)}〕1号`);
    const issued = await seal(world, officer(), notice);
    expect(await seenBy(principal())).toBeUndefined();
    await serve(world, officer(), issued);
    const seen = await seenBy(principal());
    expect(seen).toMatchObject({ proofs: [], checks: [], reviews: [] });
    expect(seen?.decisions).toMatchObject([{ result: "not-penalised", by: null, scan: null, minutes: null }]);
    expect((await actsSeenBy(principal())).filter((name) => internal.includes(name))).toEqual([]);
    const source = issued.issued?.source ?? "";
    const words = new TextDecoder().decode((await world.installed.files.read(source)) ?? undefined);
    for (const kept of ["线索", "集体讨论", "示例钱局", "示例legal1"]) expect(words).not.toContain(kept);
    const scan = hazard.leniency?.decisions[0]?.scan?.id ?? "";
    const file = { hazard: hazard.id, file: scan };
    await expect(readHazardFile(world.installed, principal(), file)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("offers no 告知书 before the decision", async () => {
    const other = await report(world, { by: world.cast.safety, foundBy: "self" });
    const judged = await tell(world, other, [
      ["judge", "principal", { secondOfficer: null, jointPaper: null }],
    ]);
    const early = draft(world, officer(), judged, {
      ...({ kind: "leniency-notice", title: "示例告知书" } as const),
      recipient: world.unit.name,
    });
    await expect(early).rejects.toMatchObject({ code: "wrong-state" });
  });

  it("lets nobody of the enterprise prove its report, nor has it recorded", async () => {
    const input = { ...recorded(null), means: "phone", receivedAt: new Date().toISOString() } as never;
    const command = () => ({ actId: randomUUID(), hazard: hazard.id, act: "prove-report" as const, input });
    const own = actOnHazard(world.installed, principal(), command());
    await expect(own).rejects.toMatchObject({ code: "not-permitted" });
    const onBehalf = { personName: "示例某某", channel: "phone" as const, paper: null };
    const behalf = actOnHazard(world.installed, township(), { ...command(), onBehalf });
    await expect(behalf).rejects.toMatchObject({ code: "not-permitted" });
  });
});

function recorded(evidence: Awaited<ReturnType<typeof scanBy>> | null) {
  return {
    ...({ kind: "on-site", forThisMatter: true } as const),
    ...{ happened: new Date(Date.now() - 120_000).toISOString(), evidence },
  };
}

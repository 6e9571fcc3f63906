import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listKinds } from "#application/documents/print-kind.ts";
import { readHazardFile } from "#application/files/read-hazard-file.ts";
import { draftPaper } from "#application/papers/draft-paper.ts";
import { viewReminders } from "#application/reminders/view-reminders.ts";
import { previewRule } from "#application/rules/preview-rule.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { ActName, InputOf } from "#domain/hazards/registry.ts";
import { scanBy, today } from "#tests/worlds/papers.ts";
import { act, closeVerified, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { actOnHazard } from "./act-on-hazard.ts";
import { viewDuties } from "./view-duties.ts";
import { viewHazard, viewTimeline } from "./view-hazard.ts";

let world: World;
let hazard: Hazard;
const [handler, other, colleague, legal] = [
  () => world.cast.officer3,
  () => world.cast.officer4,
  () => world.cast.officer2,
  () => world.cast.legal,
];
const seenBy = (by: Actor, one: Hazard = hazard) => viewHazard(world.installed, by, one.id);
const owedBy = async (by: Actor) =>
  (await viewDuties(world.installed.openBooks, by)).duties
    .filter((duty) => duty.hazard.id === hazard.id)
    .map((duty) => duty.act);
const done = async <N extends ActName>(name: N, input: Partial<InputOf<N>> = {}) => {
  hazard = await act(world, hazard, { name, by: handler(), input });
};

async function judged(): Promise<Hazard> {
  const found = await report(world);
  return act(world, found, { name: "judge", by: world.cast.officer1 });
}

async function opened(one: Hazard, number: string, over: object = {}): Promise<Hazard> {
  const scan = await scanBy(world, world.cast.officer1);
  const input = { decidedBy: "示例钱局", scan, number, ...over };
  return act(world, one, { name: "open-case", by: world.cast.officer1, input });
}

beforeAll(async () => {
  world = await openWorld();
  hazard = await judged();
});
afterAll(() => closeVerified(world));

describe("a case on a hazard that officers found first", () => {
  it("shows nobody an article before it is opened", async () => {
    for (const by of [handler(), legal(), colleague(), world.cast.principal, world.cast.office]) {
      expect(await seenBy(by)).toMatchObject({ articles: [], caseViews: [], penalties: [] });
    }
  });

  it("shows its handlers and the legal reviewer what the record suggests, and nobody else anything", async () => {
    const before = await seenBy(colleague());
    hazard = await opened(hazard, "示例立〔2026〕1号");
    expect(await seenBy(colleague())).toEqual(before);
    for (const by of [handler(), other(), legal()]) {
      const { caseViews, articles, hazard: shown } = await seenBy(by);
      expect(caseViews[0]?.asked.map(({ key }) => key)).toEqual(
        expect.arrayContaining(["wsl-2021-101-5", "wsl-2021-102", "wsl-2021-113", "criminal-134-1"]),
      );
      expect(articles.length).toBeGreaterThan(5);
      expect(shown.cases).toHaveLength(1);
    }
    const { names } = await seenBy(handler());
    expect(names[hazard.cases?.[0]?.decidedBy ?? ""]).toBe("示例钱局");
  });

  it("is owed by its handlers in person, with the day that law sets", async () => {
    expect(await owedBy(handler())).toEqual(expect.arrayContaining(["record-penalty", "close-suggestion"]));
    expect(await owedBy(other())).toContain("record-penalty");
    const { duties } = await viewDuties(world.installed.openBooks, handler());
    const decision = duties.find((duty) => duty.act === "record-penalty");
    expect(decision?.limit).toMatchObject({ rule: "penalty-decision-90-days" });
    for (const by of [colleague(), world.cast.officer1, world.cast.office]) {
      expect((await owedBy(by)).filter((name) => name.includes("penalty") || name.includes("sugg"))).toEqual(
        [],
      );
    }
    const told = await viewReminders(world.installed, colleague());
    expect(JSON.stringify(told)).not.toContain("record-penalty");
  });

  it("is not told to the office that tries a limit", async () => {
    const { openBooks } = world.installed;
    const ends = (decision: object) => ({ ...decision, suspended: { reason: "示例" } }) as never;
    const preview = await previewRule(openBooks, world.cast.office, "penalty-decision-90-days", ends);
    expect(preview).toEqual({ unshown: "cases", moved: 0, late: 0, lines: [] });
  });

  it("is handed on by the legal reviewer, and back", async () => {
    const hand = async (first: Actor, second: Actor) => {
      const input = { firstHandler: first.person, secondHandler: second.person };
      hazard = await act(world, hazard, { name: "change-handlers", by: legal(), input });
    };
    await hand(colleague(), other());
    expect((await seenBy(handler())).hazard.cases).toBeUndefined();
    expect(await owedBy(colleague())).toContain("record-penalty");
    await hand(handler(), other());
    expect((await seenBy(colleague())).caseViews).toEqual([]);
    expect(await owedBy(colleague())).not.toContain("record-penalty");
  });

  it("does not overtake who saw the record without it", async () => {
    const { hazard: shown } = await seenBy(world.cast.safety);
    await done("record-procedure");
    const input = { measures: "停用除尘系统，清理积尘", watchedBy: "当班班长", area: null, photos: [] };
    const command = {
      actId: randomUUID(),
      hazard: hazard.id,
      act: "control" as const,
      basedOnSeq: shown.seq,
    };
    const samples = { ...command, input: input as never };
    const acted = await actOnHazard(world.installed, world.cast.safety, samples).catch((refusal) => refusal);
    expect(acted).not.toMatchObject({ code: "conflict" });
    const stale = { ...samples, actId: randomUUID(), basedOnSeq: shown.seq - 1 };
    await expect(actOnHazard(world.installed, world.cast.safety, stale)).rejects.toMatchObject({
      code: "conflict",
    });
    hazard = await world.installed.openBooks(handler(), "page", async (books) => {
      const read = await books.hazards.find(hazard.id);
      if (!read) throw new Error("out of reach");
      return read;
    });
  });

  it("leaves the numbers by which officers countersign without a gap, and countersigns by them", async () => {
    const byOthers = { firstHandler: world.cast.officer1.person, secondHandler: colleague().person };
    const one = await opened(await judged(), "示例立〔2026〕3号", byOthers);
    const waiting = await tell(world, one, [
      ["confirm", "officer3"],
      ["control", "safety"],
      ["plan", "safety"],
      ["report-fixed", "safety"],
      ["accept", "principal"],
      ["accept", "officer3", { jointPaper: null }],
    ]);
    const { hazard: shown } = await seenBy(other(), waiting);
    const entry = shown.rectification.acceptance.at(-1)?.second?.entry ?? 0;
    expect([entry, shown.seq]).toEqual([waiting.seq - 1, waiting.seq - 1]);
    const command = {
      actId: randomUUID(),
      hazard: one.id,
      act: "countersign" as const,
      basedOnSeq: shown.seq,
    };
    const signed = await actOnHazard(world.installed, other(), { ...command, input: { entry } });
    expect(signed.rectification.acceptance.at(-1)?.second?.signedOn).toBe(today);
  });

  it("prints 立案审批表 with the case for its handler, blank for a colleague, and keeps no draft of it", async () => {
    for (const by of [handler(), colleague()]) {
      const kinds = await listKinds(world.installed as never, by, hazard.id);
      expect(kinds.map(({ kind }) => kind)).toContain("case-opening");
    }
    const input = {
      kind: "case-opening",
      title: "示例",
      hazards: [hazard.id],
      recipient: "示例",
      given: {},
    } as const;
    const draft = draftPaper(world.installed, handler(), { actId: randomUUID(), input });
    await expect(draft).rejects.toMatchObject({ code: "invalid" });
  });

  it("shows a penalty to the enterprise once it is served, and to the office its number, sum and publication", async () => {
    await done("record-penalty", { orderedOn: today });
    expect((await seenBy(world.cast.principal)).penalties).toEqual([]);
    expect((await seenBy(world.cast.office)).penalties).toEqual([]);
    await done("serve-penalty");
    expect((await seenBy(world.cast.principal)).penalties).toMatchObject([
      { number: "示例罚〔2026〕1号", amount: 30_000, party: "单位", servedOn: today },
    ]);
    await done("publish-penalty");
    expect((await seenBy(world.cast.office)).penalties).toMatchObject([
      { cited: null, amount: 30_000, published: { where: "示例区应急管理局网站" } },
    ]);
    expect((await seenBy(world.cast.township)).penalties).toEqual([]);
    const { lines } = await viewTimeline(world.installed.openBooks, world.cast.principal, hazard.id);
    expect(lines.map(({ act: name }) => name).filter((name) => /case|penalty|procedure/.test(name))).toEqual(
      [],
    );
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, at) => at + 1));
    const scan = hazard.cases?.[0]?.scan.id ?? "";
    for (const by of [world.cast.principal, world.cast.filing, colleague(), world.cast.office]) {
      const file = { hazard: hazard.id, file: scan };
      await expect(readHazardFile(world.installed, by, file)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(
      (await readHazardFile(world.installed, legal(), { hazard: hazard.id, file: scan })).bytes.length,
    ).toBeGreaterThan(0);
  });

  it("has a number of its own in its body and year, whoever reads the other", async () => {
    const next = await judged();
    for (const number of ["示例立〔2026〕1号", "示例立[2026]3号"]) {
      const refused = await opened(next, number).catch((refusal) => refusal);
      expect(refused).toMatchObject({ code: "duplicate", field: "number" });
      expect(refused.message).not.toContain(hazard.number);
    }
  });

  it("counts what the unit was penalised for elsewhere, once that was served", async () => {
    const elsewhere = await opened(await judged(), "示例立〔2026〕2号");
    const numbers = async () =>
      (await seenBy(handler(), elsewhere)).caseViews[0]?.watched.map(({ number }) => number);
    expect(await numbers()).toEqual([1, 1]);
  });

  it("stays with its handlers when another department leads, and is none of that department's", async () => {
    const lead = { field: "fire", organisation: world.bodies.fire.id, reason: "按职责分工移交" };
    const input = { ...lead, temporary: false } as never;
    const moved = await act(world, hazard, { name: "assign-lead", by: world.cast.office, input });
    expect(moved.belonging.leadOrganisation).toBe(world.bodies.fire.id);
    hazard = moved;
    await done("record-procedure", { kind: "discussed", evidence: null });
    expect((await seenBy(legal())).hazard.cases).toHaveLength(1);
    expect((await seenBy(world.cast.fireOfficer)).hazard.cases).toBeUndefined();
  });

  it("is out of reach for the other officers of the department that led before", async () => {
    for (const by of [colleague(), world.cast.officer1]) {
      await expect(seenBy(by)).rejects.toMatchObject({ code: "not-found" });
    }
    await world.database.transaction({ priority: "job", role: "owner", settings: {} }, async (session) => {
      const { rows } = await session.query<{ reader: string }>(
        "select reader from hazard_organisation where hazard_id = $1 and organisation_id = $2 order by reader",
        [hazard.id, world.bodies.industry.id],
      );
      const readers = [handler().person, other().person, "legal-reviewer"];
      expect(rows.map(({ reader }) => reader).sort()).toEqual(readers.sort());
    });
  });

  it("is closed when nothing of it is open", async () => {
    await expect(done("close-case")).rejects.toMatchObject({ code: "wrong-state" });
    await done("record-payment");
    const open = async () =>
      (await seenBy(handler())).caseViews[0]?.asked.filter(({ closed }) => !closed) ?? [];
    for (const { key } of await open()) await done("close-suggestion", { key });
    await done("close-case");
    expect(hazard.cases?.[0]?.closed?.result).toBe("penalised");
    expect(await owedBy(handler())).not.toContain("close-case");
    await done("withdraw-case-record");
    const { offered } = await seenBy(handler());
    expect(offered.filter(({ reason }) => reason === null).map(({ name }) => name)).toContain(
      "record-payment",
    );
    expect(await owedBy(handler())).toContain("record-payment");
    await done("record-payment");
    expect((await seenBy(legal())).hazard.cases?.[0]?.closed).not.toBeNull();
    await expect(seenBy(colleague())).rejects.toMatchObject({ code: "not-found" });
  });
});

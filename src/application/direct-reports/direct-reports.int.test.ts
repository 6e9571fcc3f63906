import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { envelopeFor } from "#adapters/postgres/reach-settings.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { keepFile } from "#application/files/keep-file.ts";
import { listHazards } from "#application/hazards/list-hazards.ts";
import { nameablePeople } from "#application/hazards/nameable-people.ts";
import { viewCounts } from "#application/hazards/view-counts.ts";
import { viewDuties } from "#application/hazards/view-duties.ts";
import { viewHazard, viewTimeline } from "#application/hazards/view-hazard.ts";
import { auditTrail } from "#application/ledger/audit-trail.ts";
import { listPapersOf } from "#application/papers/list-papers.ts";
import { listPrompts } from "#application/prompts/list-prompts.ts";
import { viewReminders } from "#application/reminders/view-reminders.ts";
import { confirmRule } from "#application/rules/act-on-rule.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addDays } from "#domain/calendar/dates.ts";
import type { AnswerDirectReportInput } from "#domain/direct-reports/answering.ts";
import type { ToldWritten } from "#domain/direct-reports/reporting.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { folds } from "#main/folds.ts";
import { sealsPath } from "#main/seal-job.ts";
import { today } from "#tests/worlds/papers.ts";
import { openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { answerDirectReport } from "./answer-direct-report.ts";
import { keepDirectReportFile, readDirectReportFile } from "./direct-report-files.ts";
import { type FilledDirectReport, reportDirectly } from "./report-directly.ts";
import { listDirectReports, viewDirectReport } from "./view-direct-reports.ts";

let world: World;
let hazard: Hazard;

beforeAll(async () => {
  world = await openWorld();
  hazard = await tell(world, await report(world), [["judge", "officer1"]]);
});
afterAll(async () => {
  // The photo of the samples has no bytes; that each file is noted somewhere is what is asked.
  const files = () => Promise.resolve("whole" as const);
  const seen = await verify(world.database, { outside: sealsPath(world.dataDir), folds, files });
  await world.close();
  expect(seen.difference).toBeNull();
});

const told: ToldWritten = {
  ...{ on: addDays(today, -9), actBy: addDays(today, -2) },
  ...{ post: "主要负责人", asked: "停用打磨工位并加装泄爆片", proof: [] },
};
const making = (over: Partial<FilledDirectReport> = {}): FilledDirectReport => ({
  ...{ hazard: hazard.id, field: null, what: "打磨车间仍在生产，泄爆片没有加装" },
  ...{ spot: "打磨车间", photos: [], told, ...over },
});
const make = (over: Partial<FilledDirectReport> = {}, by: Actor = world.cast.safety) =>
  reportDirectly(world.installed, by, { actId: randomUUID(), input: making(over) });
const answering: AnswerDirectReportInput = {
  ...{ check: "涉爆粉尘企业专项检查", on: today, covered: 6 },
  result: "专项检查中已责令停用并限期加装",
};
const answer = (id: string, over: Partial<AnswerDirectReportInput> = {}, by: Actor = world.cast.officer1) =>
  answerDirectReport(world.installed.openBooks, by, {
    actId: randomUUID(),
    report: id,
    input: { ...answering, ...over },
  });
const uploaded = (name: string, words: string, by: Actor = world.cast.safety) =>
  keepDirectReportFile(world.installed, by, { name, bytes: new TextEncoder().encode(`%PDF-1.4 ${words}`) });

/** Everything of an enterprise that its people can be shown, read as one of them. */
async function seenBy(actor: Actor) {
  const { installed } = world;
  const { openBooks } = installed;
  const list = await listHazards(openBooks, actor, {
    ...{ offset: 0, limit: 50 },
    ...{ order: "found", descending: true },
  });
  const pages = [];
  for (const { id } of list.lines) {
    pages.push(await viewHazard(installed, actor, id), await viewTimeline(openBooks, actor, id));
    pages.push(await nameablePeople(openBooks, actor, id), await listPapersOf(openBooks, actor, id));
  }
  return {
    ...{ list, pages, counts: await viewCounts(openBooks, actor) },
    duties: await viewDuties(openBooks, actor),
    reminders: await viewReminders(installed, actor),
    prompts: await listPrompts(installed, actor),
  };
}

const insiders = () => [world.cast.principal, world.cast.technical, world.cast.team];

describe("a direct report", () => {
  it("goes to the department that leads, and is read by it and the reporter alone", async () => {
    const { cast, installed } = world;
    const made = await make();
    expect(made).toMatchObject({ organisation: world.bodies.industry.id, hazard: hazard.id, seq: 1 });
    expect((await listDirectReports(installed, cast.safety)).reports).toMatchObject([{ reader: "reporter" }]);
    expect((await listDirectReports(installed, cast.officer2)).reports).toMatchObject([{ id: made.id }]);
    const { safety: _, officer1: _1, officer2: _2, officer3: _3, officer4: _4, ...others } = cast;
    for (const actor of Object.values(others)) {
      expect((await listDirectReports(installed, actor)).reports).toEqual([]);
      await expect(viewDirectReport(installed, actor, made.id)).rejects.toMatchObject({ code: "not-found" });
      await expect(answer(made.id, {}, actor)).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("shows whoever answers neither the reporter nor that a leader was told", async () => {
    const proof = await uploaded("安全员手写报告.pdf", "报告");
    const photo = await uploaded("张某手机.pdf", "现场");
    const made = await make({ photos: [photo], told: { ...told, proof: [proof] } });
    const seen = await viewDirectReport(world.installed, world.cast.officer1, made.id);
    expect(seen).toMatchObject({ reader: "addressee", told: null, canAnswer: true });
    expect(seen.photos.map(({ name }) => name)).toEqual(["附件1.pdf"]);
    const text = JSON.stringify(seen);
    for (const word of [world.cast.safety.person, "示例safety1", "主要负责人", "停用打磨工位", proof.id]) {
      expect(text).not.toContain(word);
    }
    const read = (by: Actor, file: Attachment) =>
      readDirectReportFile(world.installed, by, { report: made.id, file: file.id });
    expect((await read(world.cast.officer1, photo)).bytes.byteLength).toBeGreaterThan(0);
    await expect(read(world.cast.officer1, proof)).rejects.toMatchObject({ code: "not-found" });
    expect((await read(world.cast.safety, proof)).bytes.byteLength).toBeGreaterThan(0);
    await expect(read(world.cast.principal, photo)).rejects.toMatchObject({ code: "not-found" });
    const own = await viewDirectReport(world.installed, world.cast.safety, made.id);
    expect(own.told).toMatchObject({ post: "主要负责人", asked: told.asked });
  });

  it("is nowhere in what the people of the unit are shown, whatever is done in whatever order", async () => {
    const steps = fc.array(fc.constantFrom("report", "report new", "answer", "file", "act" as const), {
      minLength: 3,
      maxLength: 8,
    });
    const waiting: string[] = [];
    const doStep = async (step: string) => {
      if (step === "report") waiting.push((await make()).id);
      if (step === "report new")
        waiting.push((await make({ hazard: null, told: null, field: "industrial" })).id);
      if (step === "file") await uploaded("示例.pdf", randomUUID());
      const next = step === "answer" ? waiting.shift() : undefined;
      if (next) await answer(next);
    };
    await fc.assert(
      fc.asyncProperty(steps, async (order) => {
        for (const step of order) {
          if (step === "act") {
            await tell(world, await report(world, { text: `另一处积尘 ${randomUUID()}` }), []);
            continue;
          }
          const before = await Promise.all(insiders().map(seenBy));
          await doStep(step);
          expect(await Promise.all(insiders().map(seenBy))).toEqual(before);
        }
      }),
      { numRuns: 4 },
    );
  });

  it("is kept from everybody else by the database itself, the auditor's trail among them", async () => {
    const count = (actor: Actor, from: string) =>
      world.database.transaction(envelopeFor(actor, "page"), async (session) => {
        const { rows } = await session.query<{ n: number }>(`select count(*)::int as n from ${from}`, []);
        return rows[0]?.n;
      });
    const { cast } = world;
    const entries = "ledger_entry where subject_kind = 'direct-report'";
    for (const actor of [
      ...insiders(),
      cast.township,
      cast.office,
      cast.superior,
      cast.auditor,
      cast.filing,
    ]) {
      for (const from of ["direct_report", "direct_report_file", entries])
        expect(await count(actor, from)).toBe(0);
    }
    expect(await count(cast.safety, entries)).toBeGreaterThan(0);
    const { lines } = await auditTrail(world.installed.openBooks, cast.auditor, { limit: 500 });
    expect(lines.filter(({ kind }) => kind === "direct-report")).toEqual([]);
  });

  it("leaves the name of a file to a colleague who sends in the same picture", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.4 同一张照片");
    const { installed, cast } = world;
    const mine = await keepFile(installed, cast.principal, { name: "车间.pdf", bytes });
    await keepDirectReportFile(installed, cast.safety, { name: "给监管部门.pdf", bytes });
    const kept = await installed.openBooks(cast.principal, "page", (books) => books.files.find(mine.id));
    expect(kept).toMatchObject({ name: "车间.pdf", storedBy: cast.principal.person });
  });

  it("is answered once, through a check that is wide enough, in words to the reporter", async () => {
    const made = await make();
    await expect(answer(made.id, { covered: 1 })).rejects.toMatchObject({ field: "covered" });
    await expect(answer(made.id, { on: addDays(today, -1) })).rejects.toMatchObject({ field: "on" });
    await answer(made.id);
    await expect(answer(made.id)).rejects.toMatchObject({ code: "wrong-state" });
    const own = await viewDirectReport(world.installed, world.cast.safety, made.id);
    expect(own.answer).toEqual({
      ...{ check: answering.check, on: today, covered: null, by: null, result: answering.result },
    });
    const theirs = await viewDirectReport(world.installed, world.cast.officer1, made.id);
    expect(theirs.answer).toMatchObject({ covered: 6, by: "示例officer1" });
  });

  it("is owed by whom it went to until it is answered, by the day of a limit that an office put in use", async () => {
    const { installed, cast } = world;
    const made = await make();
    const told = async (by: Actor) =>
      (await viewReminders(installed, by)).reminders.filter(
        ({ about }) => "directReport" in about && about.directReport === made.id,
      );
    expect(await told(cast.officer2)).toMatchObject([{ kind: "new", what: "核查并答复线索", due: null }]);
    for (const by of [cast.safety, ...insiders()]) expect(await told(by)).toEqual([]);
    await confirmRule(installed.openBooks, cast.cityOffice, {
      ...{ actId: randomUUID(), rule: "example-direct-report-60-days" },
      input: { basis: "示例安委办〔2026〕5号第三条", count: 30, unit: "days", from: "2026-01-01" },
    });
    expect((await viewDirectReport(installed, cast.officer2, made.id)).due).toBe(addDays(today, 30));
    await answer(made.id);
    expect(await told(cast.officer2)).toEqual([]);
  });

  it("is made by safety staff of the unit alone, of its own hazards, after the leader had time to act", async () => {
    const { cast } = world;
    expect(() => make({}, cast.principal)).toThrow(expect.objectContaining({ code: "not-permitted" }));
    await expect(make({ told: null })).rejects.toMatchObject({ field: "told" });
    await expect(make({ told: { ...told, actBy: today } })).rejects.toMatchObject({ field: "told.actBy" });
    await expect(make({ hazard: "hz_none" })).rejects.toMatchObject({ code: "not-found" });
    const stranger = { id: "ab".repeat(32), name: "示例.pdf", mediaType: "application/pdf", size: 1 };
    await expect(make({ photos: [stranger] })).rejects.toMatchObject({ code: "incomplete" });
  });

  it("goes to the committee office where nobody leads", async () => {
    const made = await make({ hazard: null, told: null, field: "fire" });
    expect(made.organisation).toBeNull();
    const { reports } = await listDirectReports(world.installed, world.cast.office);
    expect(reports.map(({ id }) => id)).toEqual([made.id]);
    await answer(made.id, {}, world.cast.office);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import { actOn, deskOf, draft, scanBy, seal, serve, signedOff, today } from "#tests/worlds/papers.ts";
import { closeVerified, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { listUnanswered } from "./list-papers.ts";
import { readPaperFile } from "./read-paper-file.ts";
import { viewPaper } from "./view-paper.ts";

let world: World;
let hazard: Hazard;
let notice: OfficialPaper;

beforeAll(async () => {
  world = await openWorld();
  hazard = await tell(world, await report(world), [["judge", "officer1"]]);
});
afterAll(() => closeVerified(world));

const lead = () => world.cast.officer1;
const unit = () => world.cast.principal;
const given = {
  ...{ time: "明日上午九时", place: "示例局会议室", attendees: "主要负责人" },
  ...{ demand: "立即停用。", answerBy: today },
};
const owedBy = async (by: Actor) => (await listUnanswered(world.installed.openBooks, by)).owed;
const answering = async () => ({
  act: "answer" as const,
  input: { text: "已经停用，三日内改完。", files: [await scanBy(world, unit())] },
});

describe("a paper that asks the unit for an answer", () => {
  it("waits for nothing while it is not served", async () => {
    notice = await draft(world, lead(), hazard, {
      kind: "unit-interview",
      title: "关于约谈示例企业的通知",
      given,
    });
    await signedOff(world, lead(), notice, `示例约〔${today.slice(0, 4)}〕1号`);
    const issued = await seal(world, lead(), notice);
    expect(issued.issued?.code).not.toBeNull();
    expect(await owedBy(unit())).toEqual([]);
    await expect(actOn(world, unit(), notice, await answering())).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("is answered by the unit once it was served, and by nobody else for it", async () => {
    await serve(world, lead(), notice);
    expect((await owedBy(unit())).map(({ id, answerBy }) => [id, answerBy])).toEqual([[notice.id, today]]);
    const { awaited } = await listUnanswered(world.installed.openBooks, lead());
    expect(awaited.map(({ id }) => id)).toEqual([notice.id]);
    await expect(
      actOn(world, lead(), notice, { act: "answer", input: { text: "企业已经停用。", files: [] } }),
    ).rejects.toMatchObject({ code: "not-yours" });
    const said = await answering();
    await actOn(world, unit(), notice, said);
    await expect(actOn(world, unit(), notice, said)).rejects.toMatchObject({ code: "wrong-state" });
    expect(await owedBy(unit())).toEqual([]);
    const seen = await viewPaper(deskOf(world), lead(), notice.id);
    expect(seen.answering?.answer).toMatchObject({ text: said.input.text, on: today });
    const file = { paper: notice.id, file: said.input.files[0]?.id ?? "" };
    expect((await readPaperFile(deskOf(world), lead(), file)).bytes.byteLength).toBeGreaterThan(0);
  });

  it("has its record in the file of who asked, which the unit does not read", async () => {
    const { name } = world.bodies.industry;
    const kept = await draft(world, lead(), hazard, {
      kind: "interview-record",
      title: "约谈记录",
      recipient: name,
    });
    for (const by of [unit(), world.cast.office]) {
      await expect(viewPaper(deskOf(world), by, kept.id)).rejects.toMatchObject({ code: "not-found" });
    }
    expect((await viewPaper(deskOf(world), lead(), kept.id)).own).not.toBeNull();
  });
});

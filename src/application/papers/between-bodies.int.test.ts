import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import { actOn, deskOf, draft, seal, signedOff, today } from "#tests/worlds/papers.ts";
import { closeVerified, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { listPapersOf, listUnanswered } from "./list-papers.ts";
import { readPaperFile } from "./read-paper-file.ts";
import { viewPaper } from "./view-paper.ts";

let world: World;
let hazard: Hazard;
let letter: OfficialPaper;

beforeAll(async () => {
  world = await openWorld();
  hazard = await tell(world, await report(world), [["judge", "officer1"]]);
});
afterAll(() => closeVerified(world));

const office = () => world.cast.office;
const lead = () => world.cast.officer1;
const input = () => ({
  ...({ kind: "supervision-letter", title: "关于示例企业的督办函" } as const),
  recipient: world.bodies.industry.name,
  given: { demand: "督促企业限期整改。", answerBy: today },
});
const owedBy = async (by: Actor) => (await listUnanswered(world.installed.openBooks, by)).owed;
const papersSeenBy = (by: Actor) => listPapersOf(world.installed.openBooks, by, hazard.id);

describe("a paper from one body to another", () => {
  it("goes to a body that is on file, and not to the own", async () => {
    for (const recipient of ["示例查无此局", world.bodies.office.name]) {
      await expect(draft(world, office(), hazard, { ...input(), recipient })).rejects.toMatchObject({
        ...{ code: "invalid", field: "recipient" },
      });
    }
    letter = await draft(world, office(), hazard, input());
    expect(letter.recipient.organisation).toBe(world.bodies.industry.id);
  });

  it("is not reviewed while it says not what is demanded, and by when", async () => {
    const past = { ...input(), given: { ...input().given, answerBy: "2020-01-01" } };
    await expect(draft(world, office(), hazard, past)).rejects.toMatchObject({ field: "given.answerBy" });
    const open = await draft(world, office(), hazard, { ...input(), given: { answerBy: today } });
    const opinion = { by: "示例科长甲", opinion: "同意。", on: today, scan: null };
    await expect(actOn(world, office(), open, { act: "review", input: opinion })).rejects.toMatchObject({
      code: "incomplete",
      message: expect.stringContaining("办理要求"),
    });
  });

  it("is read and answered by that body once it is issued, and seen by nobody else who reads the hazard", async () => {
    expect(await papersSeenBy(lead())).toEqual([]);
    await expect(viewPaper(deskOf(world), lead(), letter.id)).rejects.toMatchObject({ code: "not-found" });
    await signedOff(world, office(), letter, `示例督〔${today.slice(0, 4)}〕1号`);
    const issued = await seal(world, office(), letter);
    expect(issued.issued?.code).toBeNull();
    for (const by of [world.cast.township, world.cast.principal, world.cast.safety, world.cast.filing]) {
      expect(await papersSeenBy(by)).toEqual([]);
      await expect(viewPaper(deskOf(world), by, letter.id)).rejects.toMatchObject({ code: "not-found" });
    }
    expect((await papersSeenBy(lead())).map(({ id }) => id)).toEqual([letter.id]);
    expect((await viewPaper(deskOf(world), lead(), letter.id)).own).toBeNull();
    const file = { paper: letter.id, file: issued.issued?.pdf.id ?? "" };
    expect((await readPaperFile(deskOf(world), lead(), file)).bytes.byteLength).toBeGreaterThan(1000);
  });

  it("waits for its answer on both sides until it is answered, once and by nobody else", async () => {
    expect((await owedBy(lead())).map(({ id, answerBy }) => [id, answerBy])).toEqual([[letter.id, today]]);
    const { awaited } = await listUnanswered(world.installed.openBooks, office());
    expect(awaited.map(({ id }) => id)).toEqual([letter.id]);
    const said = { act: "answer", input: { text: "已责令企业停用，三日内改完。", files: [] } } as const;
    await expect(actOn(world, office(), letter, said)).rejects.toMatchObject({ code: "not-yours" });
    await actOn(world, lead(), letter, said);
    await expect(actOn(world, lead(), letter, said)).rejects.toMatchObject({ code: "wrong-state" });
    expect(await owedBy(lead())).toEqual([]);
    const seen = await viewPaper(deskOf(world), office(), letter.id);
    expect(seen.answering?.answer).toMatchObject({ text: said.input.text, by: "示例officer1", on: today });
  });

  it("is not issued any more once what it presses for is over", async () => {
    const other = await report(world);
    const late = await draft(world, office(), other, { ...input(), kind: "assignment-slip" });
    await signedOff(world, office(), late, `示例督〔${today.slice(0, 4)}〕2号`);
    await tell(world, other, [["withdraw", "officer1"]]);
    await expect(seal(world, office(), late)).rejects.toMatchObject({
      ...{ code: "wrong-state", message: expect.stringContaining("不用再督促整改") },
    });
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "#adapters/postgres/verify.ts";
import { viewHazard } from "#application/hazards/view-hazard.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addDays } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Prompt } from "#domain/prompts/prompt.ts";
import { folds } from "#main/folds.ts";
import { sealsPath } from "#main/seal-job.ts";
import { scanBy, today } from "#tests/worlds/papers.ts";
import { registerUnit } from "#tests/worlds/parties.ts";
import { closeVerified, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { actOnPrompt, type FilledPromptAct, type PromptCommand } from "./act-on-prompt.ts";
import { draftPrompt } from "./draft-prompt.ts";
import { listPrompts } from "./list-prompts.ts";
import { promptsOfHazard } from "./prompts-of-hazard.ts";
import { readPromptFile } from "./read-prompt-file.ts";
import { recipientsFor } from "./recipients-for.ts";
import { viewPrompt } from "./view-prompt.ts";

let world: World;
let other: Enterprise;
let source: Hazard;
let prompt: Prompt;

beforeAll(async () => {
  world = await openWorld();
  other = await registerUnit(world.installed, world.cast.office, { bodies: world.bodies, number: 2 });
  await registerUnit(world.installed, world.cast.office, { bodies: world.bodies, number: 3 });
  const elsewhere = { ...world, unit: other };
  source = await tell(elsewhere, await report(elsewhere), [["judge", "officer1"]]);
});
afterAll(() => closeVerified(world));

const lead = () => world.cast.officer1;
const safety = () => world.cast.safety;
const draft = (by: Actor, recipients: readonly string[], hazard = source.id) =>
  draftPrompt(world.installed, by, {
    actId: randomUUID(),
    input: {
      ...{ hazard, recipients, text: "请排查除尘系统是否设置泄爆装置。" },
      ...{ namesUnit: false, replyBy: addDays(today, 3) },
    },
  });
const act = (by: Actor, filled: FilledPromptAct) =>
  actOnPrompt(world.installed, by, { actId: randomUUID(), prompt: prompt.id, ...filled } as PromptCommand);
const none = { outcome: "none", text: "排查了两条除尘线", hazards: [] } as const;

describe("a hazard of the same item at another unit", () => {
  it("is proposed as a repeat in the field with its link to who reaches it, and as a number to who does not", async () => {
    const here = await tell(world, await report(world, { text: "另一处积尘严重" }), [["judge", "officer1"]]);
    const seen = await viewHazard(world.installed, lead(), here.id);
    expect(seen.possibleRepeats.map(({ id, kind }) => [id, kind])).toEqual([[source.id, "sector"]]);
    expect(seen.repeatsBeyond).toBeNull();
    const inside = await viewHazard(world.installed, safety(), here.id);
    expect(inside.possibleRepeats).toEqual([]);
    expect(inside.repeatsBeyond).toEqual({ words: "不足 5 条", apart: null });
    const input = { of: source.id, reason: "同一条款在同行业再次出现" };
    const confirmed = await tell(world, here, [["confirm-repeat", "officer3", input]]);
    expect(confirmed.repeatedAs).toMatchObject({ kind: "sector", reason: input.reason });
  });
});

describe("a prompt to look for the same elsewhere", () => {
  it("is offered to units of the field within reach, the one where it stood left out", async () => {
    const { installed } = world;
    const offered = await recipientsFor(installed, lead(), { hazard: source.id });
    expect(offered.enterprises.map(({ id }) => id)).toContain(world.unit.id);
    expect(offered.enterprises.map(({ id }) => id)).not.toContain(other.id);
    expect(offered.total).toBe(2);
    const narrowed = { hazard: source.id, kind: "coal-mine", place: "140406100" } as const;
    expect((await recipientsFor(installed, lead(), narrowed)).total).toBe(0);
    await expect(draft(lead(), [other.id])).rejects.toMatchObject({ code: "invalid", field: "recipients" });
    await expect(draft(lead(), ["en_none"])).rejects.toMatchObject({ code: "invalid", field: "recipients" });
    await expect(draft(safety(), [world.unit.id])).rejects.toMatchObject({ code: "not-found" });
    const { wording } = await promptsOfHazard(installed, lead(), source.id);
    expect(wording).toContain("除尘系统未设置泄爆装置");
    expect(wording).not.toContain(other.name);
  });

  it("stays with its body until the head approved it on paper", async () => {
    prompt = await draft(lead(), [world.unit.id]);
    for (const by of [safety(), world.cast.office]) {
      await expect(viewPrompt(world.installed, by, prompt.id)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(act(safety(), { act: "answer", input: none })).rejects.toMatchObject({ code: "not-found" });
    const decision = await scanBy(world, lead());
    const input = { decidedBy: "示例局长", decidedOn: today, decision };
    await act(lead(), { act: "send", input });
    const file = { prompt: prompt.id, file: decision.id };
    expect((await readPromptFile(world.installed, lead(), file)).attachment.id).toBe(decision.id);
    for (const by of [safety(), world.cast.office]) {
      await expect(readPromptFile(world.installed, by, file)).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("is read by the enterprise without whom else it went to, and by no other body", async () => {
    const seen = await viewPrompt(world.installed, safety(), prompt.id);
    expect([seen.sending, seen.counts, seen.owed]).toEqual([null, null, true]);
    expect((await listPrompts(world.installed, safety())).prompts.map(({ owed }) => owed)).toEqual([true]);
    for (const by of [world.cast.fireOfficer, world.cast.superior, world.cast.elsewhere]) {
      await expect(viewPrompt(world.installed, by, prompt.id)).rejects.toMatchObject({ code: "not-found" });
      expect((await listPrompts(world.installed, by)).prompts).toEqual([]);
    }
  });

  it("is answered with hazards of the own unit that came after it, and both are linked", async () => {
    const input = { outcome: "found", text: "", hazards: [source.id] } as const;
    await expect(act(safety(), { act: "answer", input })).rejects.toMatchObject({ field: "hazards" });
    const found = await report(world, { text: "抛光除尘系统未设置泄爆装置", by: safety() });
    await act(safety(), { act: "answer", input: { ...input, hazards: [found.id] } });
    const { counts, sending } = await viewPrompt(world.installed, lead(), prompt.id);
    expect(counts).toEqual({ recipients: 1, answered: 1, overdue: 0, found: 1 });
    expect(sending?.recipients[0]?.answer).toMatchObject({ by: "示例safety1", hazards: [{ id: found.id }] });
    expect((await promptsOfHazard(world.installed, lead(), source.id)).drawn.map(({ id }) => id)).toEqual([
      prompt.id,
    ]);
    const linked = await promptsOfHazard(world.installed, safety(), found.id);
    expect([linked.foundByPrompt, linked.foundBy]).toEqual([true, [prompt.id]]);
    const told = await promptsOfHazard(world.installed, world.cast.township, found.id);
    expect([told.foundByPrompt, told.foundBy, told.drawn]).toEqual([true, [], []]);
  });

  it("is read by the committee office of the area, which decides nothing on it and opens no scan", async () => {
    const { installed, cast } = world;
    for (const by of [cast.office, cast.cityOffice]) {
      const { prompts } = await listPrompts(installed, by);
      expect(prompts).toMatchObject([{ id: prompt.id, overseen: true, counts: { answered: 1 } }]);
      const seen = await viewPrompt(installed, by, prompt.id);
      expect(seen).toMatchObject({ offered: [], sending: { approval: { decision: null } } });
      const taken = act(by, { act: "withdraw", input: { reason: "另行发文" } });
      await expect(taken).rejects.toMatchObject({ code: "not-found" });
    }
    expect((await listPrompts(installed, cast.elsewhere)).prompts).toEqual([]);
  });

  it("is held against the ledger with the hazards that it led to", async () => {
    const seen = () => verify(world.database, { outside: sealsPath(world.dataDir), folds });
    expect((await seen()).difference).toBeNull();
    const asOwner = { priority: "job", role: "owner", settings: {} } as const;
    const moved = (from: string, to: string) =>
      world.database.transaction(asOwner, (session) =>
        session.query("update prompt_finding set hazard_id = $2 where hazard_id = $1", [from, to]),
      );
    const [found] = (await viewPrompt(world.installed, lead(), prompt.id)).sending?.recipients ?? [];
    const id = found?.answer?.hazards[0]?.id ?? "";
    await moved(id, source.id);
    expect((await seen()).difference).toContain(`prompt ${prompt.id}`);
    await moved(source.id, id);
    expect((await seen()).difference).toBeNull();
  });

  it("is answered once by the same act sent twice, and not at all once it was taken back", async () => {
    const actId = randomUUID();
    const command = { actId, prompt: prompt.id, act: "answer", input: none } as const;
    const first = await actOnPrompt(world.installed, safety(), command);
    expect((await actOnPrompt(world.installed, safety(), command)).seq).toBe(first.seq);
    await act(lead(), { act: "withdraw", input: { reason: "另行发文" } });
    await expect(act(safety(), { act: "answer", input: none })).rejects.toMatchObject({
      code: "wrong-state",
    });
  });
});

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "#adapters/postgres/verify.ts";
import { viewDuties } from "#application/hazards/view-duties.ts";
import { viewHazard } from "#application/hazards/view-hazard.ts";
import { viewReminders } from "#application/reminders/view-reminders.ts";
import { addDays, addHours, businessDateOf } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Confirmation } from "#domain/rules/kept-rule.ts";
import { folds } from "#main/folds.ts";
import { act, openWorld, report, type World } from "#tests/worlds/world.ts";
import { confirmRule, suspendRule } from "./act-on-rule.ts";
import { listRules } from "./list-rules.ts";
import { previewRule } from "./preview-rule.ts";

const rule = "example-confirm-3-working-days";
const confirmation: Confirmation = {
  ...{ basis: "示例安办发〔2026〕1号第三条", count: 10, unit: "days" },
  from: "2026-01-01",
};

let world: World;
let hazard: Hazard;
let today: string;
beforeAll(async () => {
  world = await openWorld();
  hazard = await act(world, await report(world), { name: "judge", by: world.cast.officer1 });
  const now = await world.installed.openBooks(world.cast.officer1, "page", (books) => books.ledger.now());
  today = businessDateOf(now);
});
afterAll(() => world?.close());

const confirming = (input = confirmation) => ({ actId: randomUUID(), rule, input });
const judged = () => hazard.judgements.at(-1)?.at ?? "";
const owedBy = async () => {
  const { openBooks } = world.installed;
  const { duties } = await viewDuties(openBooks, world.cast.officer3, "confirm");
  return duties.map(({ due, limit }) => ({ due, basis: limit?.basis ?? null }));
};

describe("a limit that an office puts in use", () => {
  it("binds nobody as a sample, and says what it would move", async () => {
    const { openBooks } = world.installed;
    expect(await owedBy()).toEqual([{ due: null, basis: null }]);
    const preview = await previewRule(openBooks, world.cast.cityOffice, rule, (decision) => ({
      ...decision,
      confirmed: { ...confirmation, basis: "" },
    }));
    expect(preview).toMatchObject({ moved: 1, late: 0 });
    expect(preview.lines[0]).toMatchObject({ before: null, after: addDays(today, 10) });
    expect(await owedBy()).toEqual([{ due: null, basis: null }]);
  });

  it("is confirmed by the committee office alone, and binds at once with the office's own basis", async () => {
    const { openBooks } = world.installed;
    for (const by of [world.cast.officer1, world.cast.township]) {
      await expect(confirmRule(openBooks, by, confirming())).rejects.toMatchObject({ code: "not-permitted" });
    }
    const command = confirming();
    await confirmRule(openBooks, world.cast.cityOffice, command);
    await confirmRule(openBooks, world.cast.cityOffice, command);
    expect(await owedBy()).toEqual([{ due: addDays(today, 10), basis: confirmation.basis }]);
    const { rules } = await listRules(openBooks, world.cast.officer1);
    expect(rules.find((one) => one.rule.id === rule)?.decision.confirmed).toEqual(confirmation);
  });

  it("in hours runs from the moment of the judgement, and stands first among what is due on its day", async () => {
    const { openBooks, clock } = world.installed;
    const hours = { ...confirmation, count: 24, unit: "hours" } as const;
    const inHours = { ...confirming(hours), rule: "example-report-to-workers-24-hours" };
    await confirmRule(openBooks, world.cast.cityOffice, inHours);
    const before = await viewDuties(openBooks, world.cast.principal);
    const told = before.duties.find((one) => one.act === "report-to-workers");
    const judgedAt = judged();
    expect(told).toMatchObject({ due: addDays(today, 1), dueAt: addHours(judgedAt, 24) });
    const days = before.duties.map(({ due }) => due ?? "9999");
    expect(days).toEqual(days.toSorted());
    clock.ms = 24 * 3_600_000;
    const { reminders, now } = await viewReminders(world.installed, world.cast.principal);
    const reminder = reminders.find(({ what }) => what.startsWith("向职工大会"));
    expect(reminder).toMatchObject({ kind: "late", due: addDays(today, 1) });
    expect((reminder?.dueAt ?? "") <= (now ?? "")).toBe(true);
    clock.ms = 0;
  });

  it("makes the announcement of a listing owed at all, and nobody is asked for it without", async () => {
    const { openBooks } = world.installed;
    const listed = await act(world, hazard, { name: "list", by: world.cast.office });
    const owed = async () => {
      const { duties, byAct } = await viewDuties(openBooks, world.cast.office);
      const due = duties.filter(({ act: name }) => name === "announce-listing").map((one) => one.due);
      return { due, number: byAct["announce-listing"] ?? 0 };
    };
    expect(await owed()).toEqual({ due: [], number: 0 });
    const seen = await viewHazard(world.installed, world.cast.office, listed.id);
    expect(seen.unaskedDuties).toEqual(["announce-listing", "file-listing"]);
    const input = { ...confirming(), rule: "qingdao-announcement-5-working-days" };
    await confirmRule(openBooks, world.cast.cityOffice, input);
    expect(await owed()).toEqual({ due: [addDays(today, 10)], number: 1 });
    const bound = await viewHazard(world.installed, world.cast.office, listed.id);
    expect(bound.unaskedDuties).toEqual(["file-listing"]);
    hazard = await act(world, listed, { name: "announce-listing", by: world.cast.office });
    expect(await owed()).toEqual({ due: [], number: 0 });
  });

  it("in a case says that it cannot show what it moves, and not that nothing does", async () => {
    const suspending = (id: string) =>
      previewRule(world.installed.openBooks, world.cast.cityOffice, id, (decision) => ({
        ...decision,
        suspended: { reason: "" },
      }));
    expect(await suspending("penalty-service-7-working-days")).toMatchObject({ unshown: "cases", lines: [] });
    expect(await suspending("ningbo-extension-request-15-working-days")).toMatchObject({
      unshown: "counted-back",
    });
    expect(await suspending(rule)).toMatchObject({ unshown: null });
  });

  it("counted back is told to who asks for more time too late, and refuses nobody", async () => {
    const { openBooks } = world.installed;
    const back = {
      ...confirming({ ...confirmation, count: 400 }),
      rule: "ningbo-extension-request-15-working-days",
    };
    await confirmRule(openBooks, world.cast.cityOffice, {
      ...back,
      input: { ...back.input, from: "2020-01-01" },
    });
    let later = await act(world, await report(world), { name: "judge", by: world.cast.officer1 });
    later = await act(world, later, { name: "confirm", by: world.cast.officer3 });
    later = await act(world, later, { name: "plan", by: world.cast.safety });
    const { askExtensionBy } = await viewHazard(world.installed, world.cast.safety, later.id);
    const deadline = later.rectification.deadline ?? "";
    expect(askExtensionBy).toMatchObject({ date: addDays(deadline, -400), basis: confirmation.basis });
    const to = addDays(deadline, 10);
    later = await act(world, later, { name: "ask-extension", by: world.cast.safety, input: { to } });
    const { lateExtensions } = await viewHazard(world.installed, world.cast.officer3, later.id);
    expect(lateExtensions).toMatchObject([{ limit: { date: addDays(deadline, -400) } }]);
  });

  it("binds no more once it is suspended, and the ledger adds up", async () => {
    const { openBooks } = world.installed;
    const input = { reason: "示例文件已废止" };
    await suspendRule(openBooks, world.cast.cityOffice, { actId: randomUUID(), rule, input });
    expect(await owedBy()).toEqual([{ due: null, basis: null }]);
    await expect(
      suspendRule(openBooks, world.cast.cityOffice, { actId: randomUUID(), rule, input }),
    ).rejects.toMatchObject({ code: "wrong-state" });
    const outside = join(world.dataDir, "seals.log");
    expect((await verify(world.database, { outside, folds })).difference).toBeNull();
  });
});

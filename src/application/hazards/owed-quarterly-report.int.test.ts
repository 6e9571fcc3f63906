import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewReminders } from "#application/reminders/view-reminders.ts";
import { confirmRule, suspendRule } from "#application/rules/act-on-rule.ts";
import { previewRule } from "#application/rules/preview-rule.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addDays } from "#domain/calendar/dates.ts";
import { quarterBefore, quarterInWords } from "#domain/calendar/quarter.ts";
import { quarterToReport } from "#domain/documents/reported-quarter.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { actOn, draft, seal, signedOff, today } from "#tests/worlds/papers.ts";
import { registerUnit } from "#tests/worlds/parties.ts";
import { appoint } from "#tests/worlds/people.ts";
import { openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";
import { viewDuties } from "./view-duties.ts";

const rule = "order-16-quarterly-report-15-days";
const basis = "示例安办发〔2026〕2号第三条";
const quarter = quarterToReport(today);
const year = today.slice(0, 4);
const what = `按季度报送重大事故隐患治理情况报告（${quarterInWords(quarter)}）`;

let world: World;
/** The same world, reporting hazards of its coal mine. */
let atMine: World;
let hazard: Hazard;
let principal: Actor;
let safety: Actor;
let technical: Actor;

const judged = async (of: World, foundOn: string) =>
  tell(of, await report(of, { foundOn }), [["judge", "officer1"]]);
const owedBy = async (by: Actor) => {
  const { duties, byAct, total } = await viewDuties(world.installed.openBooks, by, "quarterly-report");
  expect([byAct["quarterly-report"] ?? 0, total]).toEqual([duties.length, duties.length]);
  return duties.map((one) => ({ what: one.what, due: one.due, hazard: one.hazard.id }));
};
const command = <Input>(input: Input) => ({ actId: randomUUID(), rule, input });
const inUse = () =>
  confirmRule(
    world.installed.openBooks,
    world.cast.cityOffice,
    command({ basis, count: 20, unit: "days", from: quarterBefore(quarter).from } as const),
  );

beforeAll(async () => {
  world = await openWorld();
  const { installed, admin, cast, bodies } = world;
  const unit = await registerUnit(installed, cast.office, { bodies, number: 2, kind: "coal-mine" });
  atMine = { ...world, unit };
  const inside = (login: string, role: Actor["role"]) =>
    appoint(installed, admin, { login, role, enterprise: unit });
  principal = await inside("mineprincipal1", "principal");
  safety = await inside("minesafety1", "safety-staff");
  technical = await inside("minetechnical1", "technical-lead");
});
afterAll(() => world.close());

describe("the report on a quarter", () => {
  it("is owed by nobody where no major hazard was open in it", async () => {
    await report(atMine, { foundOn: quarter.from });
    expect(await owedBy(principal)).toEqual([]);
  });

  it("is owed by principal and safety staff of a coal mine, without a day where no rule in use gives one", async () => {
    await judged(atMine, addDays(quarter.from, -400));
    hazard = await judged(atMine, quarter.from);
    for (const by of [principal, safety]) {
      expect(await owedBy(by)).toEqual([{ what, due: null, hazard: hazard.id }]);
    }
    for (const by of [technical, world.cast.officer3, world.cast.principal, world.cast.office]) {
      expect(await owedBy(by)).toEqual([]);
    }
    const { duties, total } = await viewDuties(world.installed.openBooks, principal);
    expect([duties.length, duties.at(-1)?.what]).toEqual([total, what]);
  });

  it("is owed by others only while a rule in use asks for it, and then by its day", async () => {
    const { openBooks } = world.installed;
    const { cast } = world;
    const workshop = await judged(world, quarter.from);
    expect(await owedBy(cast.principal)).toEqual([]);
    await inUse();
    const due = addDays(quarter.to, 20);
    expect(await owedBy(cast.principal)).toEqual([{ what, due, hazard: workshop.id }]);
    expect(await owedBy(principal)).toEqual([{ what, due, hazard: hazard.id }]);
    world.installed.clock.ms = (Date.parse(due) - Date.parse(today)) * Number(due > today);
    const { reminders } = await viewReminders(world.installed, cast.principal);
    const about = { hazard: workshop.id, act: "quarterly-report" };
    expect(reminders.filter((one) => one.what === what)).toMatchObject([{ due, about }]);
    world.installed.clock.ms = 0;
    const preview = await previewRule(openBooks, cast.cityOffice, rule, (one) => one);
    expect(preview).toMatchObject({ unshown: "quarterly", lines: [] });
    await suspendRule(openBooks, cast.cityOffice, command({ reason: "示例文件已废止" }));
    expect(await owedBy(cast.principal)).toEqual([]);
    expect(await owedBy(safety)).toMatchObject([{ due: null }]);
  });

  it("is done once one for that quarter is sealed, and owed again where that is withdrawn", async () => {
    const reported = async (given: string, number: string) => {
      const filled = {
        kind: "quarterly-report",
        recipient: "示例区工信局",
        given: { quarter: given },
      } as const;
      const drafted = await draft(world, principal, hazard, { ...filled, title: "示例季度报告" });
      return signedOff(world, principal, drafted, number);
    };
    await seal(
      world,
      principal,
      await reported(quarterInWords(quarterBefore(quarter)), `示例煤〔${year}〕1号`),
    );
    const approved = await reported(quarterInWords(quarter), `示例煤〔${year}〕2号`);
    expect(await owedBy(safety)).toHaveLength(1);
    const sealed = await seal(world, principal, approved);
    for (const by of [principal, safety]) expect(await owedBy(by)).toEqual([]);
    await actOn(world, principal, sealed, { act: "withdraw", input: { reason: "示例数字有误" } });
    expect(await owedBy(safety)).toHaveLength(1);
  });
});

describe("a major hazard", () => {
  it("was open in a period from the day found to the day struck off", async () => {
    const { openBooks } = world.installed;
    const by = world.cast.principal;
    const openIn = (from: string, to: string) =>
      openBooks(by, "page", async (books) =>
        (await books.hazards.majorOpenIn(world.unit.id, { from, to }, 50)).map(({ id }) => id),
      );
    const foundOn = "2026-05-10";
    const struck = await tell(world, await report(world, { foundOn }), wholeLife);
    expect(struck.stage).toBe("struck-off");
    expect(await openIn("2026-01-01", "2026-05-09")).toEqual([]);
    expect(await openIn("2026-04-01", foundOn)).toEqual([struck.id]);
    expect(await openIn(today, today)).toContain(struck.id);
    const tomorrow = addDays(today, 1);
    expect(await openIn(tomorrow, tomorrow)).not.toContain(struck.id);
    expect(await openIn(tomorrow, tomorrow)).toHaveLength(1);
  });
});

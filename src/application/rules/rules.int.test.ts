import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "#adapters/postgres/verify.ts";
import { viewDuties } from "#application/hazards/view-duties.ts";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
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
let today: string;
beforeAll(async () => {
  world = await openWorld();
  await act(world, await report(world), { name: "judge", by: world.cast.officer1 });
  const now = await world.installed.openBooks(world.cast.officer1, "page", (books) => books.ledger.now());
  today = businessDateOf(now);
});
afterAll(() => world?.close());

const confirming = (input = confirmation) => ({ actId: randomUUID(), rule, input });
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

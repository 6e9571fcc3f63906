import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setFilingSeries } from "#application/parties/set-filing-series.ts";
import { viewFilingSeries } from "#application/parties/view-filing-series.ts";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { seriesNumber, yearOfNumber } from "#domain/parties/number-series.ts";
import { act, entriesOf, openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";

const today = businessDateOf(new Date().toISOString());
const year = yearOfNumber(today);
const series = { prefix: "示例重隐备", digits: 4, year, next: 7 };
const numbered = (running: number) => seriesNumber(series, year, running);

describe("the number of a filing", () => {
  let world: World;
  const waiting: Hazard[] = [];
  const set = (next: number, by = world.cast.filing) =>
    setFilingSeries(world.installed, by, { actId: randomUUID(), input: { ...series, next } });
  const file = (hazard: Hazard, number = "") =>
    act(world, hazard, { name: "accept-filing", by: world.cast.filing, input: { number } });
  const next = () => waiting.shift() as Hazard;
  const numberOf = (hazard: Hazard) => hazard.filing.filed?.number;

  beforeAll(async () => {
    world = await openWorld();
    for (const nth of [1, 2, 3, 4, 5, 6, 7]) {
      const found = await report(world, { text: `第${nth}处除尘系统未设置泄爆装置` });
      waiting.push(await tell(world, found, wholeLife.slice(0, -1)));
    }
  });
  afterAll(() => world.close());

  it("is typed from the register while the office has set no series", async () => {
    const hazard = next();
    await expect(file(hazard)).rejects.toMatchObject({ code: "incomplete", field: "number" });
    expect(await viewFilingSeries(world.installed.openBooks, world.cast.filing)).toBeNull();
    expect(numberOf(await file(hazard, "示例登记簿2026-1"))).toBe("示例登记簿2026-1");
    await expect(file(next(), "示例登记簿 2026-1")).rejects.toMatchObject({ code: "duplicate" });
  });

  it("is set by the office's own desk alone", async () => {
    await expect(set(7, world.cast.officer1)).rejects.toMatchObject({ code: "not-permitted" });
  });

  it("is the next of the series, each once and without a gap, for filings made at once", async () => {
    await set(7);
    const [one, other] = [next(), next()];
    const [a, b] = await Promise.all([file(one), file(other)]);
    expect([numberOf(a), numberOf(b)].sort()).toEqual([numbered(7), numbered(8)]);
    const entries = await entriesOf(world, a);
    expect(entries.at(-1)?.payload).toMatchObject({ number: numberOf(a) });
  });

  it("is given back by a filing that was refused", async () => {
    const hazard = next();
    const asked = { name: "accept-filing" as const, by: world.cast.filing };
    const tomorrow = { number: "", on: addDays(today, 1) };
    await expect(act(world, hazard, { ...asked, input: tomorrow })).rejects.toMatchObject({ field: "on" });
    expect(await viewFilingSeries(world.installed.openBooks, world.cast.filing)).toMatchObject({
      next: 9,
      nextNumber: numbered(9),
    });
    expect(numberOf(await file(hazard))).toBe(numbered(9));
  });

  it("passes over a number that was typed before its turn", async () => {
    await file(next(), ` 示例重隐备（${year}）0010号 `);
    expect(numberOf(await file(next()))).toBe(numbered(11));
  });

  it("never goes back behind what was given", async () => {
    await expect(set(8)).rejects.toMatchObject({ code: "invalid", field: "next" });
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type ActName, fold } from "#domain/hazards/registry.ts";
import { entryOf } from "#domain/ledger/entry.ts";
import { act, entriesOf, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { canonicalText } from "./canonical.ts";
import type { DatabaseRole } from "./session.ts";
import { sm3 } from "./sm3.ts";

describe("the ledger", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const judged = async () => tell(world, await report(world), [["judge", "officer1"]]);
  const asRole = (role: DatabaseRole, sql: string, settings: Record<string, string> = { city: "all" }) =>
    world.database.transaction({ priority: "act", role, settings }, (session) => session.query(sql));
  const outcomes = async (acts: readonly Promise<Hazard>[]) =>
    (await Promise.allSettled(acts)).map((one) => (one.status === "fulfilled" ? "done" : one.reason.code));

  it("chains each entry to the one before, by the SM3 of its canonical text", async () => {
    const entries = await entriesOf(world, await judged());
    let before: string | null = null;
    for (const { hash, ...kept } of entries) {
      expect(kept.hashBefore).toBe(before);
      expect(sm3(canonicalText(kept))).toBe(hash);
      before = hash;
    }
    expect(entries.map((entry) => entry.act)).toEqual(["report", "judge", "countersign"]);
  });

  it("keeps an act that is sent twice as one", async () => {
    const actId = randomUUID();
    const hazard = await report(world, { actId });
    expect((await report(world, { actId })).id).toBe(hazard.id);
    const input = { jointPaper: null };
    const sent = { name: "judge", by: world.cast.officer1, input, actId: randomUUID() } as const;
    const once = await act(world, hazard, sent);
    expect(await act(world, hazard, sent)).toEqual(once);
    expect(await entriesOf(world, hazard)).toHaveLength(2);
  });

  it("keeps an act that is sent twice at the same time as one", async () => {
    const actId = randomUUID();
    const reports = await Promise.all([1, 2, 3].map(() => report(world, { actId })));
    expect(new Set(reports.map((hazard) => hazard.id)).size).toBe(1);
    const hazard = await report(world);
    const input = { jointPaper: null };
    const sent = { name: "judge", by: world.cast.officer1, input, actId: randomUUID() } as const;
    await Promise.all([1, 2, 3].map(() => act(world, hazard, sent)));
    expect(await entriesOf(world, hazard)).toHaveLength(2);
  });

  it("does not take the id of an act for an act on another record", async () => {
    const actId = randomUUID();
    await act(world, await report(world), { name: "judge", by: world.cast.officer1, actId });
    const again = act(world, await report(world), { name: "judge", by: world.cast.officer1, actId });
    await expect(again).rejects.toMatchObject({ code: "duplicate" });
  });

  it("puts acts that come at the same time one after another, and the chain stays whole", async () => {
    const hazard = await judged();
    const sayings = Array.from({ length: 8 }, (_, number) =>
      act(world, hazard, {
        name: "set-supporting",
        by: world.cast.office,
        input: { organisations: number % 2 === 0 ? [world.bodies.fire.id] : [] },
      }),
    );
    const done = (await outcomes(sayings)).filter((one) => one === "done").length;
    expect(done).toBeGreaterThan(0);
    const entries = await entriesOf(world, hazard);
    expect(entries).toHaveLength(3 + done);
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.slice(1).every((entry, index) => entry.hashBefore === entries[index]?.hash)).toBe(true);
  });

  it("lets one of two people do what can be done once", async () => {
    const hazard = await judged();
    const both = ["officer3", "officer4"] as const;
    const confirmed = both.map((by) => act(world, hazard, { name: "confirm", by: world.cast[by] }));
    expect((await outcomes(confirmed)).sort()).toEqual(["done", "wrong-state"]);
    expect(await entriesOf(world, hazard)).toHaveLength(4);
  });

  it("gives no entry a time before the previous one's, even when the clock is set back", async () => {
    const hazard = await report(world);
    const { clock } = world.installed;
    clock.ms = -3_600_000;
    try {
      await act(world, hazard, { name: "judge", by: world.cast.officer1 });
    } finally {
      clock.ms = 0;
    }
    await act(world, hazard, { name: "confirm", by: world.cast.officer3 });
    const times = (await entriesOf(world, hazard)).map((entry) => entry.at);
    expect(times[1]).toBe(times[0]);
    expect(times).toEqual([...times].sort());
  });

  it.each([
    ["act", { act: "conjure", version: 1 }, "Unknown act"],
    ["version", { act: "judge" as ActName, version: 99 }, "Unknown version 99"],
  ])("stops at an unknown %s instead of skipping it", async (_, changed, fault) => {
    const hazard = await judged();
    const entries = (await entriesOf(world, hazard)).map(entryOf);
    const [first, second] = entries;
    expect(() => fold(hazard.id, entries)).not.toThrow();
    expect(() => fold(hazard.id, [first, { ...second, ...changed }] as typeof entries)).toThrow(fault);
  });

  it.each([
    "update ledger_entry set actor = 'ps_other'",
    "delete from ledger_entry",
    "truncate ledger_entry",
    "update ledger_seal set hash = ''",
    "delete from ledger_seal",
    "insert into ledger_seal select * from ledger_seal",
    "drop table ledger_entry",
    "alter table ledger_entry disable row level security",
  ])("refuses the application: %s", async (sql) => {
    await judged();
    for (const role of ["zhiyuan_app", "zhiyuan_identity"] as const) {
      await expect(asRole(role, sql)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it("refuses the application an entry on what is out of its reach", async () => {
    const { id } = await judged();
    const copy = `insert into ledger_entry (home, subject_kind, subject_id, seq, act_id, act, version, actor, at, payload, canonical, hash)
      values ('140406', 'hazard', '${id}', 99, '${randomUUID()}', 'judge', 1, 'x', now(), '{}', '{}', 'x')`;
    await expect(asRole("zhiyuan_app", copy, { unit: "140423" })).rejects.toThrow("row-level security");
  });
});

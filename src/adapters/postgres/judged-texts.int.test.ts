import { afterAll, beforeAll, expect, it } from "vitest";
import { exportJudgedTexts } from "#application/criteria/export-judged-texts.ts";
import type { Actor } from "#domain/access/actor.ts";
import { act, openWorld, report, type World } from "#tests/worlds/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { cast, unit } = world;
  const item = { standard: "gongmao-2023", code: "11.10" };
  for (const text of [`${unit.name}打磨车间除尘系统未清灰`, "配电箱未接地"]) {
    const hazard = await report(world, { text, by: cast.officer1 });
    await act(world, hazard, { name: "judge", by: cast.officer1, input: { item, basis: null } });
    if (text !== "配电箱未接地") await act(world, hazard, { name: "confirm", by: cast.officer3 });
  }
});
afterAll(() => world?.close());

async function exported(by: Actor) {
  const { lines } = await exportJudgedTexts(world.installed, by);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it("gives what was confirmed with its item, and nothing that leads back to the record", async () => {
  expect(await exported(world.cast.office)).toEqual([
    {
      ...{ id: "1", page: "1", sector: "冶金工贸", text: "某单位打磨车间除尘系统未清灰" },
      ...{ expect: "gongmao-2023:11.10", accept: ["gongmao-2023:11.10"], sure: 2 },
    },
  ]);
});

it("gives nothing out of reach, and is noted in the ledger", async () => {
  const elsewhere = {
    ...world.cast.office,
    home: "140404",
    reach: { kind: "unit", home: "140404" },
  } as Actor;
  expect(await exported(elsewhere)).toEqual([]);
  const noted = await world.database.transaction(
    { priority: "job", role: "owner", settings: {} },
    async (session) =>
      (await session.query<{ canonical: string }>("select canonical from ledger_entry where act = 'export'"))
        .rows,
  );
  expect(noted.map(({ canonical }) => JSON.parse(canonical).payload.layout)).toContain("judged-texts");
});

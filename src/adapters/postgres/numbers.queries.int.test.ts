import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparableNumber } from "#domain/parties/number-series.ts";
import { act, openWorld, report, tell, type World, wholeLife } from "#tests/worlds/world.ts";
import { numberBook } from "./numbers.queries.ts";

const asOwner = { priority: "job", role: "owner", settings: {} } as const;
const rows = "select body_id, number_key, holder_id from number_given order by number_key";

describe("numbers given before offices had a series", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const query = <Row>(sql: string) =>
    world.database.transaction(asOwner, async (session) => (await session.query<Row>(sql)).rows);

  it("are known after the migration, those of filings before a reopening too", async () => {
    const waiting = await tell(world, await report(world), wholeLife.slice(0, -1));
    const typed = ["示例备（2026） １号", "示例备【2026】2号"];
    const accept = { name: "accept-filing", by: world.cast.filing } as const;
    const once = await act(world, waiting, { ...accept, input: { number: typed[0] ?? "" } });
    await act(world, once, { name: "reopen", by: world.cast.officer3 });
    const other = await tell(world, await report(world, { text: "另一处隐患" }), wholeLife.slice(0, -1));
    await act(world, other, { ...accept, input: { number: typed[1] ?? "" } });
    const given = await query<{ number_key: string }>(rows);
    expect(given.map((row) => row.number_key)).toEqual(typed.map(comparableNumber).sort());
    const migration = await readFile(new URL("./migrations/0010-filing-series.sql", import.meta.url), "utf8");
    const filling = /insert into filing_number[^;]+;/.exec(migration)?.[0] ?? "";
    const asNamedNow = filling.replace(
      "filing_number (organisation_id, number_key, hazard_id)",
      "number_given (body_id, number_key, holder_id)",
    );
    await query("delete from number_given");
    await query(asNamedNow);
    expect(await query(rows)).toEqual(given);
  });

  it("are given once, also where an old entry holds the zeros that a number was filled up with", async () => {
    await query("insert into number_given values ('org_zeros', '示例备〔2026〕0199号', 'hz_before')");
    const give = (typed: string, holder: string) =>
      world.database.transaction(asOwner, async (session) =>
        numberBook(session).give({ body: "org_zeros", key: comparableNumber(typed), holder }),
      );
    expect(await give("示例备〔2026〕199号", "hz_other")).toBe(false);
    expect(await give("示例备〔2026〕00199号", "hz_before")).toBe(true);
    expect(await give("示例备〔2026〕1990号", "hz_other")).toBe(true);
  });
});

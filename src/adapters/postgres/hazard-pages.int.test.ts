import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HazardQuery, ListPlace } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { anActor } from "#domain/hazards/hazard.samples.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { fillWithHazards } from "#tests/worlds/many-hazards.ts";
import { hazardBook } from "./hazards.queries.ts";
import { envelopeFor } from "./reach-settings.ts";

const home = "140406";
const organisation = `${home}_filing`;
const city = anActor({
  role: "city-office",
  reach: { kind: "city" },
  organisation: null,
  enterprise: null,
  home,
});
const unit = { ...city, role: "county-office", reach: { kind: "unit", home } } as Actor;
const place = { ...city, role: "township", reach: { kind: "place", prefix: `${home}003` } } as Actor;
const department = {
  ...city,
  role: "regulator",
  organisation,
  reach: { kind: "organisation", organisation },
} as Actor;

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
  await fillWithHazards(opened.database, 7000);
});
afterAll(() => opened.close());

const first = { order: "deadline", descending: false, offset: 0, limit: 20 } as const;
function listed(actor: Actor, asked: Partial<HazardQuery>) {
  return opened.database.transaction(envelopeFor(actor, "page"), (session) =>
    hazardBook(session, actor).list({ ...first, ...asked }),
  );
}
/** A filter that everything passes: the list is then found the long way. */
const everything = { foundFrom: "2000-01-01" };

describe.each(Object.entries({ city, unit, place, department }))("within the reach of a %s", (_, actor) => {
  it.each([0, 40, 9000])("a search from line %i on finds what a filtered list finds", async (offset) => {
    const short = await listed(actor, { text: "安全出口", offset });
    const long = await listed(actor, { text: "安全出口", offset, ...everything });
    expect(short.lines).toEqual(long.lines);
    expect(short.more).toBe(long.total > 100);
    expect(short.total).toBe(Math.min(long.total, 100));
  });

  it("a list goes by deadline both ways, as a filtered list does", async () => {
    for (const asked of [{}, { descending: true, offset: 7 }, { stages: ["found", "fixing"] as const }]) {
      expect(await listed(actor, asked)).toEqual(await listed(actor, { ...asked, ...everything }));
    }
  });
});

it("a word that many records of the city hold is counted to a hundred", async () => {
  expect(await listed(city, { text: "出口" })).toMatchObject({ total: 100, more: true });
  expect((await listed(unit, { text: "出口" })).more).toBe(false);
});

/** The whole of a list as it is taken out, part by part. */
async function takenOut(actor: Actor, asked: Partial<HazardQuery>, most: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let places: readonly ListPlace[] = [];
  do {
    const after = places.at(-1) ?? null;
    places = await opened.database.transaction(envelopeFor(actor, "job"), (session) =>
      hazardBook(session, actor).placesAfter({ ...first, ...asked }, after, most),
    );
    ids.push(...places.map(({ id }) => id));
  } while (places.length === most);
  return ids;
}

describe("a list taken out part by part", () => {
  beforeAll(() =>
    opened.database.transaction({ priority: "job", role: "owner", settings: {} }, (session) =>
      session.query("update hazard set deadline = null, found_on = null where right(id, 1) = '3'"),
    ),
  );

  it.each([
    [{ order: "deadline", descending: false }],
    [{ order: "deadline", descending: true }],
    [{ order: "found", descending: false }],
    [{ order: "found", descending: true }],
    [{ order: "reported", descending: false }],
    [{ order: "deadline", descending: false, text: "出口" }],
  ] as const)("%j holds each hazard once, in the order of the screen", async (asked) => {
    const inParts = await takenOut(unit, asked, 37);
    const shown: string[] = [];
    for (let offset = 0; offset === shown.length; offset += 100) {
      const page = await listed(unit, { ...asked, ...everything, foundFrom: undefined, offset, limit: 100 });
      shown.push(...page.lines.map(({ id }) => id));
      if (page.lines.length < 100) break;
    }
    expect(inParts.length).toBeGreaterThan(50);
    expect(inParts.slice(0, shown.length)).toEqual(shown);
    expect(new Set(inParts).size).toBe(inParts.length);
    const counted = await opened.database.transaction(envelopeFor(unit, "page"), (session) =>
      hazardBook(session, unit).countOf({ ...first, ...asked }),
    );
    expect(inParts).toHaveLength(counted);
  });
});

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { legalReader, type Reach, within } from "#domain/access/reach.ts";
import type { Role } from "#domain/access/role.ts";
import { casesStayWith } from "#domain/cases/case-readers.ts";
import { caseIn, opened } from "#domain/cases/cases.samples.ts";
import type { PenaltyCase } from "#domain/cases/penalty-case.ts";
import type { Belonging } from "#domain/hazards/belonging.ts";
import { aBelonging, aFinding, aHazard, anActor } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { hazardBook } from "./hazards.queries.ts";
import { envelopeFor } from "./reach-settings.ts";
import { openServerDatabase } from "./server-database.ts";
import type { Database, Envelope } from "./session.ts";

const bodies = ["org_a", "org_b", "org_c"];
const anId = (...ids: string[]) => fc.constantFrom(...ids);
const orNone = (ids: fc.Arbitrary<string>) => fc.option(ids, { nil: null });
const homes = anId("140406", "140423", "1404J1");
const places = anId("140406", "140406100", "140406101", "140423100", "1404061009", "1404J1");

const belongings: fc.Arbitrary<Belonging> = fc
  .record({
    home: homes,
    placeCode: orNone(places),
    enterprise: orNone(anId("ent_a", "ent_b")),
    group: orNone(anId("grp_a", "grp_b")),
    leadOrganisation: orNone(anId(...bodies)),
    superiorOrganisation: orNone(anId(...bodies)),
    filingOrganisation: orNone(anId(...bodies)),
    supportingOrganisations: fc.subarray(bodies),
    experts: fc.subarray(["per_a", "per_b"]),
  })
  .map(aBelonging);

/** Cases as far as reach asks: whose, and who reads them. */
const allCases: fc.Arbitrary<readonly PenaltyCase[]> = fc.array(
  fc
    .record({
      organisation: anId(...bodies),
      handlers: fc.tuple(anId("per_a", "per_b", "per_c"), anId("per_b", "per_c")),
      head: orNone(anId("per_a", "per_d")),
    })
    .map((over) => ({ ...caseIn(opened()), ...over })),
  { maxLength: 2 },
);
const placed = fc.record({ belonging: belongings, cases: allCases });

const reaches: fc.Arbitrary<Reach> = fc.oneof(
  fc.constant({ kind: "city" } as const),
  homes.map((home) => ({ kind: "unit", home }) as const),
  anId("140406100", "140406101", "140423100", "140423101").map(
    (prefix) => ({ kind: "place", prefix }) as const,
  ),
  fc
    .record({ organisation: anId(...bodies, "org_none"), reader: anId("per_a", "per_b", legalReader, "") })
    .map(({ organisation, reader }) =>
      reader === ""
        ? ({ kind: "organisation", organisation } as const)
        : ({ kind: "organisation", organisation, reader } as const),
    ),
  anId("ent_a", "ent_b").map((enterprise) => ({ kind: "enterprise", enterprise }) as const),
  anId("grp_a", "grp_b").map((group) => ({ kind: "group", group }) as const),
  anId("per_a", "per_b").map((person) => ({ kind: "assigned", person }) as const),
  fc.constant({ kind: "none" } as const),
);

const roleOf: Readonly<Record<Reach["kind"], Role>> = {
  city: "city-office",
  unit: "county-office",
  place: "township",
  organisation: "regulator",
  enterprise: "principal",
  group: "group",
  assigned: "expert",
  none: "legal-reviewer",
};
const actorWith = (reach: Reach): Actor => anActor({ role: roleOf[reach.kind], reach });
const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
const entry = `insert into ledger_entry (home, subject_kind, subject_id, seq, act_id, act, version, actor, at, payload, canonical, hash)
  values ($1, 'hazard', $2, 1, $2, 'report', 1, 'x', now(), '{}', '{}', '')`;

describe("reach", () => {
  let server: TestDatabase;
  let database: Database;
  const kept: Hazard[] = [];
  beforeAll(async () => {
    server = await openTestDatabase();
    // One connection only, so that each transaction finds it as the one before left it.
    database = server.url ? openServerDatabase(server.url, { connections: 1 }) : server.database;
  });
  afterAll(async () => {
    if (server.url) await database.close();
    await server.close();
  });

  async function keep(belonging: Belonging, cases: readonly PenaltyCase[] = []): Promise<void> {
    const id = `hz_${kept.length}`;
    const finding = aFinding({ text: kept.length % 2 === 0 ? "配电箱门未关闭" : "安全出口被占用" });
    const hazard = aHazard({ id, number: id, belonging, finding, cases });
    await database.transaction(asOwner, async (session) => {
      await hazardBook(session, actorWith({ kind: "city" })).insert(hazard);
      await session.query(entry, [belonging.home, id]);
    });
    kept.push(hazard);
  }

  const idsIn = (envelope: Envelope, sql: string) =>
    database.transaction(envelope, async (session) =>
      (await session.query<{ id: string }>(sql)).rows.map((row) => row.id).sort(),
    );
  const inReach = (reach: Reach) =>
    kept
      .filter((one) => within(reach, one.belonging, casesStayWith(one)))
      .map((one) => one.id)
      .sort();
  const list = (actor: Actor, text?: string) =>
    database.transaction(envelopeFor(actor, "page"), (session) =>
      hazardBook(session, actor).list({
        order: "deadline",
        descending: false,
        offset: 0,
        limit: 10_000,
        text,
      }),
    );

  it("in the database is what it is in the rules, for rows, duties, entries, lists and searches", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(placed, { maxLength: 4 }), reaches, async (more, reach) => {
        for (const { belonging, cases } of more) await keep(belonging, cases);
        const actor = actorWith(reach);
        const envelope = envelopeFor(actor, "page");
        const expected = inReach(reach);
        expect(await idsIn(envelope, "select id from hazard")).toEqual(expected);
        expect(await idsIn(envelope, "select distinct hazard_id as id from hazard_duty")).toEqual(expected);
        expect(await idsIn(envelope, "select subject_id as id from ledger_entry")).toEqual(expected);
        const page = await list(actor);
        expect(page.lines.map((line) => line.id).sort()).toEqual(expected);
        expect(page.total).toBe(expected.length);
        const [found, others] = [await list(actor, "出口"), await list(actor, "配电")];
        expect([...found.lines, ...others.lines].map((line) => line.id).sort()).toEqual(expected);
      }),
      { numRuns: 60 },
    );
    expect(kept.length).toBeGreaterThan(20);
  });

  it("bounds the search of the owner that the application's role may call", async () => {
    await keep(aBelonging({ home: "140406", leadOrganisation: "org_a" }));
    await keep(aBelonging({ home: "140423", leadOrganisation: "org_b" }));
    const sql = `select found_id as id from search_hazards('''配'' | ''安''', 10000, true)`;
    for (const reach of [
      { kind: "unit", home: "140406" },
      { kind: "organisation", organisation: "org_b" },
      { kind: "none" },
    ] as const) {
      expect(await idsIn(envelopeFor(actorWith(reach), "page"), sql)).toEqual(inReach(reach));
    }
  });

  it("leaves nothing of one transaction's settings to the next on the same connection", async () => {
    await keep(aBelonging());
    const city = envelopeFor(actorWith({ kind: "city" }), "page");
    const nobody: Envelope = { priority: "page", role: "zhiyuan_app", settings: {} };
    const all = await idsIn(city, "select id from hazard");
    expect(all.length).toBe(kept.length);
    // The trap: the setting is not absent now, it reads as an empty text.
    const left = await database.transaction(nobody, (session) =>
      session.query<{ city: string }>("select current_setting('app.city', true) as city"),
    );
    expect(left.rows).toEqual([{ city: "" }]);
    const bound = [
      "select id from hazard",
      "select id from enterprise",
      "select hazard_id as id from hazard_duty",
      "select subject_id as id from ledger_entry",
      "select id from import_batch",
      "select home as id from hazard_count",
      "select home as id from hazard_count_delta",
      "select found_id as id from search_hazards('''配'' | ''安''', 10000, true)",
    ];
    for (const sql of bound) expect(await idsIn(nobody, sql), sql).toEqual([]);
  });

  it("does not let administrators and auditors read business data", async () => {
    await keep(aBelonging());
    for (const role of ["system-admin", "security-admin", "auditor", "tip-office"] as const) {
      const envelope = envelopeFor(anActor({ role, reach: { kind: "none" } }), "page");
      expect(await idsIn(envelope, "select id from hazard")).toEqual([]);
      const entries = await idsIn(envelope, "select subject_id as id from ledger_entry");
      expect(entries.length).toBe(role === "auditor" ? kept.length : 0);
    }
  });
});

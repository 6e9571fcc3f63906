import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import type { Reach } from "#domain/access/reach.ts";
import type { Role } from "#domain/access/role.ts";
import { anActor } from "#domain/hazards/hazard.samples.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { fillWithHazards } from "#tests/worlds/many-hazards.ts";
import { hazardBook } from "./hazards.queries.ts";
import { ledgerBook } from "./ledger.queries.ts";
import { envelopeFor } from "./reach-settings.ts";
import type { Session } from "./session.ts";

const number = 6000;
const large = ["hazard", "hazard_duty", "hazard_organisation", "ledger_entry"];
const home = "140406";

const actors: Readonly<Record<string, Actor>> = {
  county: actorOf("county-office", { kind: "unit", home }),
  city: actorOf("city-office", { kind: "city" }),
  township: actorOf("township", { kind: "place", prefix: `${home}003` }),
  department: actorOf("regulator", { kind: "organisation", organisation: `${home}_org_3` }),
  filing: actorOf("filing-desk", { kind: "organisation", organisation: `${home}_filing` }),
  enterprise: actorOf("principal", { kind: "enterprise", enterprise: "ent_7" }),
  group: actorOf("group", { kind: "group", group: "grp_40" }),
  expert: actorOf("expert", { kind: "assigned", person: "per_expert" }),
};

function actorOf(role: Role, reach: Reach): Actor {
  const organisation = reach.kind === "organisation" ? reach.organisation : null;
  const enterprise = reach.kind === "enterprise" ? reach.enterprise : null;
  return anActor({ role, reach, organisation, enterprise, home });
}

const firstPage = { order: "deadline", descending: false, offset: 0, limit: 20 } as const;
const filtered = { ...firstPage, home, stages: ["confirmed"], field: "mine" } as const;

describe("a query people wait for", () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase();
    await fillWithHazards(opened.database, number);
    await opened.database.transaction({ priority: "job", role: "owner", settings: {} }, async (session) => {
      await session.query(
        "update hazard set criterion = case when right(id, 2) = '00' then 'gongmao-2023:11.10' else 'gongmao-2023:3.1' end",
      );
      await session.query("analyze hazard");
    });
  });
  afterAll(() => opened.close());

  /** The large tables that the work scanned from end to end, as the application's role with the actor's reach. */
  function scannedBy(actor: Actor, work: (session: Session) => Promise<unknown>): Promise<string[]> {
    return opened.database.transaction(envelopeFor(actor, "page"), async (session) => {
      const scans = "select relname as name, seq_scan as scans from pg_stat_xact_user_tables";
      const before = (await session.query<{ name: string; scans: number }>(scans)).rows;
      await work(session);
      const after = (await session.query<{ name: string; scans: number }>(scans)).rows;
      const scansOf = (rows: typeof after, table: string) =>
        rows.find((row) => row.name === table)?.scans ?? 0;
      return large.filter((table) => scansOf(after, table) > scansOf(before, table));
    });
  }

  it("is told from one that scans a table", async () => {
    const { county } = actors;
    if (!county) throw new Error("no actor");
    const all = (session: Session) => session.query("select count(*) from hazard where text like '%示例%'");
    expect(await scannedBy(county, all)).toEqual(["hazard"]);
  });

  describe.each(Object.entries(actors))("of the %s", (_, actor) => {
    it("lists by unit, state and field, the soonest due first", async () => {
      const listing = (session: Session) => hazardBook(session, actor).list(filtered);
      expect(await scannedBy(actor, listing)).toEqual([]);
    });

    it("searches for two and for four characters", async () => {
      for (const text of ["灭火", "安全出口"]) {
        const searching = (session: Session) => hazardBook(session, actor).list({ ...firstPage, text });
        expect(await scannedBy(actor, searching), text).toEqual([]);
        const within = (session: Session) => hazardBook(session, actor).list({ ...filtered, text });
        expect(await scannedBy(actor, within), text).toEqual([]);
      }
    });

    it("opens one hazard with its entries", async () => {
      const opening = async (session: Session) => {
        await hazardBook(session, actor).find("hz_000000004");
        await hazardBook(session, actor).hold("hz_000000004");
        await ledgerBook(session, { ms: 0 }).entriesOf({ home, kind: "hazard", id: "hz_000000004" });
        await ledgerBook(session, { ms: 0 }).subjectOfAct("act_unknown");
      };
      expect(await scannedBy(actor, opening)).toEqual([]);
    });

    it("counts and lists the hazards of one item", async () => {
      const criterion = "gongmao-2023:11.10";
      expect(await scannedBy(actor, (session) => hazardBook(session, actor).usageOf(criterion))).toEqual([]);
      const listing = (session: Session) => hazardBook(session, actor).list({ ...firstPage, criterion });
      expect(await scannedBy(actor, listing)).toEqual([]);
    });

    it("gives the duties of the post", async () => {
      expect(
        await scannedBy(actor, (session) => hazardBook(session, actor).duties({ act: null, limit: 20 })),
      ).toEqual([]);
    });
  });

  it.each(["county", "department", "township", "enterprise"])(
    "of the %s lists the first page of all",
    async (name) => {
      const actor = actors[name];
      if (!actor) throw new Error("no actor");
      const listing = (session: Session) => hazardBook(session, actor).list(firstPage);
      expect(await scannedBy(actor, listing)).toEqual([]);
    },
  );
});

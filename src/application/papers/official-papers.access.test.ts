import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Envelope } from "#adapters/postgres/session.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import { actOn, deskOf, draft, seal, serve, signedOff, today } from "#tests/worlds/papers.ts";
import { openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { listPapersOf, viewRegister } from "./list-papers.ts";
import { readPaperFile } from "./read-paper-file.ts";
import { viewPaper } from "./view-paper.ts";

let world: World;
let hazard: Hazard;
let papers: Readonly<Record<"draft" | "issued" | "served", OfficialPaper>>;

beforeAll(async () => {
  world = await openWorld();
  const { officer1 } = world.cast;
  const year = today.slice(0, 4);
  hazard = await tell(world, await report(world), [["judge", "officer1"]]);
  const issuedAs = async (number: string) =>
    seal(world, officer1, await signedOff(world, officer1, await draft(world, officer1, hazard), number));
  papers = {
    draft: await draft(world, officer1, hazard),
    issued: await issuedAs(`示例改〔${year}〕1号`),
    served: await serve(world, officer1, await issuedAs(`示例改〔${year}〕2号`)),
  };
});
afterAll(() => world.close());

const sees = async (who: Actor) => {
  const seen: string[] = [];
  for (const [name, paper] of Object.entries(papers)) {
    const found = await viewPaper(deskOf(world), who, paper.id).catch(({ code }) => code as string);
    if (found !== "not-found") seen.push(name);
  }
  return seen;
};

describe("who reads a paper", () => {
  it("is its own body while it is a draft", async () => {
    expect(await sees(world.cast.officer2)).toEqual(["draft", "issued", "served"]);
  });

  it("is not the rest of its body while it is a draft", async () => {
    const { openBooks } = world.installed;
    const { legal } = world.cast;
    expect(await sees(legal)).toEqual(["issued", "served"]);
    expect((await listPapersOf(openBooks, legal, hazard.id)).map(({ id }) => id)).not.toContain(
      papers.draft.id,
    );
    expect((await viewRegister(openBooks, legal, { offset: 0, limit: 20 })).total).toBe(2);
  });

  it.each(["office", "cityOffice", "superior", "township", "fireOfficer"] as const)(
    "is whoever reads its hazards once it was issued: %s",
    async (name) => {
      expect(await sees(world.cast[name])).toEqual(["issued", "served"]);
    },
  );

  it.each(["principal", "team"] as const)(
    "is the enterprise once it was served on it, never before: %s",
    async (name) => {
      expect(await sees(world.cast[name])).toEqual(["served"]);
      const listed = await listPapersOf(world.installed.openBooks, world.cast[name], hazard.id);
      expect(listed.map(({ id }) => id)).toEqual([papers.served.id]);
    },
  );

  it.each(["elsewhere", "expert", "auditor"] as const)(
    "is nobody whose hazards they are not: %s",
    async (name) => {
      expect(await sees(world.cast[name])).toEqual([]);
    },
  );

  it("sees how it was signed off only in the body that issued it", async () => {
    const seen = await viewPaper(deskOf(world), world.cast.office, papers.served.id);
    expect(seen.own).toBeNull();
    const scan = papers.served.approval?.scan?.id ?? "";
    const read = (who: Actor, file: string) =>
      readPaperFile(deskOf(world), who, { paper: papers.served.id, file });
    await expect(read(world.cast.principal, scan)).rejects.toMatchObject({ code: "not-found" });
    expect((await read(world.cast.officer2, scan)).bytes.length).toBeGreaterThan(0);
    expect(
      (await read(world.cast.principal, papers.served.issued?.pdf.id ?? "")).bytes.length,
    ).toBeGreaterThan(0);
  });

  it("finds its own body's papers alone in the register", async () => {
    const query = { offset: 0, limit: 20 };
    const { openBooks } = world.installed;
    expect((await viewRegister(openBooks, world.cast.officer2, query)).total).toBe(3);
    expect((await viewRegister(openBooks, world.cast.office, query)).total).toBe(0);
    expect((await viewRegister(openBooks, world.cast.principal, query)).total).toBe(0);
  });
});

describe("who acts on a paper", () => {
  it.each(["office", "township", "principal"] as const)("is nobody outside of its body: %s", async (name) => {
    const input = { reason: "示例" };
    const done = actOn(world, world.cast[name], papers.served, { act: "withdraw", input });
    await expect(done).rejects.toMatchObject({ code: "not-found" });
  });

  it("drafts only where the hazard is theirs", async () => {
    const drafted = draft(world, world.cast.elsewhere, hazard);
    await expect(drafted).rejects.toMatchObject({ code: "not-found" });
    const asTeam = draft(world, world.cast.team, hazard);
    await expect(asTeam).rejects.toMatchObject({ code: "not-permitted" });
  });
});

describe("row-level security on papers, without the queries' own condition", () => {
  const rowsFor = (settings: Readonly<Record<string, string>>) => {
    const envelope: Envelope = { priority: "page", role: "zhiyuan_app", settings };
    return world.database.transaction(envelope, async (session) => {
      const papersSeen = await session.query("select id from official_paper");
      const entries = await session.query("select 1 from ledger_entry where subject_kind = 'paper'");
      return [papersSeen.rows.length, entries.rows.length > 0];
    });
  };

  it("lets nobody see a draft or its entries without a body of their own", async () => {
    expect(await rowsFor({})).toEqual([0, false]);
    expect(await rowsFor({ city: "all" })).toEqual([2, false]);
    expect(await rowsFor({ enterprise: world.unit.id })).toEqual([1, false]);
    expect(await rowsFor({ body: world.bodies.industry.id })).toEqual([3, true]);
    expect(await rowsFor({ body: world.bodies.elsewhere.id })).toEqual([0, false]);
  });
});

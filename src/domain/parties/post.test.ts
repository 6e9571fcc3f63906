import { describe, expect, it } from "vitest";
import { type Role, roles } from "#domain/access/role.ts";
import { anEnterprise, anOrganisation, aPost } from "./parties.samples.ts";
import { handOverPost, isActiveOn, reasonNotToAppoint, reasonNotToHandOver } from "./post.ts";
import { actorOf, reachOf } from "./reach-of-post.ts";

const county = anOrganisation();
const city = anOrganisation({ id: "org_city", level: "city", home: "140400", placeCode: "140400" });
const enterprise = anEnterprise();

describe("a post", () => {
  it("is held from its first day to its last, both included", () => {
    const post = aPost({ from: "2026-03-01", until: "2026-03-31" });
    expect(
      ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((day) => isActiveOn(post, day)),
    ).toEqual([false, true, true, false]);
    expect(isActiveOn(aPost(), "2099-01-01")).toBe(true);
  });

  it.each([
    [null, aPost()],
    [null, aPost({ role: "principal", organisation: null, enterprise: "ent_1" })],
    [null, aPost({ role: "expert", organisation: null })],
    ["invalid", aPost({ role: "principal" })],
    ["invalid", aPost({ enterprise: "ent_1" })],
    ["incomplete", aPost({ organisation: null })],
    ["invalid", aPost({ until: "2025-12-31" })],
  ])("is given or refused: %s", (code, post) => {
    expect(reasonNotToAppoint(post)?.code ?? null).toBe(code);
  });
});

describe("handing a post over", () => {
  const handOver = {
    newPost: "post_2",
    account: "acc_2",
    person: "per_2",
    certificate: null,
    on: "2026-06-01",
  };

  it("ends the one the day before the other begins, at the same place in the same role", () => {
    const { ended, begun } = handOverPost(aPost(), handOver);
    expect(ended.until).toBe("2026-05-31");
    expect(begun).toMatchObject({
      id: "post_2",
      role: "regulator",
      from: "2026-06-01",
      takenOverFrom: "post_1",
      certificate: null,
    });
  });

  it("keeps a term that is fixed", () => {
    expect(handOverPost(aPost({ until: "2026-12-31" }), handOver).begun.until).toBe("2026-12-31");
  });

  it.each([
    ["same-person", { ...handOver, account: "acc_1" }],
    ["wrong-state", { ...handOver, on: "2025-06-01" }],
    ["invalid", { ...handOver, on: "2026-01-01" }],
  ])("is refused as %s", (code, given) => {
    expect(reasonNotToHandOver(aPost(), given)?.code).toBe(code);
  });
});

describe("reachOf", () => {
  const at = { organisation: county, enterprise: null };
  const inside = { organisation: null, enterprise };
  const organisation = { kind: "organisation", organisation: "org_industry" };
  const own = { kind: "enterprise", enterprise: "ent_1" };
  const unit = { kind: "unit", home: "140423" };
  const none = { kind: "none" };

  it.each([
    ["county-office", at, unit],
    ["steering", at, unit],
    ["regulator", at, { ...organisation, reader: "per_1" }],
    ["filing-desk", at, organisation],
    ["mine-safety", at, organisation],
    ["legal-reviewer", at, { ...organisation, reader: "legal-reviewer" }],
    ["group", at, { kind: "group", group: "org_industry" }],
    ["principal", inside, own],
    ["safety-staff", inside, own],
    ["technical-lead", inside, own],
    ["team", inside, own],
    ["expert", { organisation: null, enterprise: null }, { kind: "assigned", person: "per_1" }],
    ["tip-office", at, none],
    ["auditor", at, none],
    ["system-admin", at, none],
    ["security-admin", at, none],
  ] as const)("of %s is what the design says", (role, holder, reach) => {
    expect(reachOf(aPost({ role }), holder)).toEqual(reach);
  });

  it("of the city's office and of a steering group from above is the city", () => {
    for (const role of ["city-office", "steering"] as const) {
      expect(reachOf(aPost({ role }), { organisation: city, enterprise: null })).toEqual({ kind: "city" });
    }
  });

  it("of a township is its own code, of a zone its home, and of a misplaced body nothing", () => {
    const reachAt = (placeCode: string) =>
      reachOf(aPost({ role: "township" }), { organisation: anOrganisation({ placeCode }), enterprise: null });
    expect(reachAt("140423100")).toEqual({ kind: "place", prefix: "140423100" });
    expect(reachAt("1404J1")).toEqual({ kind: "unit", home: "1404J1" });
    expect([reachAt("140423"), reachAt("140400"), reachAt(""), reachAt("1")]).toEqual([
      none,
      none,
      none,
      none,
    ]);
  });

  it("of any post without its holder is never more than what is assigned", () => {
    const reaches = (Object.keys(roles) as Role[]).map(
      (role) => reachOf(aPost({ role }), { organisation: null, enterprise: null }).kind,
    );
    expect(new Set(reaches)).toEqual(new Set(["none", "assigned"]));
  });
});

describe("actorOf", () => {
  it("takes home and level from where the post is held", () => {
    expect(actorOf(aPost(), { organisation: county, enterprise: null })).toMatchObject({
      home: "140423",
      level: "county",
      organisation: "org_industry",
      enterprise: null,
    });
    const principal = aPost({ role: "principal", organisation: null, enterprise: "ent_1" });
    expect(actorOf(principal, { organisation: null, enterprise })).toMatchObject({
      home: "140423",
      level: "enterprise",
    });
    const nowhere = { organisation: null, enterprise: null };
    expect(actorOf(aPost({ role: "expert" }), nowhere)).toMatchObject({ home: "140400", level: "county" });
    expect(actorOf(aPost({ role: "auditor" }), nowhere)).toMatchObject({ home: "140400", level: "city" });
  });
});

import { describe, expect, it } from "vitest";
import { enterpriseFlags, reasonNotToRegister } from "./enterprise.ts";
import { filingBureauOf } from "./filing-bureau.ts";
import {
  assignLead,
  departmentsFor,
  fieldsWithoutLead,
  followsLead,
  reasonNotToAssignLead,
} from "./lead-department.ts";
import { type Organisation, overseersOf } from "./organisation.ts";
import { anEnterprise, anOfficeActor, anOrganisation } from "./parties.samples.ts";
import { reasonNotToSetSupporting, withSupporting } from "./supporting-departments.ts";

const bureau = anOrganisation();
const city = anOrganisation({ id: "org_city", level: "city", home: "140400", placeCode: "140400" });
const office = anOfficeActor();
const assignment = { field: "industrial", organisation: bureau, temporary: false } as const;

describe("reasonNotToRegister", () => {
  it("takes a whole file, and a small place without a code", () => {
    expect(reasonNotToRegister(anEnterprise({ flags: ["above-scale"] }))).toBeNull();
    expect(reasonNotToRegister(anEnterprise({ uscc: null, kind: "small-place" }))).toBeNull();
    expect(enterpriseFlags["above-scale"]).toBe("规模以上");
  });

  it.each([
    ["name", { name: " " }],
    ["fields", { fields: [] }],
    ["uscc", { uscc: null }],
    ["uscc", { uscc: "1" }],
  ] as const)("names the field to correct: %s", (field, over) => {
    expect(reasonNotToRegister(anEnterprise(over))?.field).toBe(field);
  });
});

describe("assignLead", () => {
  it("names exactly one department in a field, and says which fields still lack one", () => {
    const led = assignLead(anEnterprise(), assignment, office);
    expect(departmentsFor(led, "industrial").lead).toBe("org_industry");
    expect(fieldsWithoutLead(led)).toEqual(["fire"]);
  });

  it("takes the new lead out of the supporting ones and replaces a temporary lead", () => {
    const disputed = anEnterprise({
      departments: [
        { field: "industrial", lead: "org_other", temporary: true, supporting: ["org_industry", "org_x"] },
      ],
    });
    expect(assignLead(disputed, assignment, office).departments).toEqual([
      { field: "industrial", lead: "org_industry", temporary: false, supporting: ["org_x"] },
    ]);
  });

  it("lets a department that does not oversee the field lead for the time of a dispute", () => {
    const temporary = { field: "fire", organisation: bureau, temporary: true } as const;
    expect(
      reasonNotToAssignLead(anEnterprise(), { ...temporary, temporary: false }, office)?.message,
    ).toContain("临时牵头");
    expect(departmentsFor(assignLead(anEnterprise(), temporary, office), "fire").temporary).toBe(true);
  });

  it.each([
    ["not-permitted", assignment, anOfficeActor({ role: "regulator" })],
    ["not-found", assignment, anOfficeActor({ home: "140425" })],
    ["invalid", { ...assignment, field: "gas" as const }, office],
    ["invalid", { ...assignment, organisation: anOrganisation({ kind: "group" }) }, office],
    ["invalid", { ...assignment, organisation: anOrganisation({ home: "140425" }) }, office],
  ])("refuses as %s", (code, given, actor) => {
    expect(reasonNotToAssignLead(anEnterprise(), given, actor)?.code).toBe(code);
    expect(() => assignLead(anEnterprise(), given, actor)).toThrow();
  });

  it("refuses to name the department that leads already", () => {
    const led = assignLead(
      anEnterprise(),
      assignment,
      anOfficeActor({ role: "city-office", home: "140400" }),
    );
    expect(reasonNotToAssignLead(led, assignment, office)?.code).toBe("duplicate");
  });
});

describe("followsLead", () => {
  const named = { field: "fire", lead: "org_new", temporary: false } as const;
  const led = (leadOrganisation: string | null, temporaryLead = false) => ({
    leadOrganisation,
    temporaryLead,
  });

  it.each([
    ["nobody led it", led(null), true],
    ["the lead before led it", led("org_former"), true],
    ["another body was named for it", led("org_other"), false],
    ["it is led so already", led("org_new"), false],
  ])("%s", (_, hazard, follows) => {
    expect(followsLead(hazard, { named, former: "org_former" })).toBe(follows);
  });

  it("makes a temporary lead a lasting one", () => {
    expect(followsLead(led("org_new", true), { named, former: "org_new" })).toBe(true);
    expect(followsLead(led("org_new"), { named, former: "org_new" })).toBe(false);
  });
});

describe("reasonNotToSetSupporting", () => {
  const enterprise = assignLead(anEnterprise(), assignment, office);
  const fire = anOrganisation({ id: "org_fire", name: "示例县消防队", supervised: ["fire"] });
  const set = (organisations: readonly Organisation[], actor = office) =>
    reasonNotToSetSupporting(enterprise, { field: "industrial", organisations }, actor);

  it("takes bodies that inspect here, and the city's", () => {
    expect(set([fire, city])).toBeNull();
    const { departments } = withSupporting(enterprise, { field: "industrial", supporting: ["org_fire"] });
    expect(departments).toEqual([
      { field: "industrial", lead: "org_industry", temporary: false, supporting: ["org_fire"] },
    ]);
  });

  it.each([
    ["invalid", [bureau], office],
    ["invalid", [anOrganisation({ id: "org_far", home: "140425" })], office],
    ["invalid", [anOrganisation({ id: "org_group", kind: "group" })], office],
    ["duplicate", [], office],
    ["not-permitted", [fire], anOfficeActor({ role: "regulator" })],
  ] as const)("refuses as %s", (code, organisations, actor) => {
    expect(set(organisations, actor)?.code).toBe(code);
  });
});

describe("overseersOf", () => {
  it("offers the nearest level first and nobody from another county", () => {
    const other = anOrganisation({ id: "org_far", home: "140425" });
    const found = overseersOf([city, other, bureau], "industrial", "140423");
    expect(found.map(({ id }) => id)).toEqual(["org_industry", "org_city"]);
  });
});

describe("filingBureauOf", () => {
  const county = anOrganisation({ id: "em_county", kind: "emergency-bureau" });
  const other = anOrganisation({ id: "em_other", kind: "emergency-bureau", home: "140425" });
  const municipal = anOrganisation({
    id: "em_city",
    kind: "emergency-bureau",
    level: "city",
    home: "140400",
  });
  const all = [bureau, other, municipal, county];

  it.each([
    ["county", "em_county"],
    ["city", "em_city"],
    ["province", undefined],
  ] as const)("files a %s enterprise with the bureau of that level", (supervisionLevel, id) => {
    expect(filingBureauOf(anEnterprise({ supervisionLevel }), all)?.id).toBe(id);
  });

  it("files nowhere while the county's bureau is not in the file", () => {
    expect(filingBureauOf(anEnterprise(), [other, municipal])).toBeNull();
  });
});

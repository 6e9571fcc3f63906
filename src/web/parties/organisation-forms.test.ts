import { describe, expect, it } from "vitest";
import type { OrganisationLine } from "#contract/parties.ts";
import { anOrganisation } from "#domain/parties/parties.samples.ts";
import { freshOrganisation, organisationBody, organisationFields } from "./organisation-forms.ts";

const line = (over: Parameters<typeof anOrganisation>[0]) =>
  anOrganisation(over) as unknown as OrganisationLine;
const county = line({});
const city = line({
  id: "org_city",
  name: "示例市工信局",
  level: "city",
  home: "140400",
  placeCode: "140400",
});
const far = line({ id: "org_far", home: "140425", placeCode: "140425" });
const all = [county, city, far];

const namesOf = (values: object, standing: OrganisationLine | null = null) =>
  organisationFields(all, standing, { ...freshOrganisation, ...values }).map(({ name }) => name);
const superiors = (values: object, standing: OrganisationLine | null = null) => {
  const fields = organisationFields(all, standing, { ...freshOrganisation, ...values });
  const field = fields.find(({ name }) => name === "superior");
  return field?.kind === "select" ? field.options.map(([id]) => id) : [];
};

describe("the questions about an organisation", () => {
  it("follow from its level and kind", () => {
    expect(namesOf({ level: "city" })).not.toContain("placeCode");
    expect(namesOf({ level: "township" })).toEqual(expect.arrayContaining(["home", "placeCode"]));
    expect(namesOf({ kind: "group" })).not.toContain("level");
  });

  it("offer as its superior those of a higher level in its own line, and never itself", () => {
    expect(superiors({ level: "township", placeCode: "140423100" })).toEqual(["org_industry", "org_city"]);
    expect(superiors({ level: "county", placeCode: "140423" }, county)).toEqual(["org_city"]);
  });
});

describe("what is filled in about an organisation", () => {
  it.each([
    [{ level: "city" }, { level: "city", placeCode: "140400" }],
    [
      { kind: "group", level: "county", placeCode: "140423" },
      { level: "enterprise", placeCode: "140423" },
    ],
    [{ level: "township", home: "140423", placeCode: "140423100" }, { placeCode: "140423100" }],
    [{ level: "township", home: "140425", placeCode: "140423100" }, { placeCode: "" }],
    [{ level: "county", placeCode: "140423100" }, { placeCode: "" }],
  ])("%j is sent as %j", (values, sent) => {
    expect(organisationBody({ ...freshOrganisation, ...values })).toMatchObject(sent);
  });
});

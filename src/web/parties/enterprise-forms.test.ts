import { describe, expect, it } from "vitest";
import type { OrganisationLine } from "#contract/parties.ts";
import { anOrganisation } from "#domain/parties/parties.samples.ts";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { enterpriseFields, freshEnterprise, registering } from "./enterprise-forms.ts";

const actId = "0b0e3a3e-8a39-4d2f-9d6f-4f8a5d9a1c11";
const bureau = anOrganisation() as unknown as OrganisationLine;
const far = { ...bureau, id: "org_far", home: "140425", placeCode: "140425" };
const asked = { organisations: [bureau, far], standing: null, choosesHome: false };

const filled = {
  ...freshEnterprise("140423"),
  ...{ name: "示例厂", uscc: "", kind: "small-place", placeCode: "140423100", fields: ["industrial"] },
  ...{ leads: { industrial: "org_industry", fire: "org_far" }, principal: { name: " 示例甲 ", phone: "" } },
};

const named = (fields: readonly FieldSpec[], name: string) => fields.find((field) => field.name === name);

describe("what is filled in to register an enterprise", () => {
  it("is sent with its leads of the fields that are ticked, and without people who are not named", () => {
    expect(registering.parse({ ...filled, actId })).toMatchObject({
      uscc: null,
      principal: { name: "示例甲", phone: null },
      safetyContact: null,
      departments: [{ field: "industrial", lead: "org_industry", temporary: false, supporting: [] }],
    });
  });

  it("lacks a place where the township is of a county that was chosen before", () => {
    const wrong = registering.safeParse({ ...filled, home: "140425", actId });
    expect(wrong.error?.issues.map(({ path }) => path.join("."))).toEqual(["placeCode"]);
  });

  it("lacks a name where only the phone of a person was given", () => {
    const wrong = registering.safeParse({ ...filled, safetyContact: { name: "", phone: "1" }, actId });
    expect(wrong.error?.issues.map(({ path }) => path.join("."))).toEqual(["safetyContact.name"]);
  });
});

describe("the questions about an enterprise", () => {
  it("offer to lead in each ticked field those who oversee it here", () => {
    const leads = named(enterpriseFields(asked, filled), "leads");
    const [industrial] = leads?.kind === "group" ? leads.fields : [];
    expect(industrial).toMatchObject({ name: "industrial", options: [["org_industry", "示例县工信局"]] });
    expect(named(enterpriseFields(asked, freshEnterprise("140423")), "leads")).toBeUndefined();
  });

  it("ask for a credit code except of those that can be without one, and for the county only where it is chosen", () => {
    const fields = enterpriseFields(asked, { ...filled, kind: "mine" });
    expect(named(fields, "uscc")?.optional).toBe(false);
    expect(named(enterpriseFields(asked, filled), "uscc")?.optional).toBe(true);
    expect(named(fields, "home")).toBeUndefined();
    expect(named(enterpriseFields({ ...asked, choosesHome: true }, filled), "home")).toBeDefined();
  });
});

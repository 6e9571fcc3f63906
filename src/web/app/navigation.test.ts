import { describe, expect, it } from "vitest";
import { type Role, roles } from "#domain/access/role.ts";
import { destinationsFor } from "./navigation.ts";

const pagesOf = (role: Role | null) => destinationsFor(role).map(({ to }) => to);

describe("destinationsFor", () => {
  it.each(Object.keys(roles) as Role[])("leads %s to its duties and to the criteria", (role) => {
    expect(pagesOf(role)).toEqual(expect.arrayContaining(["/", "/standards"]));
  });

  it.each<[Role, string, boolean]>([
    ["team", "/report", true],
    ["team", "/imports", false],
    ["county-office", "/imports", true],
    ["county-office", "/tables", true],
    ["township", "/tables", false],
    ["filing-desk", "/filing", true],
    ["regulator", "/filing", false],
    ["regulator", "/edition-changes", true],
    ["team", "/edition-changes", false],
    ["regulator", "/papers", true],
    ["team", "/papers", false],
    ["auditor", "/audit", true],
    ["auditor", "/hazards", false],
    ["system-admin", "/hazards", false],
    ["tip-office", "/hazards", false],
    ["system-admin", "/exports", true],
  ])("shows %s the page %s: %s", (role, page, shown) => {
    expect(pagesOf(role).includes(page)).toBe(shown);
  });

  it("leaves an account without a post its first page alone", () => {
    expect(pagesOf(null)).toEqual(["/"]);
  });
});

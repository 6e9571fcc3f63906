import { describe, expect, it } from "vitest";
import { changed, exportHref, filterCount, filtersIn, listQuery, orderIn, pageIn } from "./list-state.ts";

describe("the address of the ledger", () => {
  const words = {
    home: "140423",
    stages: "found,judged",
    level: "huge",
    page: "3",
    nonsense: "x",
    descending: "true",
  };

  it("keeps the filters that mean something and drops the others", () => {
    expect(filtersIn(words)).toEqual({ home: "140423", stages: "found,judged", descending: "true" });
    expect(filtersIn({ stages: "found,nowhere", dueBefore: "24.11." })).toEqual({});
  });

  it("asks for the page that it names", () => {
    expect(listQuery(words)).toBe("?home=140423&stages=found%2Cjudged&descending=true&offset=40&limit=20");
    expect(pageIn({ page: "-2" })).toBe(1);
    expect(pageIn({})).toBe(1);
  });

  it("exports what is listed, whole", () => {
    expect(exportHref(words)).toBe("/api/hazards.xlsx?home=140423&stages=found%2Cjudged&descending=true");
    expect(exportHref({ page: "2" })).toBe("/api/hazards.xlsx");
  });

  it("begins at the first page again when a filter changes, and forgets an emptied one", () => {
    expect(changed({ home: "140423", page: "3" }, { level: "major" })).toEqual({
      home: "140423",
      level: "major",
    });
    expect(changed({ home: "140423" }, { home: "" })).toEqual({});
  });

  it("counts the filters and not the order", () => {
    expect(filterCount({ home: "140423", order: "found", descending: "true" })).toBe(1);
    expect(orderIn({})).toEqual({ order: "deadline", descending: false });
  });
});

import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "./search.ts";

describe("the search part of an address", () => {
  it("keeps codes as the words they are", () => {
    expect(stringifySearch({ home: "140423", text: "配电 室", page: undefined, only: "" })).toBe(
      "?home=140423&text=%E9%85%8D%E7%94%B5+%E5%AE%A4",
    );
    expect(parseSearch("?home=140423&text=%E9%85%8D%E7%94%B5+%E5%AE%A4")).toEqual({
      home: "140423",
      text: "配电 室",
    });
  });

  it("is empty without filters", () => {
    expect(stringifySearch({})).toBe("");
  });
});

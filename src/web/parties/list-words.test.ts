import { describe, expect, it } from "vitest";
import { changed, pageIn, queryOf } from "./list-words.ts";

describe("the address of a list of parties", () => {
  it("asks for its page with the filters that the list knows", () => {
    expect(queryOf({ home: "140423", page: "3", nonsense: "x" }, ["home", "field"])).toBe(
      "offset=40&limit=20&home=140423",
    );
  });

  it("opens the first page for a page that is none", () => {
    expect(["0", "-1", "1.5", "x"].map((page) => pageIn({ page }))).toEqual([1, 1, 1, 1]);
    expect(pageIn({})).toBe(1);
  });

  it("begins at the first page again when a filter changes", () => {
    expect(changed({ home: "140423", page: "3", text: "矿" }, { text: "" })).toEqual({ home: "140423" });
  });
});

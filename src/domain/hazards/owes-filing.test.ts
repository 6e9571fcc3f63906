import { describe, expect, it } from "vitest";
import { owesFiling } from "./hazard.ts";
import { reported, told, wholeLife } from "./story.samples.ts";

describe("owesFiling", () => {
  const unfiled = told(reported(), wholeLife.slice(0, -1)).hazard;

  it("holds from the striking off to the filing", () => {
    expect(owesFiling(told(reported(), wholeLife.slice(0, 5)).hazard)).toBe(false);
    expect(owesFiling(unfiled)).toBe(true);
    expect(owesFiling(told(reported(), wholeLife).hazard)).toBe(false);
  });

  it("does not hold for an old row that came in as done", () => {
    const said = { basis: null, measures: null, status: "已销号" };
    const importedFrom = { importId: "im_1", sheet: "示例", row: 5, done: true, ...said };
    expect(owesFiling({ ...unfiled, importedFrom })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { checkPhrasings } from "./phrasings.ts";

const file = {
  standard: "coal-mine-2026",
  said: { "4.1": ["全年超产"] },
  near: { "4.1": ["产量台账记得不清"] },
};

describe("phrasings", () => {
  it("pass when each stands once under an item that there is", () => {
    expect(checkPhrasings(file, ["4.1"])).toEqual([]);
  });

  it.each([
    [{ ...file, said: { "4.9": ["全年超产"] } }, "coal-mine-2026 phrasings said 4.9: no item has this code"],
    [{ ...file, near: { "4.1": ["全年超产"] } }, "coal-mine-2026 phrasings near 4.1: stands twice: 全年超产"],
    [{ ...file, said: { "4.1": [" "] } }, "coal-mine-2026 phrasings said 4.1: an empty text"],
    [{ ...file, said: { "4.1": "全年超产" } }, "coal-mine-2026 phrasings said 4.1: not a list of texts"],
    [{ said: {}, near: {} }, "phrasings: no standard is named"],
  ])("are refused with the place named: %j", (wrong, problem) => {
    expect(checkPhrasings(wrong, ["4.1"])).toEqual([problem]);
  });
});

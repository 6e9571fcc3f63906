import { expect, it } from "vitest";
import { aHazard } from "./hazard.samples.ts";
import type { Hazard } from "./hazard.ts";
import { shownPayload, shownTo } from "./shown-to.ts";

const from = {
  ...{ importId: "im_1", sheet: "举报台账-示例某", row: 3, done: false, basis: null, measures: null },
  ...{ status: null, noted: "举报人：示例某" },
};
const hazard = (foundBy: "tip" | "department"): Hazard => {
  const known = aHazard();
  return { ...known, finding: { ...known.finding, foundBy }, importedFrom: from };
};

it("keeps the name of a tip's sheet and its other cells to the offices that took it in", () => {
  for (const part of ["enterprise", "group", "expert", "lead", "township", "filing"] as const) {
    const seen = JSON.stringify(shownTo(hazard("tip"), [part]));
    expect(seen, part).not.toContain("示例某");
    const entry = { act: "import", payload: { finding: hazard("tip").finding, from } };
    expect(JSON.stringify(shownPayload(entry, [part])), part).not.toContain("示例某");
  }
  expect(shownTo(hazard("tip"), ["county-office"]).importedFrom).toEqual(from);
});

it("shows whoever keeps the ledger where a row of an inspection came from, and the enterprise the row alone", () => {
  expect(shownTo(hazard("department"), ["lead"]).importedFrom).toEqual(from);
  expect(shownTo(hazard("department"), ["enterprise"]).importedFrom).toMatchObject({
    sheet: "原台账",
    row: 3,
  });
});

import { describe, expect, it } from "vitest";
import { editionAt, effectiveDateUnknown, familyOf, inForceOn, reasonNotToCite } from "./edition.ts";
import { aStandard } from "./standard.samples.ts";

const older = aStandard({ id: "old", effectiveOn: "2020-01-01", supersededBy: "new", status: "superseded" });
const newer = aStandard({
  id: "new",
  title: "示例新标准",
  effectiveOn: "2026-07-01",
  issuedOn: "2026-05-01",
});
const undated = aStandard({ id: "undated", effectiveOn: null, issuedOn: "2024-04-01" });
const unknown = aStandard({ id: "unknown", effectiveOn: null, issuedOn: null });
const all = [older, newer, undated, unknown];

const idsOn = (date: string) => inForceOn(all, date).map(({ standard }) => standard.id);

describe("inForceOn", () => {
  it("changes editions on the day the newer one takes effect, not on the day of its issue", () => {
    expect(idsOn("2026-06-30")).toContain("old");
    expect(idsOn("2026-06-30")).not.toContain("new");
    expect(idsOn("2026-07-01")).toContain("new");
    expect(idsOn("2026-07-01")).not.toContain("old");
  });

  it("keeps an edition of unknown effect, with its doubt, from its issue on", () => {
    expect(idsOn("2024-03-31")).not.toContain("undated");
    expect(inForceOn(all, "2024-04-01").find(({ standard }) => standard.id === "undated")?.doubt).toBe(
      effectiveDateUnknown,
    );
    expect(idsOn("1999-01-01")).toEqual(["unknown"]);
  });

  it("keeps a superseded edition, with its doubt, while its successor's day is unknown", () => {
    const dated = [older, { ...newer, effectiveOn: null, issuedOn: null }];
    expect(inForceOn(dated, "2026-08-01").map(({ standard, doubt }) => [standard.id, doubt])).toEqual([
      ["old", effectiveDateUnknown],
      ["new", effectiveDateUnknown],
    ]);
  });
});

describe("familyOf and editionAt", () => {
  it("finds the same family from each of its editions, oldest first", () => {
    expect(familyOf(all, "new").map(({ id }) => id)).toEqual(["old", "new"]);
    expect(familyOf(all, "old")).toEqual(familyOf(all, "new"));
    expect(familyOf(all, "nowhere")).toEqual([]);
  });

  it("gives the edition of the day, and none before the first", () => {
    expect(editionAt(all, "new", "2025-01-01")?.standard.id).toBe("old");
    expect(editionAt(all, "old", "2019-12-31")).toBeNull();
  });

  it("ends even on a chain that bites its tail", () => {
    const ring = [aStandard({ id: "a", supersededBy: "b" }), aStandard({ id: "b", supersededBy: "a" })];
    expect(familyOf(ring, "a")).toHaveLength(2);
  });
});

describe("reasonNotToCite", () => {
  it("lets the edition of the day of finding be cited", () => {
    expect(reasonNotToCite(all, older, "2025-01-01")).toBeNull();
  });

  it("names the edition to cite instead, where there is one", () => {
    expect(reasonNotToCite(all, newer, "2025-01-01")?.message).toContain("示例行业重大事故隐患判定标准");
    expect(reasonNotToCite(all, older, "2026-07-01")?.message).toContain("示例新标准");
    expect(reasonNotToCite(all, older, "2019-01-01")?.message).toContain("判定标准未入库");
  });
});

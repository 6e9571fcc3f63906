import { describe, expect, it } from "vitest";
import { HazardFilters } from "#contract/hazards/hazard-line.ts";
import { figuresOf, openStages } from "./figures.ts";

const counts = {
  open: 8,
  majorOpen: 3,
  overdue: 2,
  unjudged: 1,
  unfiled: 4,
  listed: 5,
  struckOff: 6,
  total: 14,
  byFocus: { subcontracting: 0, welding: 0, "reckless-work": 0, "chaotic-site": 0, "mass-casualty": 0 },
  byHome: [],
  today: "2026-11-24",
};

describe("figuresOf", () => {
  it("opens behind each number a list that the ledger can filter", () => {
    const searches = figuresOf(counts).map(({ search }) => HazardFilters.safeParse(search).success);
    expect(searches.every(Boolean)).toBe(true);
  });

  it("counts as open what is not struck off, dismissed or withdrawn", () => {
    expect(openStages.split(",")).toEqual(["found", "judged", "confirmed", "fixing", "fixed", "accepted"]);
  });

  it("marks as late only the overdue, by the day of the answer", () => {
    expect(figuresOf(counts).filter(({ late }) => late)).toEqual([
      { label: "逾期未销号", value: 2, search: { dueBefore: "2026-11-24" }, late: true },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { anItem, aStandard } from "#domain/criteria/standard.samples.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { cautionsOfItem, cautionsOfStandard, shelvesOf, standingOn } from "./library.ts";

const standard = (id: string, more: Partial<Standard> = {}) =>
  aStandard({ id, sectors: ["fire"], items: [anItem({ standard: id })], ...more });

describe("the library of criteria", () => {
  const all = [
    standard("old", { status: "superseded", supersededBy: "new" }),
    standard("school", { sectors: ["education", "fire"] }),
    standard("new", { effectiveOn: "2025-11-01" }),
    standard("coal", { sectors: ["coal-mine"] }),
  ];

  it("lists every standard once, by its first field in the notice's order, superseded ones last", () => {
    expect(shelvesOf(all, "").map(({ name, standards }) => [name, standards.map(({ id }) => id)])).toEqual([
      ["煤矿", ["coal"]],
      ["消防", ["new", "old"]],
      ["教育", ["school"]],
    ]);
  });

  it("lists for a field every standard that names it, and nothing else", () => {
    const fire = shelvesOf(all, "fire").map(({ standards }) => standards.map(({ id }) => id));
    expect(fire).toEqual([["new", "school", "old"]]);
    expect(shelvesOf(all, "gas")).toEqual([]);
  });

  it("tells how each edition stands on a day", () => {
    const on = (day: string) => all.slice(0, 3).map((one) => standingOn(all, one, day));
    expect(on("2024-06-01")).toEqual(["standing", "standing", "coming"]);
    expect(on("2025-11-01")).toEqual(["ended", "standing", "standing"]);
  });

  it("says what is not certain about a standard", () => {
    expect(cautionsOfStandard(standard("sure"))).toEqual([]);
    expect(cautionsOfStandard(standard("unsure", { documentNumber: null, effectiveOn: null }))).toEqual([
      "文号待核",
      "实施日期待确认",
    ]);
    expect(cautionsOfStandard(standard("title", { items: [], missing: ["全部条款"] }))).toEqual([
      "只有标题，条款未收录",
    ]);
  });

  it("says what is not certain about an item", () => {
    expect(cautionsOfItem(anItem())).toEqual([]);
    const unsure = anItem({ clause: "条款号待核", partial: true, verification: "from-knowledge" });
    expect(cautionsOfItem(unsure)).toHaveLength(3);
    const imported = { ...unsure, officialText: { text: "示例原文", source: "示例文件" } };
    expect(cautionsOfItem(imported)).toEqual(["本条可能还有未收录的情形", "条款号待核"]);
    expect(cautionsOfItem(anItem({ withdrawnOn: "2026-01-01" }))[0]).toContain("已撤回");
  });
});

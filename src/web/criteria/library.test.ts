import { describe, expect, it } from "vitest";
import type { StandardLine } from "#contract/criteria.ts";
import { cautionsOfStandard, shelvesOf } from "./library.ts";

const standard = (id: string, more: Partial<StandardLine>): StandardLine => ({
  id,
  title: `示例标准 ${id}`,
  documentNumber: "示例〔2024〕1号",
  issuer: "示例部",
  effectiveOn: "2024-01-01",
  status: "in-force",
  sectors: ["fire"],
  items: 1,
  verification: "text-seen",
  missing: [],
  ...more,
});

describe("the library of criteria", () => {
  const all = [
    standard("old", { status: "superseded" }),
    standard("school", { sectors: ["education", "fire"] }),
    standard("new", {}),
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
    expect(shelvesOf(all, "fire").map(({ standards }) => standards.map(({ id }) => id))).toEqual([
      ["school", "new", "old"],
    ]);
    expect(shelvesOf(all, "gas")).toEqual([]);
  });

  it("says what is not certain about a standard", () => {
    expect(cautionsOfStandard(standard("sure", {}))).toEqual([]);
    expect(cautionsOfStandard(standard("unsure", { documentNumber: null, effectiveOn: null }))).toEqual([
      "文号待核",
      "实施日期待确认",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { checkSuccession, checkSuccessions } from "./check-succession.ts";
import { anItem, aStandard } from "./standard.samples.ts";
import { addedIn, proposedFor, readSuccession } from "./succession.ts";

const edition = (id: string, effectiveOn: string, codes: readonly string[]) =>
  aStandard({ id, effectiveOn, items: codes.map((code) => anItem({ standard: id, code })) });
const older = edition("old-2020", "2020-01-01", ["1", "2"]);
const newer = edition("new-2026", "2026-01-01", ["1", "2", "3"]);
const title = edition("title-2030", "2030-01-01", []);
const standards = [older, newer, title];

const rows = [
  { from: "1", to: ["1", "2"], note: "分列" },
  { from: "2", to: null, note: "新版未见" },
];
const file = { from: "old-2020", to: "new-2026", compared: "whole", note: "示例", rows };

describe("checkSuccession", () => {
  it("finds nothing wrong with a whole file, nor with a pair of which one is a title", () => {
    expect(checkSuccession(file, standards)).toEqual([]);
    const titles = { ...file, to: "title-2030", compared: "titles-only", rows: [] };
    expect(checkSuccession(titles, standards)).toEqual([]);
  });

  const withRow = (row: unknown) => ({ ...file, rows: [row, rows[1]] });
  it.each([
    ["not an object", []],
    ["from: nowhere is unknown", { ...file, from: "nowhere" }],
    ["to: nowhere is unknown", { ...file, to: "nowhere" }],
    ["to: the same edition as from", { ...file, to: "old-2020" }],
    ["to: in force before from", { ...file, from: "new-2026", to: "old-2020" }],
    ["compared: none of whole, partly, titles-only", { ...file, compared: "官方" }],
    ["note: missing or empty", { ...file, note: " " }],
    ["rows: not a list", { ...file, rows: null }],
    ["rows: 1 occurs twice", { ...file, rows: [...rows, rows[0]] }],
    ["rows: old-2020 2 is not accounted for", { ...file, rows: [rows[0]] }],
    ["rows[0]: not an object", withRow("1")],
    ["rows[0] 9: old-2020 has no such item", withRow({ from: "9", to: ["1"], note: null })],
    ["rows[0] 1: to: new-2026 has no 9", withRow({ from: "1", to: ["9"], note: null })],
    ["rows[0] 1: to: a code occurs twice", withRow({ from: "1", to: ["1", "1"], note: null })],
    ["rows[0] 1: to: neither null nor a list of codes", withRow({ from: "1", to: [], note: "无" })],
    ["rows[0] 1: note: what has no counterpart says why", withRow({ from: "1", to: null, note: null })],
    ["rows[0] 1: note: neither text nor null", withRow({ from: "1", to: ["1"], note: "" })],
    [
      "compared: titles-only, though both editions have items",
      { ...file, compared: "titles-only", rows: [] },
    ],
    ["rows: a pair of titles has none", { ...file, to: "title-2030", compared: "titles-only" }],
  ])("names the fault: %s", (problem, json) => {
    expect(checkSuccession(json, standards)).toContain(problem);
  });
});

describe("checkSuccessions", () => {
  it("lets editions follow each other in a line, and names a pair that is there twice or a circle", () => {
    const line = [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
    ];
    expect(checkSuccessions(line)).toEqual([]);
    expect(checkSuccessions([...line, { from: "a", to: "b" }])).toEqual(["a to b: occurs twice"]);
    expect(checkSuccessions([...line, { from: "c", to: "a" }])).toContain(
      "a to b: follow each other in a circle",
    );
  });
});

describe("a succession", () => {
  const succession = readSuccession(file, standards);

  it("refuses to be read where it is faulty", () => {
    expect(() => readSuccession({ ...file, rows: [] }, standards)).toThrow("old-2020 1 is not accounted for");
  });

  it("proposes the items that an older one went into, and none with the reason", () => {
    expect(proposedFor(succession, standards, "1")?.items.map(({ id }) => id)).toEqual([
      "new-2026:1",
      "new-2026:2",
    ]);
    expect(proposedFor(succession, standards, "2")).toMatchObject({ items: [], row: { note: "新版未见" } });
    expect(proposedFor(succession, standards, "9")).toBeNull();
  });

  it("tells what the newer edition added, and nothing where there is only a title", () => {
    expect(addedIn(succession, standards).map(({ code }) => code)).toEqual(["3"]);
    expect(addedIn({ ...succession, compared: "titles-only", rows: [] }, standards)).toEqual([]);
  });
});

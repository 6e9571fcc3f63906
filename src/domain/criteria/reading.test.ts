import { describe, expect, it } from "vitest";
import { chaptersOf, neighboursOf } from "./chapters.ts";
import { compareEditions, countChanges } from "./edition-comparison.ts";
import { editionsOf, historyOf } from "./item-history.ts";
import { anItem, aStandard } from "./standard.samples.ts";
import type { Succession } from "./succession.ts";

const edition = (
  id: string,
  effectiveOn: string,
  codes: readonly string[],
  supersededBy: string | null = null,
) => aStandard({ id, effectiveOn, supersededBy, items: codes.map((code) => anItem({ standard: id, code })) });
const first = edition("c-2010", "2010-01-01", ["1", "2"], "c-2020");
const second = edition("c-2020", "2020-01-01", ["1", "2", "3", "4"], "c-2026");
const third = edition("c-2026", "2026-01-01", ["1", "2", "9"]);
const unlinked = edition("c-2030", "2030-01-01", ["1"]);
const standards = [third, first, second, unlinked];
const pair = (from: string, to: string, rows: Succession["rows"]): Succession => {
  return { from, to, compared: "whole", note: "示例", rows };
};
const successions = [
  pair("c-2010", "c-2020", [
    { from: "1", to: ["1", "2"], note: "分列" },
    { from: "2", to: ["3"], note: null },
  ]),
  pair("c-2020", "c-2026", [
    { from: "1", to: ["1"], note: null },
    { from: "2", to: ["1"], note: "并入" },
    { from: "3", to: null, note: "新版未见" },
    { from: "4", to: ["2"], note: null },
  ]),
];
const known = { standards, successions };

describe("the chapters of a standard", () => {
  const items = [
    anItem({ code: "4.1", clause: "第四条第(一)项", group: "通用" }),
    anItem({ code: "4.2", clause: "第四条第(二)项", group: "通用" }),
    anItem({ code: "5.1", clause: "第五条", group: "冶金" }),
    anItem({ code: "4.3a", clause: "4.3 a)", group: "锅炉" }),
    anItem({ code: "6", clause: "第六条", group: "混合" }),
    anItem({ code: "7", clause: "第七条", group: "混合" }),
  ];

  it("follow the headings, with the article where all items are of one", () => {
    expect(
      chaptersOf({ items }).map(({ number, title, article, items: of }) => [
        number,
        title,
        article,
        of.length,
      ]),
    ).toEqual([
      [1, "通用", "第四条", 2],
      [2, "冶金", "第五条", 1],
      [3, "锅炉", "4.3", 1],
      [4, "混合", null, 2],
    ]);
    expect(chaptersOf({ items: [] })).toEqual([]);
  });

  it("lead from item to item, and end at the ends", () => {
    const [one, two] = items;
    if (!one || !two) throw new Error("no items");
    expect(neighboursOf({ items }, one)).toMatchObject({ before: null, after: { code: "4.2" } });
    expect(neighboursOf({ items }, two)).toMatchObject({ before: { code: "4.1" }, after: { code: "5.1" } });
    expect(neighboursOf({ items: [one] }, anItem({ code: "77" }))).toEqual({ before: null, after: null });
  });
});

describe("an item through the editions", () => {
  const told = (standard: string, code: string) => {
    const { earlier, later } = historyOf(known, { standard, code });
    const words = (steps: typeof earlier) =>
      steps.map((step) =>
        [step.standard.id, ...step.items.map(({ item, note }) => `${item.code} ${note}`)].join(": "),
      );
    return { earlier: words(earlier), later: words(later) };
  };

  it("is followed to its counterparts and through them, with what changed", () => {
    expect(told("c-2026", "1")).toEqual({ earlier: ["c-2020: 1 null: 2 并入", "c-2010: 1 分列"], later: [] });
    expect(told("c-2010", "1")).toEqual({ earlier: [], later: ["c-2020: 1 分列: 2 分列", "c-2026: 1 null"] });
  });

  it("ends where there is no counterpart, with the reason", () => {
    const { later } = historyOf(known, { standard: "c-2010", code: "2" });
    expect(later.map(({ items, note }) => [items.length, note])).toEqual([
      [1, null],
      [0, "新版未见"],
    ]);
    expect(told("c-2026", "9")).toEqual({ earlier: ["c-2020"], later: [] });
    expect(told("c-2030", "1")).toEqual({ earlier: [], later: [] });
  });

  it("knows its editions oldest first, and those that are only compared", () => {
    const ids = (id: string, given = known) => editionsOf(given, id).map((one) => one.id);
    expect(ids("c-2020")).toEqual(["c-2010", "c-2020", "c-2026"]);
    expect(ids("c-2030")).toEqual(["c-2030"]);
    const compared = { standards, successions: [...successions, pair("c-2026", "c-2030", [])] };
    expect(ids("c-2010", compared)).toEqual(["c-2010", "c-2020", "c-2026", "c-2030"]);
  });
});

describe("two editions side by side", () => {
  it("say of each item whether it was kept, split, merged, is gone or new", () => {
    const rows = successions.map((succession) => compareEditions(succession, standards));
    const told = rows.map((of) =>
      of.map(({ change, older, newer, note }) =>
        [change, older.map(({ code }) => code).join("+"), newer.map(({ code }) => code).join("+"), note].join(
          " ",
        ),
      ),
    );
    expect(told).toEqual([
      ["split 1 1+2 分列", "kept 2 3 ", "added  4 "],
      ["merged 1+2 1 并入", "gone 3  新版未见", "kept 4 2 ", "added  9 "],
    ]);
    expect(countChanges(rows[1] ?? [])).toEqual({ kept: 1, split: 0, merged: 1, gone: 1, added: 1 });
  });
});

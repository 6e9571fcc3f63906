import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCatalogue, checkStandard } from "#domain/criteria/check-standard.ts";
import { checkSuccession } from "#domain/criteria/check-succession.ts";
import { citationOf } from "#domain/criteria/citation.ts";
import { tallyOf } from "#domain/criteria/combination.ts";
import { editionAt, inForceOn } from "#domain/criteria/edition.ts";
import { factsOf } from "#domain/criteria/item-facts.ts";
import { searchItems } from "#domain/criteria/search.ts";
import { findItem } from "#domain/criteria/standard.ts";
import { proposedFor } from "#domain/criteria/succession.ts";
import { readCalendar } from "./calendar-files.ts";
import { readCatalogue, readJsonFiles, readSuccessions } from "./catalogue-files.ts";

const files = await readJsonFiles("catalogue");
const standards = await readCatalogue("catalogue");

type File = Readonly<Record<string, unknown>> & { readonly items: readonly object[] };
const fileNamed = (id: string) => files.find((file) => (file as File)["id"] === id) as File;
const coal = [fileNamed("coal-mine-2020"), fileNamed("coal-mine-2026")] as const;

describe("a faulty catalogue", () => {
  const [older, newer] = coal;
  const twice = { ...older, items: [...older.items, ...older.items.slice(0, 1)] };

  it.each([
    ["a code that occurs twice", [twice, newer], "coal-mine-2020 unusable: items: code 4.1 occurs twice"],
    [
      "a sector that is unknown",
      [{ ...older, sectors: ["星际航行"] }, newer],
      "coal-mine-2020 unusable: sectors: 星际航行",
    ],
    [
      "editions that overlap",
      [older, { ...newer, effectiveOn: older["effectiveOn"] }],
      "coal-mine-2020: effectiveOn",
    ],
    [
      "editions in a ring",
      [
        { ...older, supersedes: ["coal-mine-2026"] },
        { ...newer, status: "superseded", supersededBy: "coal-mine-2020" },
      ],
      "coal-mine-2020 → coal-mine-2026 → coal-mine-2020",
    ],
    ["a file that is no JSON", ["{"], "0.json is not JSON"],
  ] as const)("stops the start and names the place: %s", async (_, planted, place) => {
    const folder = await mkdtemp(join(tmpdir(), "zhiyuan-catalogue-"));
    for (const [index, file] of planted.entries()) {
      const text = typeof file === "string" ? file : JSON.stringify(file);
      await writeFile(join(folder, `${index}.json`), text);
    }
    await expect(readCatalogue(folder)).rejects.toThrow(place);
    await rm(folder, { recursive: true });
  });

  it("is what makes it speak: the same two files are read as they are", async () => {
    const folder = await mkdtemp(join(tmpdir(), "zhiyuan-catalogue-"));
    for (const file of coal)
      await writeFile(join(folder, `${String(file["id"])}.json`), JSON.stringify(file));
    expect((await readCatalogue(folder)).map(({ id }) => id)).toEqual(["coal-mine-2020", "coal-mine-2026"]);
    await rm(folder, { recursive: true });
  });
});

describe("the catalogue", () => {
  it.each(files.map((file) => [String((file as { id: unknown }).id), file]))(
    "%s is well formed",
    (_, file) => {
      expect(checkStandard(file)).toEqual([]);
    },
  );

  it("ties its files together without a loose end", () => {
    expect(checkCatalogue(files)).toEqual([]);
  });

  it("holds every sector by code and every item under an id of its own", () => {
    const ids = standards.flatMap((standard) => standard.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(900);
    expect(standards.every(({ sectors }) => sectors.length > 0)).toBe(true);
  });

  it("cites an item by title, number and clause", () => {
    const found = findItem(standards, "gongmao-2023:11.1");
    expect(found && citationOf(found.item, found.standard)).toMatch(
      /^《工贸企业重大事故隐患判定标准》（应急管理部令第10号）第十一条/,
    );
  });

  it("knows the coal edition of each day", () => {
    expect(editionAt(standards, "coal-mine-2026", "2026-06-30")?.standard.id).toBe("coal-mine-2020");
    expect(editionAt(standards, "coal-mine-2020", "2026-07-01")?.standard.id).toBe("coal-mine-2026");
  });

  it("keeps standards of unknown date in the list, marked", () => {
    const civil = inForceOn(standards, "2024-01-01").find(
      ({ standard }) => standard.id === "civil-aviation-trial",
    );
    expect(civil?.doubt).toBe("实施日期待确认");
  });

  it("demands the stop of the area for coal and a discussion for fire by combination", () => {
    expect(factsOf(standards, { standard: "coal-mine-2026", code: "4.1" })?.stopRequired).toBe(true);
    expect(factsOf(standards, { standard: "gongmao-2023", code: "3.1" })?.stopRequired).toBe(false);
    for (const code of ["6.1", "7.1.1"])
      expect(factsOf(standards, { standard: "fire-2017", code })?.discussionRequired).toBe(true);
    expect(factsOf(standards, { standard: "fire-2025", code: "U1" })?.discussionRequired).toBe(true);
    expect(factsOf(standards, { standard: "water-2017", code: "K0a" })?.discussionRequired).toBe(true);
  });

  it("counts fire and reservoirs as their standards do", () => {
    const reached = (id: string, seen: readonly string[]) => {
      const combination = standards.find((one) => one.id === id)?.combination;
      const found = combination && tallyOf(combination, seen);
      return [
        ...(found?.alone ?? []),
        ...(found?.ways ?? []).flatMap((way) => (way.reached ? way.scope : [])),
      ];
    };
    expect(reached("fire-2017", ["6.4"])).toEqual(["6.4"]);
    expect(reached("fire-2017", ["7.3.1", "7.5"])).toEqual([]);
    expect(reached("fire-2017", ["7.3.1", "7.5", "7.9.3"])).toEqual(["人员密集场所"]);
    expect(reached("fire-2017", ["7.2.1", "7.2.2", "7.6.1", "7.7.1"])).toEqual([
      "人员密集场所、易燃易爆危险品场所、重要场所",
    ]);
    expect(reached("water-2017", ["K0a", "K0b", "K0c", "KZ001", "KZ002"])).toEqual([]);
    expect(reached("water-2017", ["K0a", "K0b", "K0c", "KZ001", "KZ002", "KZ003"])).toEqual(["水库大坝工程"]);
    expect(reached("water-2017", ["D0a", "D0b", "D0c", "D1", "D2", "D3"])).toEqual([]);
  });

  it("finds the clause on unlicensed special work by plain words", () => {
    const hits = searchItems(standards, { text: "特种作业 无证上岗", sectors: ["industrial"], limit: 3 });
    expect(hits[0]?.item.id).toBe("gongmao-2023:3.2");
  });
});

describe("the successions", async () => {
  const pairs = await readJsonFiles("catalogue/successions");
  const named = pairs as readonly { readonly from: string; readonly to: string }[];

  it.each(named.map((pair) => [pair.from, pair.to, pair]))("%s to %s is well formed", (_from, _to, pair) => {
    expect(checkSuccession(pair, standards)).toEqual([]);
  });

  it("compare every pair of editions that name each other", () => {
    const linked = standards.filter(({ supersededBy }) => supersededBy !== null);
    expect(linked.length).toBeGreaterThan(3);
    for (const { id, supersededBy } of linked)
      expect(named.some(({ from, to }) => from === id && to === supersededBy)).toBe(true);
  });

  it("propose for a coal hazard of 2020 what stands in the edition of 2026", async () => {
    const coal = (await readSuccessions("catalogue/successions", standards)).find(
      ({ from }) => from === "coal-mine-2020",
    );
    const proposed = coal && proposedFor(coal, standards, "8.2");
    expect(proposed?.items.map(({ id }) => id)).toEqual(["coal-mine-2026:8.2"]);
  });
});

describe("the calendar", () => {
  it("is known from 2023 to the end of 2026", async () => {
    const calendar = await readCalendar("calendar");
    expect([calendar.knownFrom, calendar.knownUntil]).toEqual(["2023-01-01", "2026-12-31"]);
  });

  it("names only weekend days as worked in exchange, and no day twice", async () => {
    const calendar = await readCalendar("calendar");
    const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
    expect([...calendar.makeUpDays].filter((date) => ![0, 6].includes(weekday(date)))).toEqual([]);
    expect([...calendar.makeUpDays].filter((date) => calendar.holidays.has(date))).toEqual([]);
  });
});

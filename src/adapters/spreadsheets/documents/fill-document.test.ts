import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { fillBlankFile, readBlankFile } from "#adapters/spreadsheets/blank-file.ts";
import type { FillPlan } from "#application/tables/table-desk.ts";
import { withSpots } from "#domain/tables/blank-spot.ts";
import { proposedColumns } from "#domain/tables/proposed-sources.ts";
import { layoutOf } from "#domain/tables/table-layout.ts";

const blankNamed = async (name: string) =>
  new Uint8Array(
    await readFile(fileURLToPath(new URL(`../../../../tests/tables/${name}.docx`, import.meta.url))),
  );
const sheetOf = async (bytes: Uint8Array) => {
  const [sheet] = (await readBlankFile(bytes, "示例.docx")).sheets;
  if (!sheet) throw new Error("no table");
  return sheet;
};
const filled = async (name: string, plan: Omit<FillPlan, "mark" | "sheet">) => {
  const { bytes, ending } = await fillBlankFile(await blankNamed(name), {
    ...{ ...plan, sheet: "表1", mark: "说明：示例" },
  });
  expect(ending).toBe("docx");
  return bytes;
};
const memory = { saved: new Map(), ledgers: new Map() };
const sourcesIn = (layout: NonNullable<ReturnType<typeof layoutOf>>) =>
  proposedColumns(layout, memory).map(({ source }) => ("field" in source ? source.field : source.kind));

/** Five hazards where the blank has three rows. */
const rows = Array.from({ length: 5 }, (_, index) => {
  const cells: readonly (readonly [number, FillPlan["cells"][number]["value"]])[] = [
    ...([
      [0, index + 1],
      [1, "示例<甲>公司"],
      [2, "第一行\n第二行"],
    ] as const),
    [3, { day: "2026-11-05" }],
  ];
  return new Map(cells);
});

describe("a blank table in a document, as a word processor saved it", () => {
  it("is read as a sheet, its head of two rows, its blank rows and what stands around it", async () => {
    const layout = layoutOf(await sheetOf(await blankNamed("weekly-table")));
    if (!layout) throw new Error("no layout");
    expect([layout.kind, layout.title]).toEqual(["hazards", "重大事故隐患排查整治周报表"]);
    expect([layout.headTop, layout.headBottom, layout.bodyBottom]).toEqual([2, 3, 6]);
    expect(sourcesIn(layout)).toEqual([
      ...["seq", "unit-name", "hazard", "found-on", "deadline", "stage", "blank"],
    ]);
    expect(layout.spots.map(({ means }) => means)).toEqual(["unit", "date", "person"]);
  });

  it("gets as many rows as there are, each with the cells of the blank one, and keeps the rest", async () => {
    const bytes = await filled("weekly-table", { body: { top: 4, bottom: 6, rows }, cells: [] });
    const sheet = await sheetOf(bytes);
    expect(sheet.rows.slice(4, 9).map(([seq]) => seq)).toEqual(["1", "2", "3", "4", "5"]);
    expect(sheet.rows[4]?.slice(0, 5)).toEqual(["1", "示例<甲>公司", "第一行\n第二行", "2026-11-05", null]);
    expect(sheet.rows[9]?.[0]).toMatch(/^填表人：/);
    const [before, after] = await Promise.all(
      [blankNamed("weekly-table"), bytes].map(async (file) => JSZip.loadAsync(await file)),
    );
    for (const path of ["word/styles.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"]) {
      expect(await after?.file(path)?.async("string")).toBe(await before?.file(path)?.async("string"));
    }
    expect(await after?.file("docProps/core.xml")?.async("string")).toContain("说明：示例");
    const text = (await after?.file("word/document.xml")?.async("string")) ?? "";
    expect(text.match(/<w:gridCol /g)).toHaveLength(7);
    expect(text).toContain("<w:br/>");
    // The empty cells of this blank are set in 2 points, which nobody could read.
    expect(text).not.toMatch(/<w:szCs w:val="4"\/><\/w:rPr><w:t/);
  });

  it("keeps one blank row where there is nothing to report", async () => {
    const sheet = await sheetOf(
      await filled("weekly-table", { body: { top: 4, bottom: 6, rows: [] }, cells: [] }),
    );
    expect(sheet.rows[4]?.every((cell) => cell === null)).toBe(true);
    expect(sheet.rows[5]?.[0]).toMatch(/^填表人：/);
  });

  it("has its labels filled in where they stand", async () => {
    const layout = layoutOf(await sheetOf(await blankNamed("weekly-table")));
    const [unit] = layout?.spots ?? [];
    if (!layout || !unit) throw new Error("no label");
    const values = {
      unit: "示例区安委办",
      date: "2026年11月5日",
      person: "",
      period: "",
      until: "",
      month: "",
    };
    const value = withSpots(
      unit.text,
      layout.spots.filter(({ row }) => row === unit.row),
      values,
    );
    const sheet = await sheetOf(
      await filled("weekly-table", { body: null, cells: [{ row: unit.row, column: 0, value }] }),
    );
    expect(sheet.rows[unit.row]?.[0]).toBe("填报单位（盖章）：示例区安委办　　填报日期：2026年11月5日");
  });

  it("is refused where the table is gone", async () => {
    const plan = { sheet: "表9", body: null, cells: [], mark: "" };
    await expect(fillBlankFile(await blankNamed("weekly-table"), plan)).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("a form about one hazard", () => {
  it("is found by its labels with empty cells beside them, each with where its value goes", async () => {
    const layout = layoutOf(await sheetOf(await blankNamed("hazard-form")));
    if (!layout) throw new Error("no layout");
    expect([layout.kind, layout.title]).toEqual(["form", "重大事故隐患登记表"]);
    expect(sourcesIn(layout)).toEqual([
      ...["unit-name", "uscc", "address", "sector", "found-on", "hazard", "basis", "measures"],
      ...["deadline", "funds", "blank"],
    ]);
    const cells =
      layout.places?.map((place, index) => ({ ...place, value: layout.headings[index]?.header ?? "" })) ?? [];
    const sheet = await sheetOf(await filled("hazard-form", { body: null, cells }));
    expect(layout.places?.map(({ row, column }) => sheet.rows[row]?.[column])).toEqual(
      layout.headings.map(({ header }) => header),
    );
    // Nothing is empty any more: it is no blank form.
    expect(layoutOf(sheet)?.kind).not.toBe("form");
  });
});

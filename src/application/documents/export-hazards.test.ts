import { describe, expect, it } from "vitest";
import { cast } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { andThen, reported, type Story, told, toPlan, wholeLife } from "#domain/hazards/story.samples.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { exportHazards } from "./export-hazards.ts";
import { booksHolding } from "./papers.samples.ts";

const filters = { order: "deadline", descending: false } as const;

function called(id: string, story: Story, over: Partial<Hazard> = {}): Story {
  return { ...story, hazard: { ...story.hazard, id, ...over } };
}

async function sheetOf(stories: readonly Story[], asked: { readonly home?: string } = {}) {
  const desk = { openBooks: booksHolding(stories), newId: (kind: string) => `${kind}_1`, exportRows: 5000 };
  const asking = { layout: "county", filters: { ...filters, ...asked } } as const;
  const table = await exportHazards(desk, cast.countyOffice, asking);
  const rows: (readonly Cell[])[] = [];
  for await (const row of table.rows) rows.push(row);
  return { title: table.title, rows, below: table.below(rows.length) };
}

describe("exportHazards in the county layout", () => {
  it("prints a hazard in the words of a county's ledger", async () => {
    const { rows } = await sheetOf([told(reported(), toPlan)]);
    expect(rows).toEqual([
      [
        1,
        "襄垣县",
        "示例机械有限公司",
        "91350100M000100Y43",
        "冶金工贸",
        "除尘系统未设置泄爆装置",
        "《示例工贸重大事故隐患判定标准》（示例令第10号）第十一条第（十）项",
        "监管部门检查",
        "2026-11-20",
        "加装泄爆片并检测除尘风速",
        "2026-12-20",
        "整改中",
        "否",
      ],
    ]);
  });

  it("shows a tip as a department's check", async () => {
    const { rows } = await sheetOf([reported({ finding: { foundBy: "tip" } })]);
    expect(rows[0]?.[7]).toBe("监管部门检查");
    expect(JSON.stringify(rows)).not.toContain("举报");
  });

  it("says that a struck-off hazard is, and which level listed one", async () => {
    const listed = andThen(told(reported(), toPlan), "list", cast.countyOffice);
    const { rows } = await sheetOf([called("hz_a", told(reported(), wholeLife)), called("hz_b", listed)]);
    expect(rows.map((row) => [row[11], row[12]])).toEqual([
      ["已销号", "否"],
      ["整改中", "县级挂牌"],
    ]);
  });

  it("keeps the old ledger's words until somebody has taken the hazard further", async () => {
    const importedFrom = {
      importId: "im_1",
      sheet: "台账",
      row: 3,
      done: false,
      basis: "《示例规范》第三条",
      measures: "限期整改",
      status: "正在整改",
    };
    const untouched = called("hz_a", reported(), { importedFrom });
    const planned = called("hz_b", told(reported(), toPlan), { importedFrom });
    const { rows } = await sheetOf([untouched, planned]);
    expect(rows.map((row) => [row[6], row[9], row[11]])).toEqual([
      ["《示例规范》第三条", "限期整改", "正在整改"],
      [expect.stringContaining("示例令第10号"), "加装泄爆片并检测除尘风速", "整改中"],
    ]);
  });

  it("has the credit code that the old ledger gave, where the unit has no file", async () => {
    const story = reported();
    const noted = "统一社会信用代码：91350100M000100Y43；备注：示例";
    const from = { importId: "im_1", sheet: "台账", row: 3, done: false, basis: null, measures: null };
    const { rows } = await sheetOf([
      called("hz_a", story, {
        belonging: { ...story.hazard.belonging, enterprise: null },
        importedFrom: { ...from, status: null, noted },
      }),
    ]);
    expect(rows[0]?.[3]).toBe("91350100M000100Y43");
  });

  it("takes the whole list, each hazard once in its order, and counts them below", async () => {
    const many = Array.from({ length: 4321 }, (_, index) => called(`hz_${index}`, reported()));
    const { rows, below } = await sheetOf(many);
    expect(rows.map(([number]) => number)).toEqual(many.map((_, index) => index + 1));
    expect(below[0]).toBe("合计　共4321项");
    expect(below.at(-1)).toContain("共4321条，导出编号ex_1");
  });

  it("refuses more rows than leave without approval, and says what to do", async () => {
    const many = Array.from({ length: 5001 }, () => reported());
    await expect(sheetOf(many)).rejects.toMatchObject({
      code: "not-permitted",
      message: expect.stringContaining("提出申请"),
    });
  });

  it("leaves out under a title of major hazards what is none any more", async () => {
    const major = told(reported(), toPlan);
    const stories = [called("hz_a", major), called("hz_b", major)];
    const desk = { openBooks: booksHolding(stories), newId: (kind: string) => `${kind}_1`, exportRows: 5000 };
    const table = await exportHazards(desk, cast.countyOffice, { layout: "county", filters });
    stories[1] = called("hz_b", reported());
    const numbers: Cell[] = [];
    for await (const [number = null] of table.rows) numbers.push(number);
    expect([table.title, numbers]).toEqual(["长治市襄垣县重大事故隐患专项排查整治台账", [1]]);
  });

  it("names the place that is asked for, and calls its rows major only where each was judged so", async () => {
    const major = called("hz_a", told(reported(), toPlan));
    const unjudged = called("hz_b", reported());
    expect((await sheetOf([major])).title).toBe("长治市襄垣县重大事故隐患专项排查整治台账");
    expect((await sheetOf([major, unjudged])).title).toBe("长治市襄垣县事故隐患排查整治台账");
    expect((await sheetOf([], { home: "140403" })).title).toBe("长治市潞州区事故隐患排查整治台账");
  });
});

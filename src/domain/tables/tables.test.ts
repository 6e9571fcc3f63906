import { describe, expect, it } from "vitest";
import type { Sheet } from "#domain/imports/sheet.ts";
import { isByHand, withSpots } from "./blank-spot.ts";
import { proposedColumns } from "./proposed-sources.ts";
import { carryOver } from "./table-changes.ts";
import { figureOfHeader } from "./table-figure.ts";
import { layoutOf, type TableLayout } from "./table-layout.ts";
import { periodDays } from "./table-period.ts";
import { filledCell, fixedCell } from "./table-value.ts";

const sheetOf = (rows: Sheet["rows"], merges: Sheet["merges"] = []): Sheet => ({
  ...{ name: "表", rows, merges, pictures: [] },
});
const none = { saved: new Map(), ledgers: new Map() };
const known = (layout: TableLayout | null): TableLayout => {
  if (!layout) throw new Error("no table found");
  return layout;
};

const weekly = sheetOf(
  [
    ["重大事故隐患周调度表"],
    ["填报单位（盖章）：", null, null, "填报日期：    年   月   日", null, "单位：万元"],
    ["序号", "单位名称", "隐患内容", "核定日期", "备案编号", "治理资金", "整改责任人"],
    [1, "例：某公司", "例：某隐患"],
    [2],
    [],
    ["合计"],
    ["填表人：      审核人："],
  ],
  [{ top: 0, left: 0, bottom: 0, right: 6 }],
);

const monthly = sheetOf(
  [
    ["（  ）月份隐患排查治理情况汇总表"],
    ["填报单位", null],
    ["行业领域", "单位排查", null, "一般事故隐患", null, "重大事故隐患", null, "资金（万元）"],
    [null, "应排查", "实际排查", "排查数", "整改率", "排查数", "整改销号数", null],
    ["煤矿"],
    ["非煤矿山"],
    ["危化品"],
    ["示例行业"],
    ["合计"],
    ["说明：本表每月五日前报送。"],
  ],
  [
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 2, left: 1, bottom: 2, right: 2 },
    { top: 2, left: 3, bottom: 2, right: 4 },
    { top: 2, left: 5, bottom: 2, right: 6 },
    { top: 2, left: 7, bottom: 3, right: 7 },
  ],
);

describe("the table of a blank", () => {
  it("has sample and blank rows that give way, and a foot that stays", () => {
    const layout = known(layoutOf(weekly));
    expect(layout).toMatchObject({ kind: "hazards", headTop: 2, headBottom: 2, bodyBottom: 5, inWan: true });
    expect(layout.title).toBe("重大事故隐患周调度表");
  });

  it("has rows of counts where its fields are printed, with a head of two rows", () => {
    const layout = known(layoutOf(monthly));
    expect(layout).toMatchObject({ kind: "figures", headTop: 2, headBottom: 3, bodyBottom: 8 });
    expect(layout.lines.map(({ about }) => about?.kind ?? null)).toEqual([
      ...["sector", "sector", "sector", null, "all"],
    ]);
  });

  it("is what a person says it is", () => {
    expect(layoutOf(monthly, { kind: "hazards" })?.kind).toBe("hazards");
    expect(layoutOf(weekly, { headRow: 3 })?.headTop).toBe(3);
    expect(layoutOf(sheetOf([["一句话"]]))).toBeNull();
  });
});

describe("the proposal for a column", () => {
  it("knows what only the record knows, and names nobody", () => {
    const sources = proposedColumns(known(layoutOf(weekly)), none).map(({ source }) => source);
    expect(sources.map((source) => ("field" in source ? source.field : source.kind))).toEqual([
      ...["seq", "unit-name", "hazard", "confirmed-on", "filing-number", "funds", "blank"],
    ]);
  });

  it("reads group and head together, and leaves blank what nobody enters here", () => {
    const sources = proposedColumns(known(layoutOf(monthly)), none).map(({ source }) => source);
    expect(sources.map((source) => ("figure" in source ? source.figure : source.kind))).toEqual([
      ...[
        "blank",
        "units",
        "blank",
        "general-found",
        "general-rate",
        "major-found",
        "major-struck-off",
        "funds",
      ],
    ]);
  });

  it("is first what the office settled before", () => {
    const saved = new Map([["hazards  单位名称", { kind: "fixed", text: "示例" } as const]]);
    const [, unit] = proposedColumns(known(layoutOf(weekly)), { ...none, saved });
    expect(unit?.source).toEqual({ kind: "fixed", text: "示例" });
  });
});

describe("a head of counts", () => {
  it.each([
    ["排查出重大隐患", "major-found"],
    ["其中：已整改重大隐患", "major-struck-off"],
    ["其中：未整改重大隐患", "major-left"],
    ["其中：已整改一般隐患", "general-done"],
    ["尚未整改的一般隐患", "general-left"],
    ["重大隐患整改率", "major-rate"],
    ["实际排查企业数", null],
  ])("%s is understood", (head, figure) => {
    expect(figureOfHeader(head)).toBe(figure);
  });
});

describe("blanks outside the table", () => {
  const values = {
    ...{
      unit: "示例局",
      date: "2026年11月29日",
      person: "示例",
      period: "2026年11月",
      until: "",
      month: "11",
    },
  };
  const written = (sheet: Sheet) =>
    known(layoutOf(sheet)).spots.map((spot) => withSpots(spot.text, [spot], values));

  it("are written behind their labels, in place of a date left open", () => {
    expect(written(weekly)).toEqual([
      ...["填报单位（盖章）：示例局", "填报日期：2026年11月29日", "填表人：示例　　审核人："],
    ]);
  });

  it("are the month of a title, and the cell beside a label", () => {
    const [title, unit] = known(layoutOf(monthly)).spots;
    expect(title && withSpots(title.text, [title], values)).toBe("（11）月份隐患排查治理情况汇总表");
    expect(unit).toMatchObject({ means: "unit", into: 1 });
  });

  it("are named and left where only the office knows the number: 第几周, 第几期", () => {
    const title = "重大事故隐患动态清零周调度表（2026年第    周）";
    const [week, ...others] = known(layoutOf(sheetOf([[title], ...weekly.rows.slice(1)]))).spots;
    expect(week).toMatchObject({ means: "ordinal", label: "第　周" });
    expect(week && withSpots(title, [week], values)).toBe(title);
    expect(others.length).toBeGreaterThan(0);
    expect(known(layoutOf(sheetOf([["2026年第48周"], ...weekly.rows.slice(1)]))).spots).toEqual(others);
  });

  it("are named, each with its words, within a sentence: nobody knows which figure it asks for", () => {
    const said = "本周共排查重大事故隐患____项，已整改____项，投入资金   万元。报告日期：____年__月__日";
    const { spots } = known(layoutOf(sheetOf([[said], ...weekly.rows.slice(1)])));
    const byHand = spots.filter(isByHand).map(({ label }) => label);
    expect(byHand).toEqual(["本周共排查重大事故隐患＿＿项", "已整改＿＿项", "投入资金＿＿万元"]);
  });

  it("are left alone where something stands in them already", () => {
    expect(known(layoutOf(sheetOf([["填报单位：示例县"], ...weekly.rows.slice(2)]))).spots.length).toBe(1);
  });
});

describe("a new version", () => {
  const column = (index: number, header: string) => ({
    ...{ index, header, group: "", source: { kind: "fixed", text: header } as const },
  });
  const before = ["甲", "乙", "丙", "丁"].map((header, index) => column(index, header));
  const kinds = (headers: readonly string[]) =>
    carryOver(
      before,
      headers.map((header, index) => ({ ...column(index, header), source: { kind: "blank" } as const })),
    );

  it("says what is new, gone, moved and renamed, and carries the rest over", () => {
    const { changes, columns } = kinds(["甲", "丙", "乙", "戊"]);
    expect(changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["moved 乙", "new 戊", "gone 丁"]);
    expect(columns[1]?.source).toEqual({ kind: "fixed", text: "丙" });
  });

  it("takes over no meaning that merely stood in the place of a new head", () => {
    const { columns, changes } = kinds(["甲", "乙改", "丙", "丁"]);
    expect(changes).toEqual([{ kind: "replaced", name: "乙改", before: "乙", index: 1 }]);
    expect(columns[1]?.source).toEqual({ kind: "blank" });
  });

  it("is filled as another office would have it filled anew, where its heads change", () => {
    const group = "企业基本情况";
    const heads = (names: readonly string[], hazard: string, more: readonly string[]) =>
      sheetOf(
        [
          ["重大事故隐患周调度表"],
          ["序号", group, null, null, hazard, "发现时间", ...more],
          [null, ...names],
          [1],
          [2],
        ],
        [
          { top: 1, left: 1, bottom: 1, right: 3 },
          ...[0, 4, 5, ...more.map((_, at) => 6 + at)].map((left) => ({
            top: 1,
            left,
            bottom: 2,
            right: left,
          })),
        ],
      );
    const more = ["整改时限", "是否完成整改", "是否逾期", "目前进展"];
    const next = ["整改期限", "整改是否完成", "挂牌级别", "联系人电话", "目前进展"];
    const first = heads(["企业名称", "统一社会信用代码", "所属行业"], "隐患描述", more);
    const second = heads(["企业全称", "所属行业", "企业类型"], "重大隐患具体描述", next);
    const [before, fresh] = [first, second].map((sheet) => proposedColumns(known(layoutOf(sheet)), none));
    const own = (before ?? []).map((column) =>
      column.header === "是否完成整改"
        ? { ...column, source: { kind: "fixed", text: "见附件" } as const }
        : column,
    );
    const { columns, changes } = carryOver(own, fresh ?? []);
    const same = (list: typeof columns) => list.filter(({ header }) => header !== "整改是否完成");
    expect(same(columns)).toEqual(same(fresh ?? []));
    expect(columns.find(({ header }) => header === "整改是否完成")?.source).toMatchObject({ text: "见附件" });
    expect(columns.find(({ header }) => header === "联系人电话")?.source).toEqual({ kind: "blank" });
    expect(changes.flatMap(({ kind, name }) => (kind === "renamed" ? [name] : []))).toEqual([
      ...["企业基本情况－企业全称", "重大隐患具体描述", "整改期限", "整改是否完成"],
    ]);
  });

  it("moves no column that others only made room for", () => {
    expect(kinds(["新", "甲", "乙", "丙", "丁"]).changes.map(({ kind }) => kind)).toEqual(["new"]);
  });
});

describe("a period", () => {
  it.each([
    ["week", 0, "2026-11-23", "2026-11-25"],
    ["week", 1, "2026-11-16", "2026-11-22"],
    ["month", 0, "2026-11-01", "2026-11-25"],
    ["month", 11, "2025-12-01", "2025-12-31"],
    ["quarter", 0, "2026-10-01", "2026-11-25"],
    ["quarter", 4, "2025-10-01", "2025-12-31"],
    ["year", 0, "2026-01-01", "2026-11-25"],
    ["open", 0, null, "2026-11-25"],
  ] as const)("of a %s, %i back, begins on %s and ends on %s", (period, back, from, to) => {
    expect(periodDays(period, "2026-11-25", back)).toMatchObject({ from, to });
  });
});

describe("what is written into a cell", () => {
  it("is money in the unit of the head, a share of something, a plain number as one", () => {
    expect(filledCell({ yuan: 125_000 }, true)).toBe(12.5);
    expect(filledCell({ yuan: 125_000 }, false)).toBe(125_000);
    expect(filledCell({ part: 1, whole: 3 }, false)).toMatchObject({ text: "33.3%" });
    expect(filledCell({ part: 0, whole: 0 }, false)).toBeNull();
    expect([fixedCell("0"), fixedCell("007"), fixedCell("无")]).toEqual([0, "007", "无"]);
  });
});

import { describe, expect, it } from "vitest";
import { anItem, aStandard } from "#domain/criteria/standard.samples.ts";
import { hazardCatalogue } from "./hazard-catalogue.ts";

const official = anItem({ code: "3.2", officialText: { text: "（二）示例原文。", source: "示例令" } });
const standard = aStandard({ items: [anItem(), official] });
const local = aStandard({
  id: "std_1",
  title: "示例清单",
  localSector: "酿造",
  items: [anItem({ standard: "std_1" })],
});
const sheetOf = (editions: Parameters<typeof hazardCatalogue>[0]["editions"]) =>
  hazardCatalogue({ editions, fields: ["冶金工贸"], on: "2026-11-24" });

describe("the catalogue of hazards", () => {
  it("has classes, contents and grounds; our own words are marked and official text is not", () => {
    expect(sheetOf([{ standard, doubt: null }]).rows).toEqual([
      [
        "冶金工贸·通用",
        "（摘要，非原文）示例情形，未按规定检查",
        "《示例行业重大事故隐患判定标准》（示例〔2023〕1号）第三条第(一)项",
      ],
      [
        "冶金工贸·通用",
        "（二）示例原文。",
        "《示例行业重大事故隐患判定标准》（示例〔2023〕1号）第三条第(一)项",
      ],
    ]);
  });

  it("says what the mark means only where one stands", () => {
    expect(sheetOf([{ standard, doubt: null }]).below).toHaveLength(2);
    expect(sheetOf([{ standard: { ...standard, items: [official] }, doubt: null }]).below).toEqual([
      "共 1 条。",
    ]);
  });

  it("names the office's own trade, and a day of effect that nobody knows", () => {
    const [row] = sheetOf([{ standard: local, doubt: "实施日期待确认" }]).rows;
    expect(row?.[0]).toBe("酿造·通用");
    expect(row?.[2]).toMatch(/（实施日期待确认）$/);
  });
});

import { describe, expect, it } from "vitest";
import { gapListSheet } from "#domain/documents/gap-list.ts";
import { libraryGaps } from "./library-gaps.ts";
import { anItem, aStandard } from "./standard.samples.ts";

const on = "2026-01-01";
const whole = aStandard({ id: "whole", sectors: ["fire"], items: [anItem()] });
const gapsOf = (...standards: ReturnType<typeof aStandard>[]) =>
  libraryGaps({ standards, successions: [] }, on, []).filter(({ kind }) => kind !== "sector");

describe("the gaps of the library", () => {
  it("are none for a standard that was seen whole", () => {
    expect(gapsOf(whole)).toEqual([]);
  });

  it("name the fields without criteria, a kind of place by the fields that lead there", () => {
    const fields = libraryGaps({ standards: [whole], successions: [] }, on, []).map(({ field }) => field);
    expect(fields).toContain("coal-mine");
    expect(fields).toContain("waterworks");
    expect(fields).not.toContain("fire");
    expect(fields).not.toContain("mall");
    const ended = { ...whole, effectiveOn: "2027-01-01" };
    expect(libraryGaps({ standards: [ended], successions: [] }, on, []).map(({ field }) => field)).toContain(
      "fire",
    );
  });

  it("ask for what of a standard is missing, was not seen, or is not known", () => {
    const title = aStandard({ title: "示例甲", items: [], missing: ["全部条款"] });
    const partly = aStandard({ title: "示例乙", items: [anItem()], missing: ["第五条及以后"] });
    const unseen = aStandard({
      title: "示例丙",
      items: [anItem({ verification: "from-knowledge" }), anItem({ clause: "第九条", partial: true })],
    });
    const imported = aStandard({
      items: [anItem({ partial: true, officialText: { text: "示例原文", source: "示例文件" } })],
    });
    expect(gapsOf(imported)).toEqual([]);
    const undated = aStandard({
      title: "示例丁",
      items: [anItem()],
      effectiveOn: null,
      documentNumber: null,
    });
    const asked = gapsOf(title, partly, unseen, undated).map(({ kind, ask }) => `${kind}: ${ask}`);
    expect(asked).toEqual([
      "title: 请提供《示例甲》（示例〔2023〕1号）全文，以及发文字号、印发日期、实施日期。",
      "clauses: 请提供《示例乙》（示例〔2023〕1号）下列内容的原文：第五条及以后。",
      "wording: 请提供《示例丙》（示例〔2023〕1号）原文，核对第三条第(一)项、第九条。",
      "effect: 请确认《示例丁》的发文字号、实施日期。",
    ]);
  });

  it("are not filled by a list that an office made itself", () => {
    const own = aStandard({ origin: "office", sectors: ["gas"], items: [anItem()], effectiveOn: null });
    expect(gapsOf(own)).toEqual([]);
    const fields = libraryGaps({ standards: [own], successions: [] }, on, []).map(({ field }) => field);
    expect(fields).toContain("gas");
  });

  it("ask whether an older edition still stands beside a newer one on the same subject", () => {
    const older = aStandard({ id: "o", title: "旧标准", items: [anItem()] });
    const newer = aStandard({ id: "n", title: "新标准", effectiveOn: "2025-01-01", items: [anItem()] });
    const successions = [{ from: "o", to: "n", compared: "whole" as const, note: "示例", rows: [] }];
    const kinds = (standards: (typeof older)[]) =>
      libraryGaps({ standards, successions }, on, []).map(({ kind }) => kind);
    expect(kinds([older, newer])).toContain("validity");
    const ended = { ...older, status: "superseded" as const, supersededBy: "n" };
    expect(kinds([ended, newer])).not.toContain("validity");
  });

  it("begin with the hazards that were judged by none of its items", () => {
    const gaps = libraryGaps({ standards: [whole], successions: [] }, on, [
      { field: "gas", count: 3 },
      { field: null, count: 0 },
    ]);
    expect(gaps[0]).toMatchObject({ kind: "uncatalogued", about: "燃气", field: "gas", count: 3 });
    expect(gaps.filter(({ kind }) => kind === "uncatalogued")).toHaveLength(1);
    const sheet = gapListSheet(gaps.slice(0, 1), on);
    expect(sheet.rows).toEqual([
      [
        1,
        "已判重大、标准未入库的隐患",
        "燃气",
        gaps[0]?.lacks,
        "请明确燃气上述隐患所依据的判定标准和条款，并提供标准全文。",
        3,
      ],
    ]);
    expect(sheet.above).toEqual([["截至2026-01-01", "共1项"]]);
  });
});

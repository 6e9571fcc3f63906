import { describe, expect, it } from "vitest";
import { correctionWords, reasonNotToCorrect } from "./correction.ts";
import { findDuplicates, knownBy } from "./duplicates.ts";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import { recordOfRow } from "./record-of-row.ts";
import { rowsToPlace } from "./rows-to-place.ts";
import type { Cell } from "./sheet.ts";

const head = ["县区", "单位名称", "行业领域", "隐患描述", "判定依据", "发现时间", "整改时限"];
const sound = ["潞城区", "示例甲厂", "工贸", "除尘系统未清灰", null, "2026.6.1", "2026.6.20"];
const at = (row: number) => ({ sheet: "台账", row });

function reading(rows: readonly (readonly Cell[])[], corrections: Parameters<typeof readLedger>[1] = {}) {
  return readLedger(aWorkbook(aSheet([head, ...rows])), corrections);
}

describe("a cell that a person corrects in the preview", () => {
  it("is read as corrected, and what it said before stays with the row", () => {
    const rows = [["潞城区", "示例甲厂", "工贸", "除尘系统未清灰", null, "2026.13.1", null], sound];
    const corrections = [{ ...at(2), field: "found-on" as const, text: " 2026.3.1 " }];
    const { rows: read, corrected } = reading(rows, { corrections });
    expect(read[0]?.foundOn).toMatchObject({ kind: "date", date: "2026-03-01" });
    const change = { field: "found-on", from: "2026.13.1", to: "2026.3.1" };
    expect(read[0]?.corrected).toEqual([change]);
    expect(read[1]?.corrected).toEqual([]);
    expect(corrected).toEqual([{ ...at(2), ...change }]);
    const setting = {
      importId: "im",
      homeKnown: true,
      photos: [],
      today: "2026-11-01",
      standards: [],
    };
    const [first, second] = read.map((row) => recordOfRow(row, setting).from);
    expect([first?.corrected, second?.corrected]).toEqual([[change], undefined]);
  });

  it("makes a refused row one that comes in, and a row without words one that is refused, with what it says", () => {
    const empty = ["潞城区", "示例甲厂", "工贸", "无", null, "2026.6.1", null];
    const before = reading([empty, sound]);
    expect(before.refused[0]?.cells).toMatchObject({ hazard: "无", "unit-name": "示例甲厂" });
    const text = "配电箱未接地";
    const mended = reading([empty, sound], { corrections: [{ ...at(2), field: "hazard", text }] });
    expect([mended.refused.length, mended.rows[0]?.hazardText, mended.read]).toEqual([0, text, 2]);
    const spoilt = reading([empty, sound], { corrections: [{ ...at(3), field: "hazard", text: "" }] });
    expect(spoilt.refused.map(({ row }) => row)).toEqual([2, 3]);
    expect(spoilt.refused[1]?.corrected).toEqual([{ field: "hazard", from: "除尘系统未清灰", to: "" }]);
  });

  it("mends a text that is too long for a record", () => {
    const long = ["潞城区", "示例甲厂", "工贸", "漏".repeat(5000), null, "2026.6.1", null];
    expect(reading([long]).refused).toHaveLength(1);
    const corrections = [{ ...at(2), field: "hazard" as const, text: "多处漏风" }];
    expect(reading([long], { corrections }).rows[0]?.hazardText).toBe("多处漏风");
  });

  it("holds whatever the columns are taken for, and changes nothing where it says what the cell says", () => {
    const columns = [{ sheet: "台账", column: 5, field: null }];
    const corrections = [{ ...at(2), field: "found-on" as const, text: "2026.6.2" }];
    expect(reading([sound], { columns, corrections }).rows[0]?.foundOn).toMatchObject({ date: "2026-06-02" });
    const same = [{ ...at(2), field: "unit-name" as const, text: "示例甲厂" }];
    expect(reading([sound], { corrections: same }).rows[0]?.corrected).toEqual([]);
  });

  it("leaves the rows below as they came, those of the same block among them", () => {
    const below = [null, null, null, "配电箱未接地", null, null, null];
    const corrections = [{ ...at(2), field: "unit-name" as const, text: "示例乙厂" }];
    const { rows } = reading([sound, below], { corrections });
    expect(rows.map(({ unitName }) => unitName)).toEqual(["示例乙厂", "示例甲厂"]);
  });

  it("takes basis and clause for one", () => {
    const cited = ["潞城区", "示例甲厂", "工贸", "未清灰", "《示例判定标准》第三条", "2026.6.1", null];
    const corrections = [{ ...at(2), field: "basis" as const, text: "《示例判定标准》第四条" }];
    const [row] = reading([cited], { corrections }).rows;
    expect([row?.basis.text, row?.basis.clause]).toEqual(["《示例判定标准》", "第四条"]);
    expect(row?.corrected[0]?.from).toBe("《示例判定标准》 第三条");
  });

  it("is known again in next month's copy by what the row said before", () => {
    const corrections = [{ ...at(2), field: "hazard" as const, text: "除尘器未清灰，积尘 3 毫米" }];
    const [now] = reading([sound], { corrections }).rows;
    const [next] = reading([sound]).rows;
    if (!now || !next) throw new Error("no row was read");
    expect(knownBy(now)).toBe(knownBy(next));
    const record = { id: "hz", unitName: "示例甲厂", uscc: null, foundOn: "2026-06-01" };
    const existing = { ...record, hazardText: now.hazardText, fingerprint: knownBy(now) };
    expect(findDuplicates([next], [existing])).toHaveLength(1);
  });

  it("parts two rows that were the same before one was corrected", () => {
    const corrections = [{ ...at(3), field: "unit-name" as const, text: "示例乙厂" }];
    expect(rowsToPlace(reading([sound, sound])).map(({ repeats }) => repeats)).toEqual([null, at(2)]);
    expect(rowsToPlace(reading([sound, sound], { corrections })).map(({ repeats }) => repeats)).toEqual([
      null,
      null,
    ]);
  });
});

describe("words for a cell", () => {
  it("are declined with what to write where they would not be understood", () => {
    expect(reasonNotToCorrect("hazard", "  ")).toContain("不能空着");
    expect(reasonNotToCorrect("hazard", "未发现隐患")).toContain("不建立记录");
    expect(reasonNotToCorrect("found-on", "2026.13.1")).toContain("2026-06-09");
    expect(reasonNotToCorrect("found-on", "2026年6月")).toContain("认不出是哪一天");
    expect(reasonNotToCorrect("deadline", "尽快吧")).toContain("15天");
    expect(reasonNotToCorrect("level", "严重")).toContain("重大");
    expect(reasonNotToCorrect("sector", "示例行业")).toContain("选一个");
    expect(reasonNotToCorrect("county", "龙口市")).toContain("选一个");
    expect(reasonNotToCorrect("status", "再议")).toContain("整改中");
    expect(reasonNotToCorrect("uscc", "123")).not.toBeNull();
  });

  it("are taken where they are understood, and a blank says nothing", () => {
    const sure = [
      ["hazard", "配电箱未接地"],
      ["found-on", "2026.6.1"],
      ["found-on", ""],
      ["deadline", "15天"],
      ["level", "一般"],
      ["sector", "煤矿"],
      ["county", "潞城区"],
      ["status", "整改中"],
      ["unit-name", "示例丙厂"],
    ] as const;
    expect(sure.map(([field, text]) => reasonNotToCorrect(field, text))).toEqual(sure.map(() => null));
  });

  it("are told with what stood there before", () => {
    expect(correctionWords({ field: "spot", from: null, to: "东侧" })).toBe("隐患位置“空”更正为“东侧”");
  });
});

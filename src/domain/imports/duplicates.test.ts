import { describe, expect, it } from "vitest";
import { type ExistingRow, findDuplicates, fingerprintOf } from "./duplicates.ts";
import { countImport } from "./import-count.ts";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import type { Cell } from "./sheet.ts";

const head = ["序号", "县区", "行业", "企业类型", "单位名称", "隐患描述", "发现日期"];
const readRows = (...rows: readonly (readonly Cell[])[]) => readLedger(aWorkbook(aSheet([head, ...rows])));
const duplicatesIn = (...rows: readonly (readonly Cell[])[]) =>
  findDuplicates(readRows(...rows).rows, []).map(({ row }) => row);

const record = (given: Partial<ExistingRow>): ExistingRow => ({
  id: "hz_1",
  hazardText: "示例：消防通道堵塞",
  unitName: null,
  uscc: null,
  foundOn: null,
  fingerprint: null,
  ...given,
});

describe("duplicates within a file", () => {
  it("knows a row again by unit and words, whatever the number, width and punctuation", () => {
    expect(
      duplicatesIn(
        [1, "沁县", "消防", "", "示例单位一", "1.消防通道堵塞，无法通行", "2023.6.9"],
        [2, "沁县", "消防", "", "示例单位一 ", "消防通道堵塞,无法通行。", "2023年6月9日"],
      ),
    ).toEqual([3]);
  });

  it("takes the same words at another unit, or at one unit on another day, for another hazard", () => {
    expect(
      duplicatesIn(
        [1, "沁县", "消防", "", "示例单位一", "示例：消防通道堵塞", "2023.6.9"],
        [2, "沁县", "消防", "", "示例单位二", "示例：消防通道堵塞", "2023.6.9"],
        [3, "沁县", "消防", "", "示例单位一", "示例：消防通道堵塞", "2023.9.1"],
      ),
    ).toEqual([]);
  });

  it("compares rows without a unit by county, kind of enterprise and date as well", () => {
    const row = (seq: number, county: string, kind: string, day: string): Cell[] => [
      seq,
      county,
      "消防",
      kind,
      "",
      "示例：积尘严重",
      day,
    ];
    expect(duplicatesIn(row(1, "甲县", "家具厂", "2023.6.9"), row(2, "甲县", "家具厂", "20230609"))).toEqual([
      3,
    ]);
    expect(
      duplicatesIn(
        row(1, "甲县", "家具厂", "2023.6.9"),
        row(2, "乙县", "家具厂", "2023.6.9"),
        row(3, "甲县", "酒店", "2023.6.9"),
        row(4, "甲县", "家具厂", ""),
      ),
    ).toEqual([]);
  });

  it("never folds rows of which neither unit nor county is known", () => {
    expect(
      duplicatesIn(
        [1, "", "消防", "", "", "示例：积尘严重", ""],
        [2, "", "消防", "", "", "示例：积尘严重", ""],
      ),
    ).toEqual([]);
  });
});

describe("a long ledger", () => {
  const many = 20_000;
  const read = (rowOf: (number: number) => readonly [number, string]) =>
    readRows(
      ...Array.from({ length: many }, (_, index) => {
        const [number, unit] = rowOf(index);
        return [number, "沁县", "消防", "", unit, "示例：消防通道堵塞", "2023.6.9"];
      }),
    );

  it("is compared within each unit, so that one text at thousands of units takes seconds and not hours", () => {
    const { rows } = read((index) => [index, `示例单位${index}`]);
    expect(findDuplicates(rows, [])).toEqual([]);
  });

  it("of one row over and over repeats the first", () => {
    const { rows } = read(() => [1, "示例单位一"]);
    expect(findDuplicates(rows, [])).toHaveLength(many - 1);
  });
});

describe("duplicates of records", () => {
  const { rows } = readRows([1, "沁县", "消防", "", "示例单位一", "示例：消防通道堵塞", "2023.6"]);

  it("finds the record of the same unit and words whose day does not contradict", () => {
    expect(findDuplicates(rows, [record({ unitName: "示例单位一", foundOn: "2023-06-09" })])).toEqual([
      { sheet: "台账", row: 2, of: { kind: "record", id: "hz_1" }, why: "same" },
    ]);
    expect(findDuplicates(rows, [record({ unitName: "示例单位一", foundOn: "2023-07-09" })])).toEqual([]);
    expect(findDuplicates(rows, [record({})])).toEqual([]);
  });

  it("finds by its fingerprint a record whose gaps were completed since", () => {
    const reading = readRows([1, "", "消防", "", "", "示例：消防通道堵塞", ""]);
    const [row] = reading.rows;
    const completed = record({ unitName: "示例单位九", fingerprint: row ? fingerprintOf(row) : "" });
    expect(countImport(reading, findDuplicates(reading.rows, [completed]))).toMatchObject({
      created: 0,
      duplicate: 1,
    });
  });
});

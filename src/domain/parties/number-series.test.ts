import { describe, expect, it } from "vitest";
import { comparableNumber, reasonNotToSetSeries, seriesNumber, yearOfNumber } from "./number-series.ts";
import { evolveOrganisation } from "./organisation-ledger.ts";
import { anOrganisation } from "./parties.samples.ts";

const series = { prefix: "潞城重隐备", digits: 4, year: 2026, next: 1 };
const around = { today: "2026-11-24", reached: 1 };

describe("the numbers of an office's filings", () => {
  it("stand as prefix, year and running number, filled to the places the office wants", () => {
    expect(seriesNumber(series, 2026, 1)).toBe("潞城重隐备〔2026〕0001号");
    expect(seriesNumber({ ...series, digits: 1 }, 2027, 12)).toBe("潞城重隐备〔2027〕12号");
    expect(seriesNumber(series, 2026, 12345)).toBe("潞城重隐备〔2026〕12345号");
  });

  it("go by the year of the day filed", () => {
    expect(yearOfNumber("2025-12-31")).toBe(2025);
  });

  it.each([
    "潞城重隐备[2026] 0001号",
    "潞城重隐备（2026）０００１号",
    "潞城重隐备【2026】0001 号",
    "潞城重隐备〔2026〕1号",
  ])("%s is the same number however it is typed", (typed) => {
    expect(comparableNumber(typed)).toBe(comparableNumber(seriesNumber(series, 2026, 1)));
  });
});

describe("setting a series", () => {
  it("is possible for this year, and for the last one in arrears", () => {
    expect(reasonNotToSetSeries(series, around)).toBeNull();
    expect(reasonNotToSetSeries({ ...series, year: 2025, next: 88 }, around)).toBeNull();
  });

  it.each([
    ["prefix", { prefix: "" }],
    ["prefix", { prefix: "潞城〔2026〕" }],
    ["digits", { digits: 0 }],
    ["digits", { digits: 1.5 }],
    ["year", { year: 2024 }],
    ["next", { next: 0 }],
  ])("is refused at %s for %o", (field, over) => {
    expect(reasonNotToSetSeries({ ...series, ...over }, around)).toMatchObject({ field });
  });

  it("never goes back behind a number that was given", () => {
    const refused = reasonNotToSetSeries({ ...series, next: 11 }, { ...around, reached: 12 });
    expect(refused?.message).toBe("2026 年已经编到 11 号，下一号不能小于 12。");
    expect(reasonNotToSetSeries({ ...series, next: 12 }, { ...around, reached: 12 })).toBeNull();
  });

  it("is kept in the organisation's record and outlasts a change of its name", () => {
    const set = evolveOrganisation(anOrganisation(), { act: "set-filing-series", payload: series });
    expect(set.filingSeries).toEqual({ prefix: "潞城重隐备", digits: 4 });
    const { id: _, home: __, ...facts } = anOrganisation({ name: "示例新名称" });
    const amended = evolveOrganisation(set, { act: "amend", payload: facts });
    expect(amended).toMatchObject({ name: "示例新名称", filingSeries: set.filingSeries });
  });
});

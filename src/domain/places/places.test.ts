import { describe, expect, it } from "vitest";
import { placeOfCode, places, placesBelow, townshipOfName } from "./place.ts";
import { townships } from "./townships.ts";
import { reportingUnits, unitOfCode, unitOfName } from "./units.ts";

describe("the reporting units", () => {
  it("are 14: twelve counties and two zones", () => {
    expect(reportingUnits).toHaveLength(14);
    expect(places.filter(({ kind }) => kind === "county")).toHaveLength(12);
    expect(places.filter(({ kind }) => kind === "zone").map(({ code }) => code)).toEqual([
      "1404G1",
      "1404J1",
    ]);
  });

  it.each([
    ["潞州区", "140403"],
    ["长治市潞州区", "140403"],
    ["城区", "140403"],
    ["长治市郊区", "140403"],
    ["长治县", "140404"],
    ["屯留县", "140405"],
    ["潞城市", "140406"],
    ["襄 垣", "140423"],
    ["山西省长治市沁县", "140430"],
    ["沁源", "140431"],
    ["长治高新区", "1404G1"],
    ["长治市经开区", "1404J1"],
    ["壶关县应急管理局", "140427"],
    ["武乡县安委会", "140429"],
    ["长治市", null],
    ["沁", null],
    ["应急管理局", null],
    ["示例县", null],
  ])("read %s as %s", (name, code) => {
    expect(unitOfName(name)?.code ?? null).toBe(code);
  });

  it("map the codes of before 2018 and keep foreign ones out", () => {
    expect(unitOfCode("140402")?.name).toBe("潞州区");
    expect(unitOfCode("140481")?.name).toBe("潞城区");
    expect(unitOfCode("140423")?.name).toBe("襄垣县");
    expect(unitOfCode("140105")).toBeNull();
  });
});

describe("the townships", () => {
  it("are 149, counted by the county of their code", () => {
    const perCounty = reportingUnits.map(
      ({ code }) => townships.filter(([township]) => township.startsWith(code)).length,
    );
    expect(townships).toHaveLength(149);
    // The thirteenth that some tables count at 平顺县 is here the one unit of the high-tech zone (140471).
    expect(perCounty).toEqual([19, 13, 14, 9, 10, 12, 9, 11, 12, 14, 12, 13, 0, 0]);
  });

  it("report through their county, except where a zone holds them", () => {
    expect(placesBelow("1404J1").map(({ code }) => code)).toEqual(["140403403", "140404406"]);
    expect(placesBelow("1404G1").map(({ code }) => code)).toEqual(["140471400"]);
    expect(placeOfCode("140403001")).toMatchObject({ parent: "140403", home: "140403", kind: "street" });
  });

  it("are streets, townships or parks by name", () => {
    expect(placeOfCode("140423100")?.kind).toBe("township");
    expect(townshipOfName("140405", "康庄工业园区")?.kind).toBe("park");
    expect(placeOfCode("999999")).toBeNull();
  });

  it("are found within their unit with or without their suffix", () => {
    expect(townshipOfName("140427", "店上")?.code).toBe(townshipOfName("140427", "店上镇")?.code);
    expect(townshipOfName("140406", "店上镇")?.home).toBe("140406");
    expect(townshipOfName("140403", "东街街道办事处")?.code).toBe("140403001");
    expect(townshipOfName("140403", "店上镇")).toBeNull();
  });

  it("hang in one tree under the city, each code once", () => {
    const codes = new Set(places.map(({ code }) => code));
    expect(codes.size).toBe(places.length);
    expect(places.filter(({ parent }) => parent !== null && !codes.has(parent))).toEqual([]);
  });
});

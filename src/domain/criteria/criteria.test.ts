import { describe, expect, it } from "vitest";
import { cautionsOf, citationOf } from "./citation.ts";
import type { Combination } from "./combination.ts";
import { factsOf, stopDemandedBy } from "./item-facts.ts";
import { needsCombination, peopleFor, suffices } from "./judgement-people.ts";
import { searchItems } from "./search.ts";
import { fieldsOfSector, sectorCodes, sectorOfName, sectors } from "./sector.ts";
import { anItem, aStandard } from "./standard.samples.ts";
import { standardsFor } from "./standard.ts";

describe("citationOf", () => {
  it("gives title, document number and clause, and never the summary", () => {
    const citation = citationOf(anItem(), aStandard());
    expect(citation).toBe("《示例行业重大事故隐患判定标准》（示例〔2023〕1号）第三条第(一)项");
  });

  it("leaves an unknown number out and says so in the cautions", () => {
    const standard = aStandard({ documentNumber: null, effectiveOn: null });
    const item = anItem({ clause: "条款号待核", partial: true, verification: "from-knowledge" });
    expect(citationOf(item, standard)).toBe("《示例行业重大事故隐患判定标准》条款号待核");
    expect(cautionsOf(item, standard)).toHaveLength(5);
    expect(cautionsOf(anItem(), aStandard())).toEqual([]);
  });

  it("cautions that another standard of the field comes first, where the library notes it", () => {
    const notes = "20项。2026-09-30起同一领域另有示例标准SL 1-2026(sample-2026),应优先适用;其他说明。";
    expect(cautionsOf(anItem(), aStandard({ notes }))).toEqual([
      "2026-09-30起同一领域另有示例标准SL 1-2026,应优先适用",
    ]);
    expect(cautionsOf(anItem(), aStandard({ notes: "20项。" }))).toEqual([]);
  });
});

describe("sectors", () => {
  it("name each sector once: no name or synonym means two", () => {
    const names = sectorCodes.flatMap((code) => {
      const row: { readonly name: string; readonly synonyms?: readonly string[] } = sectors[code];
      return [row.name, ...(row.synonyms ?? [])];
    });
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each([
    ["煤矿", "coal-mine"],
    ["危化品领域", "chemical"],
    ["工贸行业", "industrial"],
    [" 住建 ", "construction"],
    ["gas", "gas"],
    ["星际航行", null],
  ])("read %s as %s", (name, code) => {
    expect(sectorOfName(name)).toBe(code);
  });

  it("place a school in the fields of education and fire, and coal in its own", () => {
    expect(fieldsOfSector("school")).toEqual(["education", "fire"]);
    expect(fieldsOfSector("coal-mine")).toEqual(["coal-mine"]);
  });

  it("choose the standards of an enterprise by its fields", () => {
    const coal = aStandard({ id: "coal", sectors: ["coal-mine"] });
    expect(standardsFor([aStandard(), coal], ["coal-mine", "fire"])).toEqual([coal]);
  });
});

describe("searchItems", () => {
  const rest = anItem({ code: "4.1", summary: "休息室设在铁水吊运影响范围内", keywords: ["休息室", "铁水"] });
  const permit = anItem({ code: "3.2", summary: "特种作业人员未取证上岗", keywords: ["无证上岗"] });
  const standards = [aStandard({ items: [rest, permit] })];
  const find = (text: string, limit = 10) =>
    searchItems(standards, { text, sectors: [], limit }).map(({ item }) => item.code);

  it("puts a keyword before a piece of the summary", () => {
    expect(find("无证上岗")[0]).toBe("3.2");
  });

  it("finds by clause code, by the words of a wordy ledger row, and nothing for what is not there", () => {
    expect(find("4.1")).toContain("4.1");
    expect(find("职工休息室设在铁水吊运跨内")).toEqual(["4.1"]);
    expect(find("锅炉")).toEqual([]);
  });

  it("lists all without words, up to the limit, and keeps to the sectors asked for", () => {
    expect(find("")).toEqual(["4.1", "3.2"]);
    expect(find("", 1)).toEqual(["4.1"]);
    expect(searchItems(standards, { text: "", sectors: ["gas"], limit: 9 })).toEqual([]);
  });
});

describe("the people of a judgement", () => {
  const together = { minimumPeople: 3, majority: null, minutes: true, basis: "示例标准 第4条" };
  const panel = { ...together, minimumPeople: 7, majority: [2, 3] } as const;

  it("are two officers by default, with no discussion", () => {
    expect(peopleFor(aStandard())).toMatchObject({ officers: 2, collective: null });
  });

  it("are those that the standard names, where seven experts agree by two thirds", () => {
    const people = peopleFor(aStandard({ people: { collective: together, experts: panel } }));
    expect(people.collective).toBe(together);
    expect(suffices(people.experts, 7, 5)).toBe(true);
    expect(suffices(people.experts, 7, 4)).toBe(false);
    expect(suffices(people.experts, 6, 6)).toBe(false);
  });

  it("need more than half where a half is named, or nothing is", () => {
    const ordinary = peopleFor(aStandard()).experts;
    expect(suffices(ordinary, 4, 2)).toBe(false);
    expect(suffices(ordinary, 5, 3)).toBe(true);
    expect(suffices({ ...ordinary, majority: null }, 4, 2)).toBe(false);
    expect(suffices(ordinary, 3, 4)).toBe(false);
  });

  it("combine items where one alone is no major hazard", () => {
    const combination: Combination = {
      clause: "5.2",
      verification: "text-seen",
      exclusions: [],
      alone: ["6.*"],
      together: [],
      inWords: [],
    };
    const fire = aStandard({ combination, people: { collective: together, experts: null } });
    expect(needsCombination({ code: "6.1" }, fire)).toBe(false);
    expect(needsCombination({ code: "7.1.1" }, fire)).toBe(true);
    expect(needsCombination({ code: "3.1" }, aStandard())).toBe(false);
  });
});

describe("factsOf", () => {
  it("gives the days of the edition and what the item demands", () => {
    const coal = aStandard({
      id: "coal-1",
      sectors: ["coal-mine"],
      supersededBy: "coal-2",
      items: [anItem({ standard: "coal-1" })],
    });
    const next = aStandard({ id: "coal-2", effectiveOn: "2026-07-01" });
    expect(factsOf([coal, next], { standard: "coal-1", code: "3.1" })).toEqual({
      effectiveOn: "2023-02-01",
      supersededOn: "2026-07-01",
      stopRequired: true,
      discussionRequired: false,
    });
    expect(factsOf([coal], { standard: "coal-1", code: "9.9" })).toBeNull();
    expect(stopDemandedBy(aStandard())).toBeNull();
  });
});

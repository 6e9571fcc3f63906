import { describe, expect, it } from "vitest";
import { checkCatalogue, checkStandard } from "./check-standard.ts";

const item = {
  clause: "第三条第(一)项",
  code: "3.1",
  group: "通用",
  applies: "各类企业",
  summary: "示例情形",
  factors: ["管"],
  keywords: [],
  focus: null,
  verification: "text-seen",
};

const file = {
  id: "example-2023",
  title: "示例标准",
  documentNumber: null,
  issuer: "示例部门",
  issuedOn: null,
  effectiveOn: "2023-02-01",
  supersedes: [],
  supersededBy: null,
  status: "in-force",
  sectors: ["煤矿"],
  sources: [],
  verification: "text-seen",
  missing: [],
  items: [item],
};

const part = { name: "示例要素", codes: ["3.*"], atLeast: 1 };
const combination = {
  ...{ clause: "5.2", verification: "text-seen", exclusions: [], alone: [], inWords: [] },
  together: [{ scope: "示例场所", parts: [part] }],
};
const people = { collective: { minimumPeople: 3, majority: null, minutes: true, basis: "示例标准 第4条" } };
const adding = (over: object) => ({ ...file, people, combination: { ...combination, ...over } });

describe("checkStandard", () => {
  it("finds nothing wrong with a whole file", () => {
    expect(checkStandard(file)).toEqual([]);
    expect(checkStandard(adding({}))).toEqual([]);
  });

  it.each([
    ["not an object", []],
    ["title: missing or empty", { ...file, title: " " }],
    ["documentNumber: neither text nor null", { ...file, documentNumber: 7 }],
    ["effectiveOn: no date", { ...file, effectiveOn: "2023-02-30" }],
    ["effectiveOn: before issuedOn", { ...file, issuedOn: "2023-03-01" }],
    ["status: none of in-force, superseded", { ...file, status: "draft" }],
    ["sources: not a list of texts", { ...file, sources: "示例" }],
    ["sectors: 星际航行 is unknown", { ...file, sectors: ["星际航行"] }],
    ["sectors: not a list of texts, or empty", { ...file, sectors: [] }],
    ["items: not a list", { ...file, items: null }],
    ["items: code 3.1 occurs twice", { ...file, items: [item, item] }],
    ["items[0]: not an object", { ...file, items: ["示例"] }],
    ["items[0] 3.1: clause: missing or empty", { ...file, items: [{ ...item, clause: "" }] }],
    ["items[0] 3.1: factors: not of 人机环管", { ...file, items: [{ ...item, factors: ["天"] }] }],
    ["items[0] 3.1: keywords: not a list of texts", { ...file, items: [{ ...item, keywords: [1] }] }],
    ["items[0] 3.1: focus: none of the five", { ...file, items: [{ ...item, focus: "其他" }] }],
    ["items[0] 3.1: toSee: not a list of texts", { ...file, items: [{ ...item, toSee: "现场查看" }] }],
    ["items[0] 3.1: partial: not yes or no", { ...file, items: [{ ...item, partial: "是" }] }],
    ["items[0] 3.1: partail: unknown field", { ...file, items: [{ ...item, partail: true }] }],
    ["effectiveFrom: unknown field", { ...file, effectiveFrom: "2023-02-01" }],
    ["combination.clause: missing or empty", adding({ clause: "" })],
    ["combination.alone: 6.* names no item", adding({ alone: ["6.*"] })],
    [
      "combination.together[0].parts[0].atLeast: 2 of 1 items",
      adding({ together: [{ scope: "示例场所", parts: [{ ...part, atLeast: 2 }] }] }),
    ],
    [
      "people.collective: items that add up are discussed together, so that it says by how many",
      { ...file, combination },
    ],
    [
      "people.collective.majority: neither null nor a share",
      { ...file, people: { collective: { ...people.collective, majority: [3, 2] } } },
    ],
    ["missing: a file without items says what is missing", { ...file, items: [] }],
  ])("names the fault: %s", (problem, json) => {
    expect(checkStandard(json)).toContain(problem);
  });
});

describe("checkCatalogue", () => {
  const newer = { ...file, id: "example-2026", effectiveOn: "2026-02-01", supersedes: ["example-2023"] };
  const older = { ...file, status: "superseded", supersededBy: "example-2026" };

  it("finds nothing wrong with editions that point at each other", () => {
    expect(checkCatalogue([older, newer])).toEqual([]);
  });

  it.each([
    ["example-2023: occurs twice", [file, file]],
    ["example-2023: supersededBy example-2026 is unknown", [older]],
    ["example-2023: supplements example-1999 is unknown", [{ ...file, supplements: "example-1999" }]],
    ["example-2026: supersedes does not name example-2023", [older, { ...newer, supersedes: [] }]],
    [
      "example-2023: status and supersededBy contradict each other",
      [{ ...older, status: "in-force" }, newer],
    ],
    [
      "example-2023: effectiveOn 2023-02-01 overlaps example-2026, which supersedes it from 2023-02-01",
      [older, { ...newer, effectiveOn: "2023-02-01" }],
    ],
    [
      "example-2023: overlaps example-2026: two editions of one criterion, none superseded by the other",
      [file, { ...newer, title: "示例标准（试行）" }],
    ],
    [
      "example-2023: supersededBy is circular: example-2023 → example-2026 → example-2023",
      [
        { ...older, supersedes: ["example-2026"] },
        { ...newer, status: "superseded", supersededBy: "example-2023" },
      ],
    ],
    [
      "example-2023: supersededBy is circular: example-2023 → example-2023",
      [{ ...older, supersededBy: "example-2023", supersedes: ["example-2023"] }],
    ],
    [
      "example-2023: supplements is circular: example-2023 → example-2026 → example-2023",
      [
        { ...file, supplements: "example-2026" },
        { ...newer, title: "示例补充", supplements: "example-2023" },
      ],
    ],
  ])("names the broken link: %s", (problem, files) => {
    expect(checkCatalogue(files)).toContain(problem);
  });
});

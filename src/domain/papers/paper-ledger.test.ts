import { describe, expect, it } from "vitest";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { cast } from "#domain/hazards/hazard.samples.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { reasonNotToJoin } from "./drafting.ts";
import { type OfficialPaper, stageOf } from "./official-paper.ts";
import {
  decidePaper,
  evolvePaper,
  foldPaper,
  type PaperActInput,
  type PaperActName,
  reasonNotToAct,
} from "./paper-ledger.ts";
import { numberIn } from "./paper-number.ts";

const today = "2026-04-24";
const days = { draftedOn: today, today };
const scan = { id: "ab".repeat(32), name: "示例.pdf", mediaType: "application/pdf", size: 1 };
const opinion = { by: "ps_head", opinion: "同意。", on: today, scan };
const file = { issuer: "示例局", on: today, wording: null, source: "s", pdf: scan, docx: scan, code: "c" };
const served = {
  ...{ on: today, place: "示例", receivedBy: "ps_r" },
  method: "direct",
  ...{ deliveredBy: ["ps_1", "ps_2"], receipt: scan },
} as const;
const actor = cast.officer1;
const times = { happened: `${today}T01:00:00.000Z`, device: null, received: `${today}T01:00:00.000Z` };
const entry = (act: string, payload: unknown, seq: number): Entry => ({
  ...{ act, version: 1, payload, seq, times },
  ...{ actor: actor.person, post: actor.post, onBehalf: null },
});

const drafted = {
  ...{ home: "140423", kind: "rectification-notice", title: "示例通知单", hazards: ["hz_1"] },
  issuer: { organisation: actor.organisation, enterprise: null },
  ...{ recipient: { name: "示例厂", enterprise: "ent_1" }, given: {}, personal: null },
};
const begun = foldPaper("pp_1", [entry("draft", drafted, 1)]);

type Deed = { [Name in PaperActName]: readonly [Name, PaperActInput<Name>] }[PaperActName];
const whole: readonly Deed[] = [
  ["review", opinion],
  ["number", numberIn("示例改〔2026〕1号", days)],
  ["approve", opinion],
  ["seal", { on: today, issued: file }],
  ["serve", served],
];

function told(deeds: readonly Deed[], by = actor): OfficialPaper {
  return deeds.reduce<OfficialPaper>((paper, [name, input]) => {
    const { payload } = decidePaper(paper, { name, input }, { actor: by, today });
    return evolvePaper(paper, entry(name, payload, paper.seq + 1));
  }, begun);
}
const codeOf = (act: () => unknown) => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe("the life of a paper", () => {
  it("passes through its stages in their order", () => {
    const stages = whole.map((_, nth) => stageOf(told(whole.slice(0, nth + 1))));
    expect(stages).toEqual(["reviewed", "reviewed", "approved", "issued", "served"]);
  });

  it("folds to what its acts made of it", () => {
    const paper = told(whole);
    const entries = whole.map(([name, input], nth) => entry(name, input, nth + 2));
    expect(foldPaper("pp_1", [entry("draft", drafted, 1), ...entries])).toEqual(paper);
  });

  it.each([
    ["approve before review", () => told([["approve", opinion]])],
    ["seal without approval", () => told([["seal", { on: today, issued: file }]])],
    ["serve before the seal", () => told([["serve", served]])],
    ["revise what was reviewed", () => told([...whole.slice(0, 1), ["revise", drafted]])],
    ["return what was sealed", () => told([...whole.slice(0, 4), ["return", { reason: "示例" }]])],
    ["number twice", () => told([...whole.slice(0, 2), ["number", numberIn("示例改〔2026〕2号", days)]])],
    [
      "do anything once withdrawn",
      () =>
        told([
          ["withdraw", { reason: "示例" }],
          ["review", opinion],
        ]),
    ],
  ] as const)("does not let anybody %s", (_what, act) => {
    expect(codeOf(act)).toBe("wrong-state");
  });

  it("is numbered in a year between its drafting and today", () => {
    const inJanuary = { draftedOn: "2026-12-30", today: "2027-01-04" };
    expect(numberIn("示例改[2027] 1号", inJanuary).year).toBe(2027);
    for (const year of ["2025", "2028", "2062"]) {
      expect(() => numberIn(`示例改〔${year}〕1号`, inJanuary)).toThrow("文号的年份");
    }
  });

  it("asks for a number before a paper that goes out is sealed", () => {
    const unnumbered = whole.filter(([name]) => name !== "number");
    expect(codeOf(() => told(unnumbered))).toBe("incomplete");
  });

  it("is not reviewed or approved by its drafter, nor on a day that has not come", () => {
    expect(codeOf(() => told([["review", { ...opinion, by: actor.person }]]))).toBe("same-person");
    expect(codeOf(() => told([["review", { ...opinion, on: "2026-04-25" }]]))).toBe("invalid");
    expect(codeOf(() => told([["review", { ...opinion, on: "2026-04-23" }]]))).toBe("invalid");
  });

  it("keeps its number when it is returned or withdrawn", () => {
    const returned = told([...whole.slice(0, 3), ["return", { reason: "示例" }]]);
    expect([stageOf(returned), returned.number?.text]).toEqual(["draft", "示例改〔2026〕1号"]);
    const withdrawn = told([...whole.slice(0, 2), ["withdraw", { reason: "示例" }]]);
    expect(withdrawn.number?.text).toBe("示例改〔2026〕1号");
  });

  it("is the business of its own body", () => {
    const context = { actor: { ...actor, organisation: "org_other" }, today };
    expect(reasonNotToAct("withdraw", begun, context)?.code).toBe("not-yours");
    expect(reasonNotToAct("withdraw", begun, { actor, today })).toBeNull();
  });
});

describe("several hazards on one paper", () => {
  it("are of one enterprise where the paper goes out, and of any where it stays inside", () => {
    expect(reasonNotToJoin(kindNamed("rectification-notice"), ["ent_1", "ent_1"])).toBeNull();
    expect(reasonNotToJoin(kindNamed("rectification-notice"), ["ent_1", "ent_2"])?.code).toBe("invalid");
    expect(reasonNotToJoin(kindNamed("rectification-notice"), [null, null])?.code).toBe("invalid");
    expect(reasonNotToJoin(kindNamed("governance-ledger"), ["ent_1", "ent_2"])).toBeNull();
  });
});

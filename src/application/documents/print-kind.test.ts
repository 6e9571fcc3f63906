import { describe, expect, it } from "vitest";
import { textsOf } from "#domain/documents/paper.ts";
import { plainWording } from "#domain/documents/paper-kind.ts";
import { cast } from "#domain/hazards/hazard.samples.ts";
import { andThen, reported, type Story, toAcceptance, told, toPlan } from "#domain/hazards/story.samples.ts";
import { ladder } from "#domain/papers/ladder.ts";
import { booksHolding } from "./papers.samples.ts";
import { listKinds, printKind } from "./print-kind.ts";

const deskOf = (story: Story) => ({ openBooks: booksHolding([story]) });
const judged = told(reported(), toPlan.slice(0, 1));
const gone = "经查该隐患已完成整改，整改情况属实。";

async function wordsOf(
  story: Story,
  kind: Parameters<typeof printKind>[2]["kind"],
): Promise<readonly string[]> {
  const { paper } = await printKind(deskOf(story), cast.officer1, { kind, hazards: ["hz_1"] });
  return textsOf(paper);
}

describe("核查表", () => {
  it("says that the hazard is gone only once the acceptance on the spot is on the record", async () => {
    const planned = told(reported(), toPlan);
    const accepted = told(planned, toAcceptance);
    expect(await wordsOf(judged, "check-form")).not.toContain(gone);
    expect(await wordsOf(andThen(planned, "report-fixed", cast.safety), "check-form")).not.toContain(gone);
    expect(await wordsOf(accepted, "check-form")).toContain(gone);
  });

  it("names the lead department as the one that oversees", async () => {
    expect(await wordsOf(judged, "check-form")).toContain("示例县工信局");
  });
});

describe("a hazard that was withdrawn", () => {
  const withdrawn = { ...judged, hazard: { ...judged.hazard, stage: "withdrawn" } as const };

  it("is offered no paper, and refuses each in a sentence", async () => {
    expect(await listKinds(deskOf(withdrawn), cast.officer1, "hz_1")).toEqual([]);
    expect((await listKinds(deskOf(judged), cast.officer1, "hz_1")).length).toBeGreaterThan(0);
    await expect(wordsOf(withdrawn, "check-form")).rejects.toThrow("已撤回，不再出具“核查表”。");
  });
});

describe("a paper that would state what is not so", () => {
  const planned = told(reported(), toPlan);
  const over = { ...planned, hazard: { ...planned.hazard, stage: "struck-off" } as const };
  const accepted = told(planned, toAcceptance);
  const offered = async (story: Story) =>
    (await listKinds(deskOf(story), cast.officer1, "hz_1")).map(({ kind }) => kind);

  it.each(ladder)("%s is neither offered nor printed once the hazard is struck off", async (kind) => {
    await expect(wordsOf(over, kind)).rejects.toThrow("这条隐患已销号，不用再督促整改。");
    expect(await offered(over)).not.toContain(kind);
    expect(await offered(planned)).toContain(kind);
  });

  it.each(ladder.slice(2))("%s does not say of work accepted in time that it is not done", async (kind) => {
    await expect(wordsOf(accepted, kind)).rejects.toThrow("已经验收合格");
    const { rectification } = accepted.hazard;
    const late = { ...accepted.hazard, rectification: { ...rectification, deadline: "2026-11-01" } };
    expect((await wordsOf({ ...accepted, hazard: late }, kind)).length).toBeGreaterThan(0);
  });

  it("备案回执 is not printed of a report that is not filed", async () => {
    const asked = { kind: "filing-receipt", hazards: ["hz_1"] } as const;
    await expect(printKind(deskOf(accepted), cast.filing, asked)).rejects.toThrow("报告还没有备案");
  });
});

describe("what would print blank", () => {
  const blanksOf = async (kind: string, phone: string | null = "0355-0000000") => {
    const openBooks = booksHolding([told(reported(), toPlan)], {}, phone);
    const kinds = await listKinds({ openBooks }, cast.officer1, "hz_1");
    return kinds.find((one) => one.kind === kind)?.gaps.map(({ field }) => field) ?? [];
  };

  it("is named before: what the unit's file lacks, and what is filled in for the one paper", async () => {
    expect(await blanksOf("check-form")).toEqual([
      ...["fix.doneOn", "register.finding", "given.overseerPerson", "given.checkedOn"],
    ]);
    const asked = [
      "given.category",
      "given.coordination",
      "given.partialStop",
      "given.fullStop",
      "given.filledBy",
    ];
    const situation = await blanksOf("situation-form", null);
    expect(situation).toEqual(expect.arrayContaining(["register.phone", ...asked]));
    expect(situation).not.toContain("given.phone");
    expect(await blanksOf("situation-form")).not.toContain("register.phone");
  });
});

it("what is printed has the wording of the body that prints it", async () => {
  const worded = { ...plainWording, title: "示例核查表", version: 1 };
  const desk = { openBooks: booksHolding([judged], { org_lead: { "check-form": worded } }) };
  const { paper } = await printKind(desk, cast.officer1, { kind: "check-form", hazards: ["hz_1"] });
  expect(paper.title).toBe("示例核查表");
});

describe.each(["inspection-record", "governance-ledger"] as const)("检查人 of %s", (kind) => {
  const inspector = async ({ finder, foundBy }: Partial<Story["hazard"]["finding"]>) => {
    const { finding } = judged.hazard;
    const found = { ...finding, finder: finder ?? null, foundBy: foundBy ?? finding.foundBy };
    const story = { ...judged, hazard: { ...judged.hazard, finding: found } };
    const { paper } = await printKind(deskOf(story), cast.officer1, { kind, hazards: ["hz_1"] });
    const table = paper.blocks.find((block) => block.kind === "table");
    if (table?.kind !== "table") throw new Error("a list without its table");
    const at = table.columns.findIndex(({ title }) => title === "检查人");
    return table.rows[0]?.[at];
  };

  it("is who found it; blank where the record names nobody, and alike for a tip", async () => {
    expect(await inspector({ finder: "per_officer1" })).toBe("某officer1");
    expect(await inspector({ finder: null })).toBe("");
    expect(await inspector({ finder: "per_officer1", foundBy: "tip" })).toBe("");
  });
});

it("the contact on a form is the one registered with the unit, with the number on file", async () => {
  const story = told(reported(), toPlan);
  const words = await wordsOf(story, "situation-form");
  expect(words).toContain("某contact");
  expect(words).toContain("0355-0000000");
});

it("整治情况表 ticks 否 for no assessment that may still come", async () => {
  const words = (await wordsOf(told(reported(), toPlan), "rectification-form")).join();
  expect(words).toContain("自评：□是　□否　　专家评估：□是　□否　　政府验收：□是　□否");
});

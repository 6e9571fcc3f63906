import { describe, expect, it } from "vitest";
import { acceptanceHints } from "./acceptance-hints.ts";
import { aHazard, aPhoto, cast } from "./hazard.samples.ts";
import type { Hazard } from "./hazard.ts";
import type { Completion, Plan } from "./rectification.ts";
import { andThen, reported, toAcceptance, told, toPlan } from "./story.samples.ts";

const photo = (letter: string) => ({ ...aPhoto, id: letter.repeat(64) });
const plan: Plan = {
  ...{ responsible: "示例主任", measures: "加装泄爆片并联锁停机", fundsYuan: 50_000, fundsSource: "自筹" },
  ...{ deadline: "2026-12-31", emergencyPlan: "停用打磨工位", goal: null },
};
const completion: Completion = {
  ...{ doneOn: "2026-11-23", what: "已加装泄爆片并完成调试", spentYuan: 48_000, by: "per_safety" },
  ...{ before: [photo("a")], after: [photo("b")], at: "2026-11-23T02:00:00.000Z" },
};

function fixed(over: Partial<Completion> = {}, of: Partial<Hazard> = {}): Hazard {
  const hazard = aHazard({ finding: { ...aHazard().finding, photos: [] }, ...of, stage: "fixed" });
  const done = { plan, completion: { ...completion, ...over } };
  return { ...hazard, rectification: { ...hazard.rectification, ...done } };
}

const whatOf = (hazard: Hazard, others: readonly Hazard[] = []) =>
  acceptanceHints(hazard, others).map(({ what }) => what);
const another = { id: "hz_0", number: "140423-20260301-AB12D" };

describe("hints before acceptance", () => {
  it("are none where photos differ, the money was spent, and the words are the hazard's own", () => {
    expect(whatOf(fixed(), [fixed()])).toEqual([]);
  });

  it("tell of a photo used twice, before and after or in another hazard of the unit", () => {
    expect(whatOf(fixed({ after: [photo("a")] }))).toEqual(["整改前和整改后用了同一张照片。"]);
    const other = fixed({ before: [photo("b")], after: [], what: "另行处理完毕" }, another);
    const distinct = { ...other, rectification: { ...other.rectification, plan: null } };
    expect(acceptanceHints(fixed(), [distinct])).toEqual([
      { what: "整改后照片在另一条隐患中也用过。", other: another },
    ]);
  });

  it("tell of measures and completion in the words of another hazard, and of money that was not spent", () => {
    const other = fixed({ before: [], after: [], what: "已加装泄爆片，并完成调试。" }, another);
    expect(whatOf(fixed({ spentYuan: 0 }), [other])).toEqual([
      "计划资金 50000 元，报告实际支出 0 元。",
      "整改措施与另一条隐患的文字完全相同。",
      "整改完成情况与另一条隐患的文字完全相同。",
    ]);
  });

  it("are closed by one reason of an authority, not of the checked party, and gone once it is accepted", () => {
    const hazard = fixed({ spentYuan: 0 });
    const link = {
      ...{ link: "department", by: ["per_officer1"], opinion: "合格", photos: [], paper: null },
      ...{ on: "2026-11-24", at: "2026-11-24T02:00:00.000Z", aboutHints: "用库存备件，没有新的支出" },
    };
    const saidBy = (one: string) =>
      whatOf({
        ...hazard,
        rectification: { ...hazard.rectification, acceptance: [{ ...link, link: one }] },
      });
    expect(saidBy("department")).toEqual([]);
    expect(saidBy("enterprise")).toHaveLength(1);
    expect(whatOf({ ...hazard, stage: "accepted" })).toEqual([]);
  });

  it("are answered in the acceptor's own words before the link is signed, whatever the page knew", () => {
    const done = told(reported(), [...toPlan, ...toAcceptance.slice(0, 1)]);
    const hints = [{ what: "整改前和整改后用了同一张照片。", other: null }];
    const accept = (aboutHints: string | null, acceptanceHints = hints) =>
      andThen(done, "accept", cast.principal, { input: { aboutHints }, context: { acceptanceHints } });
    for (const hollow of [null, "", " 已核 "]) {
      expect(() => accept(hollow)).toThrow(
        expect.objectContaining({ code: "incomplete", field: "aboutHints" }),
      );
    }
    expect(() => accept(null)).toThrow("整改前和整改后用了同一张照片");
    const signed = accept(" 同一角度拍摄，已到现场核对 ").hazard.rectification.acceptance[0];
    expect(signed?.aboutHints).toBe("同一角度拍摄，已到现场核对");
    expect(accept(null, []).hazard.rectification.acceptance[0]).not.toHaveProperty("aboutHints");
  });
});

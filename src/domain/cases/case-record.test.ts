import { describe, expect, it } from "vitest";
import { dutiesOf } from "#domain/hazards/duties.ts";
import { cast } from "#domain/hazards/hazard.samples.ts";
import { andThen, type Story, told } from "#domain/hazards/story.samples.ts";
import { recordInWords, recordsOf } from "./case-record.ts";
import { allAnswered, caseIn, handler, legal, opened, otherHandler, toPenalty } from "./cases.samples.ts";
import { penaltyDays } from "./counters.ts";
import { answerTo, owedOn } from "./open-matters.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const keyOf = (story: Story, kind: string) =>
  recordsOf(caseIn(story)).find(({ what }) => what.kind === kind)?.key ?? "";
const withdraw = (story: Story, kind: string, input: object = {}) =>
  andThen(story, "withdraw-case-record", handler, { input: { record: keyOf(story, kind), ...input } });

const decided = () => told(opened(), toPenalty);
const published = () =>
  told(decided(), [
    ["serve-penalty", handler],
    ["record-payment", handler],
    ["publish-penalty", handler],
  ]);

describe("taking back what stands in a case", () => {
  it("takes a penalty with all that hangs on it: it counts nowhere, stays on record, and its number is free", () => {
    const one = caseIn(withdraw(published(), "penalty"));
    expect(one.penalties).toEqual([]);
    expect([penaltyDays([one]), owedOn(one).unpaid, answerTo(one, "wsl-2021-102")]).toEqual([[], [], null]);
    expect(one.withdrawn).toMatchObject([
      {
        what: { kind: "penalty", penalty: { served: { on: "2026-11-24" }, payments: [{ amount: 30_000 }] } },
        ...{ reason: "登记有误，重新登记", retracted: "当日在原公示网站撤回并说明理由", by: handler.person },
      },
    ]);
    const again = andThen(withdraw(published(), "penalty"), "record-penalty", handler);
    expect(caseIn(again).penalties).toMatchObject([{ served: null, published: null }]);
  });

  it("lets a case that was to have a penalty by mistake end without one", () => {
    const ended = andThen(allAnswered(withdraw(decided(), "penalty")), "close-case", handler);
    expect(caseIn(ended).closed).toMatchObject({ result: "not-penalised" });
  });

  it("asks why, and of a published penalty alone where its retraction was announced", () => {
    expect(() => withdraw(decided(), "penalty", { reason: "无" })).toThrow(because("incomplete", "reason"));
    expect(() => withdraw(published(), "penalty", { retracted: null })).toThrow(
      because("incomplete", "retracted"),
    );
    const unpublished = caseIn(withdraw(decided(), "penalty", { retracted: "没有公示过" }));
    expect(unpublished.withdrawn?.[0]?.retracted).toBeNull();
  });

  it("takes a payment alone, after 结案 too, and the fine is looked after again", () => {
    const unpaid = withdraw(published(), "payment");
    expect(caseIn(unpaid).penalties).toMatchObject([{ payments: [] }]);
    const closed = andThen(allAnswered(published()), "close-case", handler);
    const owed = ({ hazard }: Story) => dutiesOf(hazard).filter(({ act }) => act === "record-payment");
    expect(owed(closed)).toEqual([]);
    expect(owed(withdraw(closed, "payment"))).toHaveLength(2);
    expect(() => withdraw(closed, "payment", { record: "penalty:示例罚〔2026〕1号" })).toThrow(
      because("invalid", "record"),
    );
  });

  it("takes no step that a standing penalty rests on, until the right one is there or the penalty is gone", () => {
    expect(() => withdraw(decided(), "procedure")).toThrow(because("wrong-state", "record"));
    const bare = withdraw(withdraw(decided(), "penalty"), "procedure");
    expect(caseIn(bare).procedure).toEqual([]);
    const twice = andThen(decided(), "record-procedure", otherHandler);
    expect(caseIn(withdraw(twice, "procedure")).procedure).toHaveLength(1);
  });

  it("takes no telling of a hearing that was waived", () => {
    const context = { today: "2026-12-02" };
    const heard = andThen(opened(), "record-procedure", handler, { input: { kind: "told-hearing" } });
    const input = { kind: "hearing-waived", on: "2026-12-02" } as const;
    const waived = andThen(heard, "record-procedure", handler, { input, context });
    expect(() => withdraw(waived, "procedure")).toThrow("先撤回该项登记");
  });

  it("is the handlers' alone, names what is there, and is not for nothing", () => {
    for (const by of [cast.officer2, legal]) {
      expect(() => andThen(decided(), "withdraw-case-record", by), by.person).toThrow();
    }
    expect(() =>
      withdraw(decided(), "payment", { record: "payment:示例罚〔2026〕1号:0:2026-11-24:1" }),
    ).toThrow(because("invalid", "record"));
    expect(() => andThen(opened(), "withdraw-case-record", handler)).toThrow("没有可以撤回的登记");
    expect(recordsOf(caseIn(published())).map(({ what }) => recordInWords(what))).toEqual([
      "处罚决定示例罚〔2026〕1号（单位，2026-11-24）",
      "处罚告知（陈述、申辩）（2026-11-24）",
      "缴纳罚款30000元（示例罚〔2026〕1号，2026-11-24）",
    ]);
  });
});

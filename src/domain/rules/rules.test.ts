import { describe, expect, it } from "vitest";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import { checkRules } from "./check-rules.ts";
import { reasonNotToConfirm, reasonNotToSuspend } from "./keeping-rules.ts";
import { type KeptRule, keptRules, type RuleDecision, ruleStateOf, undecided } from "./kept-rule.ts";
import { earlierDay, limitsOf } from "./limit.ts";
import type { Rule } from "./rule.ts";
import { unshownOf } from "./unshown.ts";

const rule: Rule = {
  ...{ id: "example", act: "confirm", wording: "牵头部门核定", count: 3, unit: "working-days" },
  ...{ place: "示例", sectors: [], from: "2026-01-01", to: null, ships: "in-use" },
  source: { title: "示例办法", number: null, clause: "第三条", verification: "text-seen" },
};
/** 2026-10-01 to 07 off, 2026-10-10 worked. */
const calendar: WorkingCalendar = {
  ...{ knownFrom: "2026-01-01", knownUntil: "2026-12-31", makeUpDays: new Set(["2026-10-10"]) },
  holidays: new Set(["01", "02", "03", "04", "05", "06", "07"].map((day) => `2026-10-${day}`)),
};
const confirmation = {
  basis: "示例发〔2026〕1号第三条",
  count: 5,
  unit: "days",
  from: "2026-06-01",
} as const;
const decided = (over: Partial<RuleDecision>): RuleDecision => ({ ...undecided("example"), ...over });
const limits = (rules: readonly Rule[], decisions: readonly RuleDecision[] = []) =>
  limitsOf(keptRules(rules, decisions), calendar);
const owed = { act: "confirm", field: "mine", since: "2026-09-30" };

describe("a limit", () => {
  it("is counted in working days from the day after, over a holiday and a weekend that is worked", () => {
    expect(limits([rule]).of(owed)).toMatchObject({
      date: "2026-10-10",
      provisional: false,
      basis: "示例办法第三条",
    });
  });

  it("is provisional past the days that are published", () => {
    expect(limits([rule]).of({ ...owed, since: "2026-12-30" })).toMatchObject({ provisional: true });
  });

  it("goes by the rule of the field before one for all, and of two alike by the later", () => {
    const ofField: Rule = { ...rule, id: "field", sectors: ["mine"], count: 1 };
    const later: Rule = { ...rule, id: "later", from: "2026-05-01", count: 2 };
    expect(limits([rule, ofField]).of(owed)?.rule).toBe("field");
    expect(limits([rule, ofField]).of({ ...owed, field: null })?.rule).toBe("example");
    expect(limits([later, rule]).of(owed)?.rule).toBe("later");
  });

  it("for stopped work holds there alone, and beside another the earlier day binds", () => {
    const stopped: Rule = { ...rule, id: "stopped", only: "stopped", unit: "days", count: 5 };
    expect(limits([stopped]).of(owed)).toBeNull();
    expect(limits([stopped]).of({ ...owed, stopped: true })?.rule).toBe("stopped");
    const stricter: Rule = { ...rule, unit: "days", count: 2 };
    const looser: Rule = { ...rule, unit: "days", count: 9, from: "2026-05-01" };
    expect(limits([stopped, stricter]).of({ ...owed, stopped: true })?.rule).toBe("example");
    expect(limits([stopped, looser]).of({ ...owed, stopped: true })?.rule).toBe("stopped");
    expect(limits([stopped, looser]).of(owed)?.rule).toBe("example");
    const faulty = [
      { ...rule, only: "listed" },
      { ...rule, before: "deadline", only: "stopped" },
    ];
    expect(checkRules([faulty]).filter((problem) => problem.includes("only"))).toHaveLength(2);
  });

  it("does not reach back before the day from which its text holds", () => {
    expect(limits([rule]).of({ ...owed, since: "2025-12-31" })).toBeNull();
    const sample: Rule = { ...rule, ships: "sample" };
    expect(
      limits([sample], [decided({ confirmed: confirmation })]).of({ ...owed, since: "2026-05-31" }),
    ).toBeNull();
  });

  it("in force as it ships binds until the day from which an office's own text holds", () => {
    const own = limits([rule], [decided({ confirmed: { ...confirmation, from: "2026-10-01" } })]);
    expect(own.of(owed)).toMatchObject({ date: "2026-10-10", basis: "示例办法第三条" });
    expect(own.of({ ...owed, since: "2026-10-01" })).toMatchObject({ basis: confirmation.basis });
    const before = limits([rule], [decided({ confirmed: { ...confirmation, from: "2025-12-01" } })]);
    expect(before.of(owed)?.basis).toBe(confirmation.basis);
    expect(before.of({ ...owed, since: "2025-12-31" })?.basis).toBe(confirmation.basis);
  });

  it("in hours runs from the very moment, and from the end of the day where only that is known", () => {
    const inHours = limits([{ ...rule, count: 24, unit: "hours" }]);
    // 2026-09-30 23:30 in Shanghai.
    expect(inHours.of({ ...owed, at: "2026-09-30T15:30:00.000Z" })).toMatchObject({
      ...{ date: "2026-10-01", at: "2026-10-01T15:30:00.000Z", hours: 24 },
      wording: "牵头部门核定，24小时以内",
    });
    expect(inHours.of(owed)).toMatchObject({ date: "2026-10-02", at: "2026-10-01T16:00:00.000Z" });
  });

  it("is the earlier of the record's day and the rule's", () => {
    expect(earlierDay("2026-01-02", "2026-01-01")).toBe("2026-01-01");
    expect(earlierDay(null, "2026-01-01")).toBe("2026-01-01");
    expect(earlierDay(null, null)).toBeNull();
  });
});

describe("a limit counted back", () => {
  const back: Rule = { ...rule, act: "ask-extension", before: "deadline", wording: "申请延期" };
  const asked = { act: "ask-extension", field: "mine", of: "2026-10-10" };

  it("ends so many working days ahead of the day of the record, over a holiday", () => {
    expect(limits([back]).ahead(asked)).toMatchObject({
      ...{ date: "2026-10-07", at: null, provisional: false },
      wording: "申请延期，提前3个工作日",
    });
    expect(limits([{ ...back, count: 4 }]).ahead(asked)?.date).toBe("2026-09-29");
    expect(limits([{ ...back, unit: "days" }]).ahead(asked)?.date).toBe("2026-10-07");
    expect(limits([back]).ahead({ ...asked, of: "2027-01-08" })?.provisional).toBe(true);
  });

  it("in force as it ships binds until an office's own text holds", () => {
    const confirmed = { ...confirmation, count: 4, unit: "working-days", from: "2026-10-08" } as const;
    expect(limits([back], [decided({ confirmed })]).ahead(asked)?.basis).toBe("示例办法第三条");
    expect(limits([back], [decided({ confirmed })]).ahead({ ...asked, of: "2026-10-30" })?.basis).toBe(
      confirmation.basis,
    );
  });

  it("is no duty, and binds nobody by a day before its text held", () => {
    expect(limits([back]).acts).toEqual([]);
    expect(limits([back]).of({ ...owed, act: "ask-extension" })).toBeNull();
    expect(limits([{ ...back, from: "2026-10-08" }]).ahead(asked)).toBeNull();
  });

  it("of the whole country is made stricter by asking for more days, and never counted in hours", () => {
    const law: Rule = { ...back, place: "全国" };
    const field = (count: number, unit: Rule["unit"]) =>
      reasonNotToConfirm({ rule: law }, { ...confirmation, count, unit }, "2026-06-01")?.field ?? null;
    expect(field(4, "working-days")).toBeNull();
    expect(field(2, "working-days")).toBe("count");
    expect(field(100, "hours")).toBe("unit");
  });
});

describe("what a preview cannot show", () => {
  it("is said of limits in cases, of those counted back and of the report on a quarter, and of no others", () => {
    expect(unshownOf({ act: "serve-penalty" })).toBe("cases");
    expect(unshownOf({ act: "record-procedure", before: "hearing" })).toBe("cases");
    expect(unshownOf({ act: "ask-extension", before: "deadline" })).toBe("counted-back");
    expect(unshownOf({ act: "quarterly-report" })).toBe("quarterly");
    expect(unshownOf({ act: "confirm" })).toBeNull();
  });
});

describe("a rule", () => {
  const sample: Rule = { ...rule, ships: "sample" };
  const kept = (of: Rule, over: Partial<RuleDecision> = {}): KeptRule => ({
    rule: of,
    decision: decided(over),
  });

  it("that ships as a sample binds nobody until an office confirms it with its own basis", () => {
    expect(limits([sample]).acts).toEqual([]);
    const confirmed = limits([sample], [decided({ confirmed: confirmation })]);
    expect(confirmed.of(owed)).toMatchObject({ date: "2026-10-05", basis: confirmation.basis });
  });

  it("that was suspended binds no more, until it is confirmed", () => {
    expect(ruleStateOf(kept(rule, { suspended: { reason: "示例" } }))).toBe("suspended");
    expect(ruleStateOf(kept(rule))).toBe("in-use");
    expect(reasonNotToSuspend(kept(sample), "示例理由")?.code).toBe("wrong-state");
    expect(reasonNotToSuspend(kept(rule), "示例")?.code).toBe("incomplete");
    expect(reasonNotToSuspend(kept(rule), "示例理由")).toBeNull();
  });

  it.each([
    ["basis", { basis: "文件" }],
    ["count", { count: 0 }],
    ["from", { from: "1999-01-01" }],
    ["from", { from: "2028-01-01" }],
  ])("is not confirmed with a wrong %s", (field, over) => {
    expect(reasonNotToConfirm({ rule: sample }, { ...confirmation, ...over }, "2026-06-01")?.field).toBe(
      field,
    );
    expect(reasonNotToConfirm({ rule: sample }, confirmation, "2026-06-01")).toBeNull();
  });
});

describe("a limit of the whole country", () => {
  const law: Rule = { ...rule, place: "全国", ships: "in-use" };
  const asked = (over: Partial<Pick<Rule, "count" | "unit">>) =>
    reasonNotToConfirm(
      { rule: law },
      { ...confirmation, count: law.count, unit: law.unit, ...over },
      "2026-06-01",
    );

  it("is made stricter by a text of an office's own, and never longer or counted otherwise", () => {
    expect(asked({ count: law.count })).toBeNull();
    expect(asked({ count: law.count + 1 })?.message).toContain("只能缩短");
    expect(asked({ unit: law.unit === "days" ? "working-days" : "days" })?.field).toBe("count");
  });

  it("is suspended only by naming the text that ended it", () => {
    const kept: KeptRule = { rule: law, decision: decided({}) };
    expect(reasonNotToSuspend(kept, "示例理由")?.message).toContain("文号");
    expect(reasonNotToSuspend(kept, "示例部令第1号第二条已废止本条")).toBeNull();
  });
});

describe("the files of rules/", () => {
  const row = { ...rule, sectors: ["煤矿"] };

  it.each([
    ["rules example: act: fly is unknown", { ...row, act: "fly" }],
    ["rules example: count: no number above 0", { ...row, count: 0 }],
    ["rules example: unit: none of days, working-days, hours", { ...row, unit: "weeks" }],
    ["rules example: before: none of deadline, hearing", { ...row, before: "lunch" }],
    ["rules example: before: confirm has no such day", { ...row, before: "deadline" }],
    ["rules example: before: not counted in hours", { ...row, before: "deadline", unit: "hours" }],
    ["rules example: sectors: 星际航行 is unknown", { ...row, sectors: ["星际航行"] }],
    ["rules example: to: before from", { ...row, to: "2025-01-01" }],
    ["rules example: form: unknown field", { ...row, form: "2025-01-01" }],
    [
      "rules example: ships: in use, but its text was not seen",
      { ...row, source: { ...row.source, verification: "from-knowledge" } },
    ],
  ])("are refused with the place: %s", (problem, wrong) => {
    expect(checkRules([[wrong]])).toContain(problem);
    expect(checkRules([[row, { ...row, id: "quarter", act: "quarterly-report" }]])).toEqual([]);
  });

  it("are refused where an id occurs twice", () => {
    expect(checkRules([[row], [row]])).toEqual(["rules: example occurs twice"]);
  });
});

import { describe, expect, it } from "vitest";
import { andThen } from "#domain/hazards/story.samples.ts";
import { anArticle } from "./articles.samples.ts";
import { bracketInWords } from "./bracket.ts";
import { caseIn, foundByOfficers, handler, opened } from "./cases.samples.ts";
import { suggestions } from "./suggest.ts";

const because = (code: string, field: string) => expect.objectContaining({ code, field });
const sum = (from: number, to: number) => ({ usual: { from, to }, overdue: null });
const large = {
  ...{ id: "large", when: "违法所得十万元以上", unit: null, person: sum(10_000, 20_000) },
  gains: { least: 100_000, from: 2, to: 5 },
};
const small = {
  ...{ id: "small", when: "不足十万元", gainsUnder: 100_000 },
  ...{ unit: sum(100_000, 200_000), person: sum(10_000, 20_000) },
};
const split = anArticle({ id: "split", brackets: [large, small] });
const record = (input: object, articles = [split]) =>
  andThen(andThen(opened(), "record-procedure", handler), "record-penalty", handler, {
    input: { article: "split", ...input },
    context: { articles },
  });

describe("an article that tells cases apart", () => {
  it("asks which it is, and holds the sum against that one", () => {
    expect(() => record({ amount: 150_000 })).toThrow(because("incomplete", "bracket"));
    expect(() => record({ bracket: "other", amount: 150_000 })).toThrow(because("invalid", "bracket"));
    expect(() => record({ bracket: "small", amount: 50_000 })).toThrow(because("incomplete", "outside"));
    const [penalty] = caseIn(record({ bracket: "small", amount: 150_000 })).penalties;
    expect(penalty).toMatchObject({ bracket: "不足十万元", amount: 150_000, outside: null });
  });

  it("takes no gains that belong to the other one", () => {
    const by = (gains: number | null) => record({ bracket: "small", amount: 150_000, gains });
    expect(() => by(100_000)).toThrow(because("invalid", "gains"));
    expect(caseIn(by(99_999)).penalties).toMatchObject([{ gains: 99_999 }]);
    expect(caseIn(by(null)).penalties[0]).not.toHaveProperty("gains");
    const person = { party: "person", post: "in-charge", amount: 15_000, gains: 100_000 };
    expect(caseIn(record({ bracket: "small", ...person })).penalties).toHaveLength(1);
  });

  it("takes a multiple of the unlawful gains from the unit, and not from a person", () => {
    const by = (input: object) => () => record({ bracket: "large", ...input });
    expect(by({ amount: 400_000 })).toThrow(because("incomplete", "gains"));
    expect(by({ amount: 400_000, gains: 99_999 })).toThrow(because("invalid", "gains"));
    expect(by({ amount: 600_001, gains: 120_000 })).toThrow(because("incomplete", "outside"));
    const [penalty] = caseIn(by({ amount: 240_000, gains: 120_000 })()).penalties;
    expect(penalty).toMatchObject({ gains: 120_000, outside: null });
    const person = { party: "person", post: "in-charge", amount: 15_000 };
    expect(caseIn(by(person)()).penalties[0]).not.toHaveProperty("gains");
    expect(bracketInWords(large)).toBe("违法所得十万元以上：单位违法所得2—5倍；个人10,000—20,000元");
  });
});

describe("an article that was amended between the conduct and the decision", () => {
  const old = anArticle({ to: "2026-11-22", unit: sum(0, 50_000) });
  const newer = anArticle({ id: "newer", from: "2026-11-23", unit: sum(0, 30_000) });
  const later = anArticle({ id: "later", from: "2026-11-25" });

  it("is suggested as it stood on the day of the conduct, and what is in force now is noted beside it", () => {
    const all = suggestions(foundByOfficers().hazard, [old, newer, later], "2026-11-24");
    expect(all.map(({ key }) => key)).toEqual([old.id]);
    expect(all[0]?.facts.at(-1)).toContain("自2026-11-23起施行，新规定处罚较轻");
    expect(all[0]?.facts.filter((fact) => fact.includes("第三十七条"))).toHaveLength(1);
  });

  it("may be gone by as it stood then or as it stands now, by nothing later", () => {
    const by = (article: string) => () => record({ article }, [old, newer, later]);
    expect(caseIn(by(old.id)()).penalties).toHaveLength(1);
    expect(caseIn(by("newer")()).penalties).toHaveLength(1);
    expect(by("later")).toThrow(because("invalid", "article"));
  });
});

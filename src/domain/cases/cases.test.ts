import { describe, expect, it } from "vitest";
import type { ActContext } from "#domain/hazards/act.ts";
import { dutiesOf } from "#domain/hazards/duties.ts";
import { aContext, aHazard, aJudgement, anActor, cast } from "#domain/hazards/hazard.samples.ts";
import { andThen, type Story, told } from "#domain/hazards/story.samples.ts";
import { honest, reviewer } from "#domain/leniency/leniency.samples.ts";
import { sampleArticles } from "./articles.samples.ts";
import {
  allAnswered,
  caseIn,
  foundByOfficers,
  handler,
  legal,
  opened,
  otherHandler,
  toPenalty,
} from "./cases.samples.ts";
import { suggestions } from "./suggest.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const today = "2026-11-24";
const keysOf = (story: Story) => suggestions(story.hazard, sampleArticles, today).map(({ key }) => key);

describe("what a record suggests", () => {
  it("is each article whose conduct it has facts for, and the looks that every case owes", () => {
    expect(keysOf(foundByOfficers())).toEqual([
      ...["wsl-2021-101-5", "wsl-2021-102", "double", "wsl-2021-113", "criminal-134-1"],
    ]);
  });

  it("says which facts in words, and asks of none whether it is so", () => {
    const all = suggestions(foundByOfficers().hazard, sampleArticles, today);
    const facts = all.find(({ key }) => key === "wsl-2021-101-5")?.facts;
    expect(facts).toEqual(["检查发现以前没有企业的报告"]);
    for (const { facts: said, title } of all)
      expect(`${title}${said.join()}`).not.toMatch(/构成违法|应当处罚/);
  });

  it("leaves out an article of another field, or that was not in force on the day found", () => {
    const stopped = aHazard({ judgements: [aJudgement({ demands: { discussion: false, stop: true } })] });
    const keys = (field: string) =>
      suggestions({ ...stopped, belonging: { ...stopped.belonging, field } }, sampleArticles, today).map(
        ({ key }) => key,
      );
    expect(keys("coal-mine")).toContain("coal-2024-64");
    expect(keys("industrial")).not.toContain("coal-2024-64");
    const later = sampleArticles.map((one) => ({ ...one, from: "2026-11-21" }));
    expect(suggestions(foundByOfficers().hazard, later, today)).toEqual([]);
  });

  it("looks at production until the order where work was stopped by order", () => {
    const base = aHazard({ judgements: [aJudgement({ demands: { discussion: false, stop: true } })] });
    const order = andThen(foundByOfficers(), "order-stop", cast.officer3).hazard.stoppages;
    for (const at of ["2026-11-21T01:00:00.000Z", "2026-11-22T01:00:00.000Z"]) {
      const stopped = {
        ...{ ...base, belonging: { ...base.belonging, field: "coal-mine" } },
        stoppages: order.map((one) => ({ ...one, at })),
      } as const;
      const asked = suggestions(stopped, sampleArticles, today).find(({ key }) => key === "coal-2024-64");
      expect(asked?.facts).toEqual([expect.stringContaining("须查明责令以前是否仍在生产")]);
    }
  });

  it("goes by the conduct: who tells and acts is not suggested to have done neither", () => {
    expect(keysOf(honest())).toEqual(["wsl-2021-113", "criminal-134-1"]);
  });
});

describe("opening a case", () => {
  const open = (story: Story, input: object) => andThen(story, "open-case", cast.officer1, { input });

  it("keeps what the record stood for and suggested that day", () => {
    expect(caseIn(opened())).toMatchObject({ answer: "neither", organisation: "org_lead", closed: null });
    expect(caseIn(opened()).suggested.map(({ key }) => key)).toEqual(keysOf(foundByOfficers()));
  });

  it("takes both 不改 and 不报 for severity, or what the collective discussion said", () => {
    expect(caseIn(open(foundByOfficers(), { discussed: null })).discussed).toBeNull();
    const mended = told(foundByOfficers(), [
      ["confirm", cast.officer3],
      ["control", cast.safety],
      ["plan", cast.safety],
    ]);
    expect(() => open(mended, { discussed: null })).toThrow(because("incomplete", "discussed"));
    expect(() => open(mended, { discussed: null })).toThrow("改而未报");
    expect(caseIn(open(mended, { discussed: "情节较重，决定立案" }))).toMatchObject({
      ...{ answer: "mended-unreported", discussed: "情节较重，决定立案" },
    });
  });

  it("is refused while 不予处罚 stands, unless a reason is given", () => {
    const spared = told(honest(), [
      ["review-leniency", reviewer],
      ["decide-leniency", cast.officer1],
    ]);
    expect(() => open(spared, {})).toThrow(because("wrong-state", "despite"));
    expect(caseIn(open(spared, { despite: "发现企业隐瞒重要事实" })).despite).toBe("发现企业隐瞒重要事实");
    expect(caseIn(open(honest(), { despite: "没有的事不留" })).despite).toBeNull();
  });

  it("names two certified officers of the department, and another person decides", () => {
    for (const [input, code, field] of [
      [{ secondHandler: "per_officer3" }, "same-person", "secondHandler"],
      [{ firstHandler: "per_clerk" }, "invalid", "firstHandler"],
      [{ secondHandler: "per_superior" }, "invalid", "secondHandler"],
      [{ decidedBy: "per_officer3" }, "same-person", "decidedBy"],
      [{ decidedBy: "per_officer1" }, "same-person", "decidedBy"],
      [{ head: "per_officer4" }, "same-person", "head"],
      [{ head: "per_superior" }, "invalid", "head"],
      [{ openedOn: "2026-11-19" }, "invalid", "openedOn"],
      [{ cause: "无" }, "incomplete", "cause"],
    ] as const) {
      expect(() => open(foundByOfficers(), input), field).toThrow(because(code, field));
    }
  });

  it("is of a major hazard that is judged by both", () => {
    const half = told(andThen(foundByOfficers(), "confirm", cast.officer3), []);
    expect(caseIn(open(half, {})).number).toBe("示例立〔2026〕1号");
    const story = { ...foundByOfficers(), hazard: aHazard() };
    expect(() => open(story, {})).toThrow(because("wrong-state"));
  });
});

describe("a penalty", () => {
  const record = (story: Story, input: object) => andThen(story, "record-penalty", handler, { input });
  const informed = () => andThen(opened(), "record-procedure", handler);

  it("is not recorded of whom nobody told, nor while a hearing is open", () => {
    expect(() => record(opened(), {})).toThrow(because("wrong-state", "on"));
    const heard = andThen(opened(), "record-procedure", handler, { input: { kind: "told-hearing" } });
    expect(() => record(heard, {})).toThrow("听证");
    const held = andThen(heard, "record-procedure", handler, { input: { kind: "hearing", evidence: null } });
    expect(caseIn(record(held, {})).penalties).toHaveLength(1);
  });

  const openedEarly = () =>
    andThen(foundByOfficers(), "open-case", cast.officer1, { input: { openedOn: "2026-11-20" } });
  const step = (story: Story, kind: string, on: string) =>
    andThen(story, "record-procedure", handler, { input: { kind, on } as object });

  it("waits five working days for whoever may ask for a hearing", () => {
    expect(() => step(openedEarly(), "hearing-waived", today)).toThrow(because("wrong-state", "kind"));
    // Told on a Friday: the fifth working day is the Friday after.
    const heard = step(openedEarly(), "told-hearing", "2026-11-20");
    const waive = (on: string, over: Partial<ActContext> = {}) =>
      andThen(heard, "record-procedure", handler, {
        input: { kind: "hearing-waived", on },
        context: { today: "2026-12-31", ...over },
      });
    expect(() => waive("2026-11-27")).toThrow("最早2026-11-28登记未要求听证。");
    const { calendar } = aContext(handler);
    const free = { calendar: { ...calendar, holidays: new Set(["2026-11-23"]) } };
    expect(() => waive("2026-11-28", free)).toThrow("最早2026-12-01");
    const unknown = { calendar: { ...calendar, knownUntil: "2026-11-22" } };
    expect(() => waive("2026-11-27", unknown)).toThrow("节假日安排尚未公布");
    const waived = waive("2026-11-28");
    const context = { today: "2026-11-28" };
    const decided = andThen(waived, "record-penalty", handler, { input: { on: "2026-11-28" }, context });
    expect(caseIn(decided).penalties).toHaveLength(1);
  });

  it("was told on a Monday, and is waived on the Tuesday of the week after at the earliest", () => {
    const context = { today: "2026-12-31" };
    const input = { kind: "told-hearing", on: "2026-11-30" } as const;
    const heard = andThen(openedEarly(), "record-procedure", handler, { input, context });
    const waive = (on: string) => () =>
      andThen(heard, "record-procedure", handler, { input: { kind: "hearing-waived", on }, context });
    expect(waive("2026-12-07")).toThrow("最早2026-12-08");
    expect(caseIn(waive("2026-12-08")()).procedure).toHaveLength(2);
  });

  it("is offered a hearing where it is grave, or large by its article", () => {
    const held = step(step(opened(), "told-hearing", today), "hearing", today);
    for (const kind of ["suspension", "closure", "licence", "restriction"] as const) {
      const grave = { kinds: [kind], amount: null };
      expect(() => record(informed(), grave), kind).toThrow(because("wrong-state", "on"));
      expect(caseIn(record(held, grave)).penalties, kind).toHaveLength(1);
    }
    const articles = sampleArticles.map((one) => ({ ...one, hearing: { unit: 40_000, person: 20_000 } }));
    const fined = (story: Story, input: object) =>
      andThen(story, "record-penalty", handler, { input, context: { articles } });
    expect(() => fined(informed(), { amount: 40_000 })).toThrow("有权要求听证");
    expect(caseIn(fined(informed(), { amount: 39_999 })).penalties).toHaveLength(1);
    expect(caseIn(fined(held, { amount: 40_000 })).penalties).toHaveLength(1);
  });

  it("goes by no article of crime, is no fine of nothing, and follows an order made once it was found", () => {
    expect(() => record(informed(), { article: "criminal-134-1" })).toThrow("移送司法机关");
    expect(() => record(informed(), { amount: 0 })).toThrow(because("invalid", "amount"));
    expect(() => record(informed(), { orderedOn: "2026-11-19" })).toThrow(because("invalid", "orderedOn"));
    expect(caseIn(record(informed(), { orderedOn: "2026-11-20" })).penalties).toHaveLength(1);
  });

  it("is not paid before the day of its service", () => {
    const told = step(openedEarly(), "told", "2026-11-21");
    const decided = record(told, { on: "2026-11-21" });
    const served = andThen(decided, "serve-penalty", handler, { input: { on: "2026-11-23" } });
    const paid = (on: string) => () => andThen(served, "record-payment", handler, { input: { on } });
    expect(paid("2026-11-22")).toThrow(because("invalid", "on"));
    expect(caseIn(paid("2026-11-23")()).penalties[0]?.payments).toHaveLength(1);
  });

  it("lies within the article's range, or says why not", () => {
    expect(() => record(informed(), { amount: 50_001 })).toThrow(because("incomplete", "outside"));
    const reasoned = { amount: 50_001, outside: "按裁量基准从重，集体讨论" };
    expect(caseIn(record(informed(), reasoned)).penalties[0]).toMatchObject(reasoned);
    const person = { party: "person", post: "in-charge", overdue: true, amount: 60_000 };
    expect(caseIn(record(informed(), person)).penalties[0]).toMatchObject({ outside: null });
    expect(() => record(informed(), { ...person, overdue: false })).toThrow(because("incomplete", "outside"));
    expect(() => record(informed(), { ...person, post: null })).toThrow(because("incomplete", "post"));
    const warned = { kinds: ["warning"], amount: null };
    expect(caseIn(record(informed(), warned)).penalties[0]?.amount).toBeNull();
    expect(() => record(informed(), { ...warned, amount: 1 })).toThrow(because("invalid", "amount"));
  });

  it("goes by an article that holds for the field, and has a number of its own", () => {
    expect(() => record(informed(), { article: "coal-2024-64" })).toThrow(because("invalid", "article"));
    expect(() => record(record(informed(), {}), {})).toThrow(because("duplicate", "number"));
  });

  it("is paid in parts, after it was served, and no more than is owed", () => {
    const decided = record(informed(), {});
    const pay = (story: Story, amount: number) =>
      andThen(story, "record-payment", handler, { input: { amount } });
    expect(() => pay(decided, 1)).toThrow(because("wrong-state", "penalty"));
    const served = andThen(decided, "serve-penalty", handler);
    expect(() => pay(served, 30_001)).toThrow(because("invalid", "amount"));
    const paid = pay(pay(served, 10_000), 20_000);
    expect(() => pay(paid, 1)).toThrow(because("wrong-state", "penalty"));
  });
});

describe("closing a case", () => {
  const decided = () => told(opened(), toPenalty);
  const whole = () =>
    allAnswered(
      told(decided(), [
        ["serve-penalty", handler],
        ["publish-penalty", handler],
      ]),
    );
  const close = (story: Story, input: object = {}) => andThen(story, "close-case", handler, { input });
  const instalments = { unpaid: "批准分期三个月缴纳", unpaidWay: "instalments" };
  const inPerson = ({ hazard }: Story) =>
    dutiesOf(hazard).flatMap(({ act, person }) => (person ? [`${act} ${person}`] : []));

  it("is refused while anything is open, and says what", () => {
    expect(() => close(decided())).toThrow("没有登记送达");
    expect(() => close(decided())).toThrow("没有登记公示");
    expect(() => close(decided())).toThrow("第一百零一条第五项");
    expect(() => close(whole())).toThrow(because("incomplete", "unpaid"));
    expect(() => close(whole(), { unpaid: "批准分期三个月缴纳" })).toThrow(
      because("incomplete", "unpaidWay"),
    );
    expect(caseIn(close(whole(), instalments)).closed).toMatchObject({ result: "penalised", ...instalments });
    expect(() => close(whole(), { ...instalments, result: "dropped" })).toThrow(because("invalid", "result"));
  });

  it("answers an article by a penalty under it, and both parties by penalties on both", () => {
    const asked = (story: Story, key: string) => () =>
      andThen(story, "close-suggestion", handler, { input: { key } });
    expect(asked(decided(), "wsl-2021-102")).toThrow(because("wrong-state", "key"));
    const person = {
      party: "person",
      post: "principal",
      overdue: true,
      amount: 60_000,
      number: "2号",
    } as const;
    const both = andThen(decided(), "record-penalty", handler, { input: person });
    expect(asked(both, "double")).toThrow(because("wrong-state", "key"));
    expect(asked(decided(), "nothing")).toThrow(because("invalid", "key"));
    const bare = { input: { decision: null, reason: "无" } };
    expect(() => andThen(decided(), "close-suggestion", handler, bare)).toThrow(
      because("incomplete", "reason"),
    );
  });

  it("asks for the daily fine once a fine stands with an order to correct", () => {
    const ordered = told(andThen(opened(), "record-procedure", handler), [
      ["record-penalty", handler, { orderedOn: "2026-11-22" }],
    ]);
    expect(() => close(allAnswered(ordered))).not.toThrow("按日连续处罚");
    expect(allAnswered(ordered).hazard.cases?.[0]?.closings.map(({ key }) => key)).toContain("daily-fine");
  });

  it("takes what is paid after its end, from who handles it, and is not opened again by that", () => {
    const closed = close(whole(), instalments);
    expect(inPerson(closed)).toEqual(["record-payment per_officer3", "record-payment per_officer4"]);
    const pay = (story: Story, amount: number, by = handler) =>
      andThen(story, "record-payment", by, { input: { amount } });
    expect(() => pay(closed, 1, cast.officer2)).toThrow(because("not-yours"));
    const part = pay(closed, 10_000);
    expect(inPerson(part)).toHaveLength(2);
    const paid = pay(part, 20_000);
    expect(caseIn(paid).closed).toEqual(caseIn(closed).closed);
    expect(inPerson(paid)).toEqual([]);
    expect(() => pay(paid, 1)).toThrow(because("not-yours"));
    expect(() => andThen(closed, "record-procedure", handler)).toThrow(because("not-yours"));
    const handed = andThen(part, "change-handlers", legal);
    expect(caseIn(pay(handed, 20_000, cast.officer2)).penalties[0]?.payments).toHaveLength(2);
    expect(() => andThen(paid, "change-handlers", legal)).toThrow(because("not-yours"));
  });

  it("leaves nothing to look after where nothing more is collected, and takes money that comes all the same", () => {
    const ended = close(whole(), { unpaid: "法院裁定终结执行", unpaidWay: "ended" });
    expect(inPerson(ended)).toEqual([]);
    expect(caseIn(andThen(ended, "record-payment", handler)).penalties[0]?.payments).toHaveLength(1);
  });

  it("ends without a penalty too, and then takes no more", () => {
    const ended = close(allAnswered(opened()));
    expect(caseIn(ended).closed).toMatchObject({ result: "not-penalised" });
    expect(() => andThen(ended, "record-procedure", handler)).toThrow(because("not-yours"));
    expect(dutiesOf(ended.hazard).filter(({ person }) => person !== undefined)).toEqual([]);
  });
});

describe("inside a case", () => {
  it("nobody but its handlers does anything, by one sentence whether or not there is a case", () => {
    const said = [foundByOfficers(), opened()].map((story) => {
      try {
        andThen(story, "record-procedure", cast.officer2, { input: { case: "cs_x" } });
        return "";
      } catch (refusal) {
        return (refusal as Error).message;
      }
    });
    expect(said).toEqual(["没有由您承办的未结案件。", "没有由您承办的未结案件。"]);
    const moved = anActor({ person: handler.person, organisation: "org_support" });
    expect(() => andThen(opened(), "record-procedure", moved)).toThrow(because("not-yours"));
    expect(caseIn(andThen(opened(), "record-procedure", otherHandler)).procedure).toHaveLength(1);
  });

  it("the handlers change by whoever reads it, and who handles it no more reads it no more", () => {
    for (const by of [cast.officer2, anActor({ role: "legal-reviewer", organisation: "org_support" })]) {
      expect(() => andThen(opened(), "change-handlers", by)).toThrow(because("not-yours"));
    }
    const changed = andThen(opened(), "change-handlers", legal);
    expect(caseIn(changed)).toMatchObject({
      handlers: ["per_officer4", "per_officer2"],
      handovers: [{ from: ["per_officer3", "per_officer4"], reason: "原承办人调离" }],
    });
    expect(() => andThen(changed, "record-procedure", handler)).toThrow(because("not-yours"));
    expect(caseIn(andThen(changed, "record-procedure", cast.officer2)).procedure).toHaveLength(1);
    for (const [input, code] of [
      [{ firstHandler: "per_officer4", secondHandler: "per_officer3" }, "invalid"],
      [{ firstHandler: "per_officer4", secondHandler: "per_officer4" }, "same-person"],
      [{ secondHandler: "per_clerk" }, "invalid"],
    ] as const) {
      expect(() => andThen(opened(), "change-handlers", handler, { input })).toThrow(
        expect.objectContaining({ code }),
      );
    }
  });

  it("duties are each handler's own", () => {
    const owed = (story: Story) =>
      dutiesOf(story.hazard).flatMap(({ act, person, since }) =>
        person ? [`${act} ${person} ${since}`] : [],
      );
    expect(owed(opened())).toEqual([
      ...["record-penalty per_officer3 2026-11-24", "record-penalty per_officer4 2026-11-24"],
      ...["close-suggestion per_officer3 2026-11-24", "close-suggestion per_officer4 2026-11-24"],
    ]);
    const acts = owed(told(opened(), toPenalty)).map((line) => line.split(" ")[0]);
    expect([...new Set(acts)]).toEqual(["serve-penalty", "publish-penalty", "close-suggestion"]);
  });
});

import { describe, expect, it } from "vitest";
import { told } from "#domain/hazards/story.samples.ts";
import { anArticle, sampleArticles } from "./articles.samples.ts";
import { caseIn, handler, opened } from "./cases.samples.ts";
import { dailyFine, penaltyDays, watchedIn } from "./counters.ts";

const today = "2026-11-24";

describe("the counters", () => {
  const penaltyOf = (over: object = {}) => {
    const story = told(opened(), [
      ["record-procedure", handler],
      ["record-penalty", handler, { orderedOn: "2026-11-20", ...over }],
    ]);
    const [penalty] = caseIn(story).penalties;
    if (!penalty) throw new Error("no penalty");
    return { hazard: story.hazard, penalty };
  };

  it("count a daily fine from the day after the order, as days and a possible range", () => {
    const { hazard, penalty } = penaltyOf();
    expect(dailyFine(hazard, penalty, today)).toEqual({
      ...{ number: penalty.number, from: "2026-11-21", days: 4, least: 30_000, most: 120_000 },
    });
    expect(dailyFine(hazard, penalty, "2026-11-20")).toBeNull();
    const none = [{ orderedOn: null }, { kinds: ["warning"], amount: null }];
    for (const over of none) expect(dailyFine(hazard, penaltyOf(over).penalty, today)).toBeNull();
  });

  it("stop counting when the enterprise told that it is done", () => {
    const { hazard, penalty } = penaltyOf();
    const completion = { what: "", doneOn: "2026-11-21", photos: [], spentYuan: 0, by: "" };
    const rectification = {
      ...hazard.rectification,
      completion: { ...completion, at: "2026-11-22T02:00:00.000Z" },
    } as never;
    expect(dailyFine({ ...hazard, rectification }, penalty, today)?.days).toBe(2);
  });

  it("take decisions on the unit that were served, one a case and day", () => {
    const { penalty } = penaltyOf();
    const served = { on: today, receipt: penalty.paper };
    const on = (day: string, over: object = {}) => ({ ...penalty, on: day, served, ...over });
    const cases = [
      { penalties: [on("2026-11-20"), on("2026-11-20"), on("2026-11-22")] },
      {
        penalties: [
          on("2026-11-20"),
          on("2026-11-21", { served: null, published: { on: today, where: "" } }),
          on("2026-11-23", { party: "person" }),
        ],
      },
    ];
    expect(penaltyDays(cases)).toEqual(["2026-11-20", "2026-11-22", "2026-11-20"]);
  });

  it("roll over 180 days and twelve months, the first day left out", () => {
    const watched = (days: readonly string[]) =>
      watchedIn(sampleArticles, { days, field: null, today }).map(({ number, reached }) => [number, reached]);
    // 180 days before 2026-11-24 is 2026-05-28.
    expect(watched(["2026-05-28", "2026-05-29", "2026-11-24", "2026-11-25"])).toEqual([
      [2, false],
      [3, false],
    ]);
    expect(watched(["2025-11-24", "2025-11-25", "2026-06-01", "2026-07-01", "2026-08-01"])).toEqual([
      [3, true],
      [4, true],
    ]);
    const leap = anArticle({ watch: [{ times: 1, count: 3, unit: "months" }] });
    const [march] = watchedIn([leap], { days: ["2026-03-01"], field: null, today: "2026-05-31" });
    expect(march).toMatchObject({ number: 1, words: expect.stringContaining("2026年3月1日起") });
  });
});

import { describe, expect, it } from "vitest";
import { dutiesOf } from "#domain/hazards/duties.ts";
import { cast, itemFacts } from "#domain/hazards/hazard.samples.ts";
import { andThen, reported, told, toPlan, wholeLife } from "#domain/hazards/story.samples.ts";
import { keptRules } from "#domain/rules/kept-rule.ts";
import { limitsOf } from "#domain/rules/limit.ts";
import { readCalendar } from "./calendar-files.ts";
import { readReminderFile, readRuleFiles } from "./rule-files.ts";

const rules = await readRuleFiles("rules");
const limits = limitsOf(keptRules(rules, []), await readCalendar("calendar"));

describe("the limits that come with the release", () => {
  it("bind only where the text was read: a coal mine's stop and resumption and the penalty procedure, nothing from elsewhere", () => {
    expect(limits.acts).toEqual([
      ...["examine-resume", "announce-stoppage", "accept"],
      ...["record-penalty", "serve-penalty", "publish-penalty"],
    ]);
    const decided = { field: null, since: "2026-11-06" };
    // Seven working days (行政处罚法 85): two weekends lie between.
    expect(limits.of({ act: "serve-penalty", ...decided })?.date).toBe("2026-11-17");
    expect(limits.of({ act: "publish-penalty", ...decided })?.date).toBe("2026-11-17");
    expect(limits.of({ act: "record-penalty", ...decided })?.date).toBe("2027-02-04");
    expect(limits.of({ act: "record-payment", ...decided })).toBeNull();
    const asked = { act: "examine-resume", since: "2026-11-02" };
    expect(limits.of({ ...asked, field: "coal-mine" })).toMatchObject({
      ...{ date: "2026-11-22", provisional: false },
      basis: "煤矿安全生产条例（国务院令第774号）第四十八条",
    });
    expect(limits.of({ ...asked, field: "chemical" })).toBeNull();
    const acceptance = { act: "accept", since: "2026-11-02", field: "coal-mine" };
    expect(limits.of(acceptance)).toBeNull();
    expect(limits.of({ ...acceptance, stopped: true })?.date).toBe("2026-11-22");
    expect(limits.of({ ...acceptance, field: "chemical", stopped: true })).toBeNull();
    const stopped = { act: "announce-stoppage", since: "2026-11-06" };
    expect(limits.of({ ...stopped, field: "coal-mine" })?.date).toBe("2026-11-13");
    expect(limits.of({ ...stopped, field: "chemical" })).toBeNull();
    expect(limits.of({ ...asked, field: "coal-mine", since: "2024-04-30" })).toBeNull();
  });

  it("count a hearing's notice back from the hearing, in working days (行政处罚法 64, 85)", () => {
    const asked = { act: "record-procedure", field: null, of: "2026-11-20" };
    expect(limits.ahead(asked)?.date).toBe("2026-11-11");
    expect(limits.ahead({ ...asked, act: "ask-extension" })).toBeNull();
  });

  it("say of every sample where it was taken from", () => {
    for (const { ships, place, source } of rules) {
      expect(place).not.toBe("");
      expect(source.title).not.toBe("");
      if (ships === "in-use") expect(source.verification).toBe("text-seen");
    }
  });
});

describe("how people are reminded", () => {
  it("says of its colours that they are a convention", async () => {
    const { source, colours } = await readReminderFile("rules");
    expect(colours).toEqual({ soonDays: 7, longLateDays: 30, extensions: 2 });
    expect(source.verification).toBe("from-knowledge");
  });

  it("goes out in quiet hours for what is owed on the day on which it arises, and for nothing else", async () => {
    const { urgentActs } = await readReminderFile("rules");
    const context = { criterion: () => itemFacts({ stopRequired: true }) };
    const judged = andThen(reported(), "judge", cast.officer1, { context });
    const lives = [judged, told(judged, toPlan.slice(2)), told(judged, wholeLife.slice(2))];
    const owed = lives.flatMap(({ hazard }) => dutiesOf(hazard));
    const atOnce = owed.filter(({ since, due }) => due === since).map(({ act }) => act);
    expect([...new Set(atOnce)].sort()).toEqual([...urgentActs].sort());
  });
});

import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";
import { cast, itemFacts } from "./hazard.samples.ts";
import { standingStoppage } from "./stoppage.ts";
import { andThen, fiveSteps, reported, toAcceptance, told, toPlan } from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const stopped = andThen(reported(), "order-stop", cast.officer1);
const accepted = told(told(stopped, toPlan), [...toAcceptance, ...fiveSteps]);
const asked = andThen(accepted, "ask-resume", cast.principal);

describe("a stop order", () => {
  it("is possible from the finding on, by a certified officer", () => {
    expect(standingStoppage(stopped.hazard.stoppages)?.area).toBe("打磨车间");
    expect(() => andThen(reported(), "order-stop", cast.clerk)).toThrow(because("not-permitted"));
    expect(() => andThen(stopped, "order-stop", cast.officer3)).toThrow(because("wrong-state"));
  });

  it("is owed where the criterion demands it", () => {
    const context = { criterion: () => itemFacts({ stopRequired: true }) };
    const judged = andThen(reported(), "judge", cast.officer1, { context });
    expect(dutiesOf(judged.hazard).map(({ act }) => act)).toContain("order-stop");
  });

  it("shuts the gate 销号 until work has resumed", () => {
    expect(() => andThen(accepted, "strike-off", cast.officer3)).toThrow("停产尚未解除");
    const resumed = told(asked, [
      ["examine-resume", cast.officer3],
      ["resume", cast.safety],
    ]);
    expect(andThen(resumed, "strike-off", cast.officer3).hazard.stage).toBe("struck-off");
  });
});

describe("resumption", () => {
  it("is owed by the enterprise once the work is accepted, for nothing is struck off before it", () => {
    const asking = (of: typeof accepted) => dutiesOf(of.hazard).filter(({ act }) => act === "ask-resume");
    expect(asking(told(stopped, toPlan))).toEqual([]);
    expect(asking(accepted)).toEqual([
      expect.objectContaining({ part: "enterprise", what: "申请恢复生产，恢复以后才能销号" }),
    ]);
    expect(asking(asked)).toEqual([]);
    const refused = andThen(asked, "examine-resume", cast.officer3, { input: { agreed: false } });
    expect(asking(refused)[0]?.what).toContain("再次申请");
    const dismissed = andThen(stopped, "judge", cast.officer1, { input: { level: "none", item: null } });
    expect(asking(dismissed)).toEqual([]);
  });

  it("is never asked for, examined or done before acceptance", () => {
    const fixing = told(stopped, toPlan);
    expect(() => andThen(fixing, "ask-resume", cast.principal)).toThrow(because("wrong-state"));
    expect(() => andThen(fixing, "examine-resume", cast.officer3)).toThrow(because("wrong-state"));
    expect(() => andThen(fixing, "resume", cast.principal)).toThrow(because("wrong-state"));
    expect(() => andThen(asked, "resume", cast.principal)).toThrow(because("wrong-state"));
  });

  it("is not held up by 追责 or 治源", () => {
    const withoutSteps = told(told(stopped, toPlan), toAcceptance);
    const resumed = told(withoutSteps, [
      ["ask-resume", cast.principal],
      ["examine-resume", cast.officer3],
      ["resume", cast.safety],
    ]);
    expect(standingStoppage(resumed.hazard.stoppages)).toBeNull();
  });

  it("is examined by two officers with pictures, and may be refused and asked again", () => {
    expect(() => andThen(asked, "examine-resume", cast.officer3, { input: { photos: [] } })).toThrow(
      because("incomplete", "photos"),
    );
    expect(() => andThen(asked, "examine-resume", cast.officer3, { input: { secondOfficer: null } })).toThrow(
      because("incomplete", "secondOfficer"),
    );
    const refused = andThen(asked, "examine-resume", cast.officer3, { input: { agreed: false } });
    expect(() => andThen(refused, "resume", cast.principal)).toThrow(because("wrong-state"));
    const again = andThen(refused, "ask-resume", cast.principal);
    expect(() => andThen(again, "ask-resume", cast.principal)).toThrow(because("wrong-state"));
    expect(dutiesOf(again.hazard).map(({ act }) => act)).toContain("examine-resume");
    const agreed = andThen(again, "examine-resume", cast.officer3);
    expect(() => andThen(agreed, "examine-resume", cast.officer3)).toThrow(because("wrong-state"));
    expect(dutiesOf(agreed.hazard).map(({ act }) => act)).toContain("resume");
  });

  it("is not examined by who rectified", () => {
    const input = { secondOfficer: "per_officer2" };
    const context = { certificateOf: () => "示例" };
    const byOfficer = { ...cast.safety, person: "per_officer2" };
    const story = told(told(stopped, toPlan), [
      ["report-fixed", byOfficer],
      ["accept", cast.principal],
      ["accept", cast.officer3],
      ["ask-resume", cast.principal],
    ]);
    expect(() => andThen(story, "examine-resume", cast.officer3, { input, context })).toThrow(
      because("same-person", "secondOfficer"),
    );
  });

  it("is asked for anew when the hazard is taken up again", () => {
    const agreed = andThen(asked, "examine-resume", cast.officer3);
    const again = andThen(agreed, "reopen", cast.officer3);
    expect(standingStoppage(again.hazard.stoppages)).toMatchObject({ request: null, examination: null });
    const sentBack = andThen(asked, "return-work", cast.officer4);
    expect(standingStoppage(sentBack.hazard.stoppages)?.request).toBeNull();
  });

  it("keeps work from being sent back quietly once it was agreed", () => {
    const agreed = andThen(asked, "examine-resume", cast.officer3);
    expect(() => andThen(agreed, "return-work", cast.officer4)).toThrow("重新打开");
  });
});

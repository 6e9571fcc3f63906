import { describe, expect, it } from "vitest";
import { aHazard, cast } from "#domain/hazards/hazard.samples.ts";
import { andThen, reported, told, toPlan } from "#domain/hazards/story.samples.ts";
import { clocksOf } from "./clocks.ts";
import { tracksOf } from "./tracks.ts";

const trackOf = (hazard: Parameters<typeof tracksOf>[0], name: string) => {
  const track = tracksOf(hazard).find((one) => one.name === name);
  return {
    idle: track?.idle ?? null,
    now: track?.points.find(({ state }) => state === "now")?.label ?? null,
  };
};

describe("tracksOf", () => {
  it("shows a hazard just found as waiting to be judged, the other tracks idle", () => {
    const hazard = aHazard({ stage: "found", judgements: [] });
    expect(trackOf(hazard, "整改").now).toBe("判定");
    expect(trackOf(hazard, "停产").idle).toBe("没有责令停产");
    expect(trackOf(hazard, "五步").idle).not.toBeNull();
    expect(trackOf(hazard, "挂牌").idle).toBe("没有挂牌督办");
  });

  it("shows nothing in hand on the stop track before acceptance allows to ask for resumption", () => {
    const { hazard } = andThen(told(reported(), toPlan), "order-stop", cast.officer1);
    expect(trackOf(hazard, "停产")).toEqual({ idle: null, now: null });
    expect(trackOf({ ...hazard, stage: "accepted" }, "停产").now).toBe("申请恢复");
  });

  it("shows a track that is through as passed all along", () => {
    const [rectification] = tracksOf(aHazard({ stage: "struck-off" }));
    expect(rectification?.points.every(({ state }) => state === "done")).toBe(true);
  });

  it("says of what was taken over as done that its course is not recorded", () => {
    const importedFrom = {
      importId: "i",
      sheet: "s",
      row: 3,
      done: true,
      basis: null,
      measures: null,
      status: null,
    };
    expect(trackOf(aHazard({ stage: "struck-off", importedFrom }), "整改").idle).toContain("过程未记录");
  });
});

describe("clocksOf", () => {
  it("runs the deadline until the hazard is struck off", () => {
    const before = aHazard({ stage: "fixing" });
    const rectification = { ...before.rectification, deadline: "2026-12-01" };
    expect(clocksOf({ ...before, rectification })).toEqual([
      { label: "整改期限", due: "2026-12-01", extended: 0 },
    ]);
    expect(clocksOf({ ...before, stage: "struck-off", rectification })).toEqual([]);
  });
});

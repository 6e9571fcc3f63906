import { describe, expect, it } from "vitest";
import { refuseBeforeWhatItRestsOn } from "./rests-on.ts";

const told = (act: string, happenedAt: string, payload: unknown = {}) => ({ act, happenedAt, payload });
const entries = [
  told("report-fixed", "2026-03-01T02:00:00.000Z"),
  told("return-work", "2026-03-02T02:00:00.000Z"),
  told("report-fixed", "2026-03-03T02:00:30.000Z"),
  told("write-step", "2026-03-03T02:00:00.000Z", { step: "describe" }),
  told("write-step", "2026-03-05T02:00:00.000Z", { step: "analyse" }),
];

describe("a time claimed for an act", () => {
  const claim = (act: "accept" | "sign-step" | "control", happened: string, input: unknown = {}) =>
    refuseBeforeWhatItRestsOn({ act, input, happened }, entries);
  const wrong = expect.objectContaining({ code: "invalid", field: "happenedAt" });

  it("lies not before that of what the act rests on", () => {
    expect(() => claim("accept", "2026-03-03T01:59:00.000Z")).toThrow(wrong);
    expect(() => claim("accept", "2026-03-01T03:00:00.000Z")).toThrow(wrong);
    expect(() => claim("accept", "2026-03-03T02:01:00.000Z")).not.toThrow();
  });

  it("may be the very minute, for forms know no seconds", () => {
    expect(() => claim("accept", "2026-03-03T02:00:00.000Z")).not.toThrow();
  });

  it("is held against the same step alone", () => {
    expect(() => claim("sign-step", "2026-03-04T02:00:00.000Z", { step: "describe" })).not.toThrow();
    expect(() => claim("sign-step", "2026-03-04T02:00:00.000Z", { step: "analyse" })).toThrow(wrong);
  });

  it("is free where the act rests on nothing but the finding", () => {
    expect(() => claim("control", "2026-02-01T02:00:00.000Z")).not.toThrow();
  });
});

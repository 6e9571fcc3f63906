import { describe, expect, it } from "vitest";
import { instantOf, momentText, yuanText } from "./moment.ts";

describe("moments", () => {
  it("are read in China's time", () => {
    expect(momentText("2026-11-23T18:30:00.000Z")).toBe("2026-11-24 02:30");
    expect(instantOf("2026-11-24T02:30")).toBe("2026-11-23T18:30:00.000Z");
  });

  it("are none while half typed", () => {
    expect(instantOf("")).toBeNull();
  });
});

describe("yuanText", () => {
  it.each([
    [800, "800 元"],
    [15_000, "1.5 万元"],
    [12_000_000, "1,200 万元"],
  ])("writes %i as %s", (yuan, text) => {
    expect(yuanText(yuan)).toBe(text);
  });
});

import { describe, expect, it } from "vitest";
import { instantOf, momentText } from "./moment.ts";

describe("moments", () => {
  it("are read in China's time", () => {
    expect(momentText("2026-11-23T18:30:00.000Z")).toBe("2026-11-24 02:30");
    expect(instantOf("2026-11-24T02:30")).toBe("2026-11-23T18:30:00.000Z");
  });

  it("are none while half typed", () => {
    expect(instantOf("")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { secondFactorState } from "./second-factor.ts";
import { endOfSession, isAlive, isNoteDue } from "./session-life.ts";

const begun = "2026-11-24T01:00:00.000Z";
const expiresAt = endOfSession(begun);

describe("a session", () => {
  it("ends a day after it began, however much it is used", () => {
    expect(isAlive({ seenAt: "2026-11-25T00:59:00.000Z", expiresAt }, "2026-11-25T00:59:59.999Z")).toBe(true);
    expect(isAlive({ seenAt: "2026-11-25T00:59:00.000Z", expiresAt }, "2026-11-25T01:00:00.000Z")).toBe(
      false,
    );
  });

  it("ends when it is left alone for eight hours", () => {
    expect(isAlive({ seenAt: begun, expiresAt }, "2026-11-24T08:59:59.999Z")).toBe(true);
    expect(isAlive({ seenAt: begun, expiresAt }, "2026-11-24T09:00:00.000Z")).toBe(false);
  });

  it("notes its use once a minute at most", () => {
    expect(isNoteDue(begun, "2026-11-24T01:00:59.999Z")).toBe(false);
    expect(isNoteDue(begun, "2026-11-24T01:01:00.000Z")).toBe(true);
  });
});

describe("the second factor", () => {
  it.each(["system-admin", "security-admin", "auditor", "filing-desk"] as const)("is owed by %s", (role) => {
    const facts = { roles: ["regulator" as const, role], given: false, demonstration: false };
    expect(secondFactorState({ ...facts, enrolled: false })).toBe("enrol");
    expect(secondFactorState({ ...facts, enrolled: true })).toBe("owed");
    expect(secondFactorState({ ...facts, enrolled: true, given: true })).toBe("done");
  });

  it("is not asked of others, unless they enrolled a device", () => {
    const facts = { roles: ["regulator" as const], given: false, demonstration: false };
    expect(secondFactorState({ ...facts, enrolled: false })).toBe("not-needed");
    expect(secondFactorState({ ...facts, enrolled: true })).toBe("owed");
  });

  it("is asked of nobody in a demonstration", () => {
    const facts = { roles: ["system-admin" as const], given: false, demonstration: true };
    expect(secondFactorState({ ...facts, enrolled: false })).toBe("not-needed");
    expect(secondFactorState({ ...facts, enrolled: true })).toBe("not-needed");
  });
});

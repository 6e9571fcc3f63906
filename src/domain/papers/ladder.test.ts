import { describe, expect, it } from "vitest";
import { ladder, proposedRung, type SentRung } from "./ladder.ts";

const today = "2026-11-29";
const sent = (kind: SentRung["kind"], over: Partial<SentRung> = {}): SentRung => ({
  ...{ kind, issued: true, withdrawn: false, answerBy: "2026-11-20", answered: false },
  ...over,
});
const next = (...papers: readonly SentRung[]) => proposedRung(papers, { late: true, today })?.kind ?? null;

describe("the rung that is proposed", () => {
  it("is none while the hazard is not late, and the first one once it is", () => {
    expect(proposedRung([], { late: false, today })).toBeNull();
    expect(next()).toBe("assignment-slip");
    expect(next(sent("transfer-note"))).toBe("assignment-slip");
  });

  it("is the next above the highest that was not answered in time, or was answered in vain", () => {
    expect(next(sent("assignment-slip"))).toBe("reminder-letter");
    expect(next(sent("assignment-slip", { answered: true }))).toBe("reminder-letter");
    expect(next(sent("supervision-letter"), sent("assignment-slip"))).toBe("warning-circular");
  });

  it("is none while one is being drafted, or may still be answered in time", () => {
    expect(next(sent("assignment-slip", { issued: false }))).toBeNull();
    expect(next(sent("assignment-slip", { answerBy: today }))).toBeNull();
  });

  it("leaves out what was withdrawn, and ends at the top", () => {
    expect(next(sent("assignment-slip", { withdrawn: true }))).toBe("assignment-slip");
    expect(next(sent(ladder.at(-1) ?? "assignment-slip"))).toBeNull();
  });
});

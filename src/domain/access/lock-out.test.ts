import { describe, expect, it } from "vitest";
import {
  failedSentence,
  forgiven,
  noTries,
  reasonNotToTry,
  type Tries,
  tried,
  triesLeft,
} from "./lock-out.ts";

const now = "2026-11-24T01:00:00.000Z";
const afterFailures = (count: number): Tries =>
  Array.from({ length: count }).reduce<Tries>((tries) => tried(tries, now), noTries);

describe("the lock-out", () => {
  it("locks for a quarter of an hour at the fifth failure in a row, and not before", () => {
    expect(reasonNotToTry(afterFailures(4), now)).toBeNull();
    expect(afterFailures(5).lockedUntil).toBe("2026-11-24T01:15:00.000Z");
    expect(reasonNotToTry(afterFailures(5), now)?.message).toContain("15 分钟");
  });

  it("takes tries again once the lock is over", () => {
    expect(reasonNotToTry(afterFailures(5), "2026-11-24T01:14:59.999Z")).not.toBeNull();
    expect(reasonNotToTry(afterFailures(5), "2026-11-24T01:15:00.000Z")).toBeNull();
  });

  it("doubles with each further five failures and never exceeds a day", () => {
    expect(afterFailures(10).lockedUntil).toBe("2026-11-24T01:30:00.000Z");
    expect(afterFailures(15).lockedUntil).toBe("2026-11-24T02:00:00.000Z");
    expect(afterFailures(500).lockedUntil).toBe("2026-11-25T01:00:00.000Z");
  });

  it("keeps earlier failures when a try is forgiven, and lifts the lock that this try set", () => {
    expect(forgiven(afterFailures(5))).toEqual({ failed: 4, lockedUntil: null });
    expect(forgiven(noTries)).toEqual(noTries);
  });

  it("counts down the tries that are left and says when there are none", () => {
    expect([1, 2, 3, 4, 5, 6].map((count) => triesLeft(afterFailures(count)))).toEqual([4, 3, 2, 1, 0, 4]);
    expect(failedSentence("密码不正确", afterFailures(3))).toBe("密码不正确，请核对后重试；还可以试 2 次。");
    expect(failedSentence("密码不正确", afterFailures(5))).toContain("已暂停登录");
  });
});

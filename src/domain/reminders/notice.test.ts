import { describe, expect, it } from "vitest";
import { nextTry, noticeText, reasonNotToChooseGroup } from "./notice.ts";
import { instantAt, isQuiet } from "./time-of-day.ts";

const link = "https://zhiyuan.example/reminders";

describe("noticeText", () => {
  it("says numbers, a day and a link, and names nobody", () => {
    const counts = { late: 1, "long-late": 2, today: 1, soon: 3, new: 1 };
    expect(noticeText({ body: null, counts, soonUntil: "2026-12-06", link })).toBe(
      `【治源】您有 3 项事项已逾期，1 项事项今天到期，3 项事项将于 12月6日以前到期，1 项事项为新交办。请登录系统办理：${link}`,
    );
  });

  it("names a body of government in its own group, and leaves out what there is none of", () => {
    const facts = { body: "示例区应急管理局", counts: { today: 1 }, soonUntil: null, link };
    expect(noticeText(facts)).toBe(`【治源】示例区应急管理局有 1 项事项今天到期。请登录系统办理：${link}`);
  });
});

describe("a notice that failed", () => {
  it("is tried again with growing pauses, and given up in the end", () => {
    const now = "2026-11-24T01:00:00.000Z";
    const minutes = [1, 2, 3, 4, 5, 6].map((tries) => {
      const next = nextTry(now, tries);
      return next && (Date.parse(next) - Date.parse(now)) / 60_000;
    });
    expect(minutes).toEqual([1, 5, 30, 120, 360, null]);
  });
});

describe("the hours without notices", () => {
  const quiet = { from: "21:00", to: "08:00" };

  it.each([
    ["20:59", false],
    ["21:00", true],
    ["23:59", true],
    ["00:00", true],
    ["07:59", true],
    ["08:00", false],
    ["08:30", false],
  ])("at %s in Shanghai: %s", (time, expected) => {
    expect(isQuiet(instantAt("2026-11-24", time), quiet)).toBe(expected);
  });

  it("may lie within one day", () => {
    expect(isQuiet(instantAt("2026-11-24", "13:00"), { from: "12:00", to: "14:00" })).toBe(true);
    expect(isQuiet(instantAt("2026-11-24", "15:00"), { from: "12:00", to: "14:00" })).toBe(false);
  });
});

describe("a working group", () => {
  it("is chosen for a body of government by its own people, never for an enterprise", () => {
    expect(reasonNotToChooseGroup({ role: "regulator", organisation: "og_1" })).toBeNull();
    expect(reasonNotToChooseGroup({ role: "group", organisation: "og_1" })?.code).toBe("not-permitted");
    expect(reasonNotToChooseGroup({ role: "principal", organisation: null })?.code).toBe("not-permitted");
  });
});

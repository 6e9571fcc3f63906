import { describe, expect, it } from "vitest";
import {
  checkedClosing,
  checkedOpening,
  evolvePublicList,
  neverOpened,
  reasonNotToOpenList,
} from "./public-list.ts";

const home = "140403";
const opening = { basis: "示例安委办〔2026〕3号第二条", keepDays: 0 };

describe("the public list of an area", () => {
  it("is shut until it is opened, and shut again with a reason", () => {
    const shut = neverOpened(home);
    expect(shut.opened).toBeNull();
    const open = evolvePublicList(shut, { act: "open-list", payload: checkedOpening(opening) });
    expect(open.opened).toEqual(opening);
    const payload = checkedClosing(open, "示例文件已废止");
    expect(evolvePublicList(open, { act: "close-list", payload })).toEqual({
      ...{ home, opened: null, closedFor: "示例文件已废止" },
    });
    expect(() => checkedClosing(shut, "示例文件已废止")).toThrow(
      expect.objectContaining({ code: "wrong-state" }),
    );
    expect(() => evolvePublicList(shut, { act: "other", payload: {} })).toThrow("Unknown act");
  });

  it("is opened by a text of the office's own, for days that can be counted", () => {
    expect(() => checkedOpening({ ...opening, basis: "文件" })).toThrow(
      expect.objectContaining({ field: "basis" }),
    );
    for (const keepDays of [-1, 1.5, 400]) {
      expect(() => checkedOpening({ ...opening, keepDays })).toThrow(
        expect.objectContaining({ field: "keepDays" }),
      );
    }
  });

  it("is the committee office's of that area, and the city's", () => {
    expect(reasonNotToOpenList({ role: "county-office", home }, home)).toBeNull();
    expect(reasonNotToOpenList({ role: "city-office", home: "140400" }, home)).toBeNull();
    expect(reasonNotToOpenList({ role: "county-office", home: "140404" }, home)?.code).toBe("not-found");
    expect(reasonNotToOpenList({ role: "regulator", home }, home)?.code).toBe("not-found");
    expect(reasonNotToOpenList({ role: "city-office", home: "140400" }, "999999")?.code).toBe("not-found");
  });
});

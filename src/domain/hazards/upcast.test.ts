import { describe, expect, it } from "vitest";
import { currentVersion, type Upcasters, upcast } from "./upcast.ts";

type First = { readonly measure: string };
type Second = { readonly measures: readonly string[] };

/** An act whose payload had three shapes: one measure, several, and several with a watcher. */
const history: Upcasters = {
  "watch-site": [
    (payload) => ({ measures: [(payload as First).measure] }),
    (payload) => ({ ...(payload as Second), watchedBy: null }),
  ],
};

describe("upcast", () => {
  it("lifts an entry of any older version to the shape of today", () => {
    const today = { measures: ["设置警戒"], watchedBy: null };
    const first = { act: "watch-site", version: 1, payload: { measure: "设置警戒" } };
    expect(upcast(first, history)).toEqual(today);
    expect(upcast({ ...first, version: 2, payload: { measures: ["设置警戒"] } }, history)).toEqual(today);
    expect(upcast({ ...first, version: 3, payload: today }, history)).toBe(today);
  });

  it("leaves the entry as it was written", () => {
    const entry = { act: "watch-site", version: 1, payload: Object.freeze({ measure: "设置警戒" }) };
    upcast(entry, history);
    expect(entry.payload).toEqual({ measure: "设置警戒" });
  });

  it("takes an act without a history for its first version", () => {
    expect(currentVersion("judge", history)).toBe(1);
    expect(currentVersion("watch-site", history)).toBe(3);
    expect(upcast({ act: "judge", version: 1, payload: 7 }, history)).toBe(7);
  });

  it.each([0, 4, 1.5])("stops at version %s, which it does not know", (version) => {
    expect(() => upcast({ act: "watch-site", version, payload: {} }, history)).toThrow("Unknown version");
  });
});

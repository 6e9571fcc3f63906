import { describe, expect, it } from "vitest";
import { dropDraft, dropDraftsOfOthers, hasDraft, keepDraft, readDraft } from "./drafts.ts";

function aStore(kept: Record<string, string> = {}) {
  const map = new Map(Object.entries(kept));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    key: (at: number) => [...map.keys()][at] ?? null,
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
  };
}

describe("drafts", () => {
  it("give back what was kept, with the same act id", () => {
    const store = aStore();
    const draft = readDraft(store, "k", { text: "" });
    keepDraft(store, "k", { ...draft, values: { text: "井口" } });
    expect(readDraft(store, "k", { text: "" })).toEqual({ actId: draft.actId, values: { text: "井口" } });
  });

  it("begin anew with another act id once dropped", () => {
    const store = aStore();
    const { actId } = readDraft(store, "k", {});
    keepDraft(store, "k", { actId, values: {} });
    dropDraft(store, "k");
    expect(hasDraft(store, "k")).toBe(false);
    expect(readDraft(store, "k", {}).actId).not.toBe(actId);
  });

  it("of a tab end with who wrote them", () => {
    const keys = ["draft:one:a", "draft:one:b", "draft:two:a", "other"];
    const left = (account: string | null) => {
      const store = aStore(Object.fromEntries(keys.map((key) => [key, "{}"])));
      dropDraftsOfOthers(store, account);
      return keys.filter((key) => store.getItem(key) !== null);
    };
    expect(left("one")).toEqual(["draft:one:a", "draft:one:b", "other"]);
    expect(left(null)).toEqual(["other"]);
  });

  it.each(["not json", "5", '{"values":{}}'])("pass over what is no draft: %s", (text) => {
    expect(hasDraft(aStore({ k: text }), "k")).toBe(false);
  });

  it("live without a store that can be written", () => {
    const full = {
      ...aStore(),
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(keepDraft(full, "k", { actId: "1", values: {} })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import type { TableProposal } from "#contract/tables.ts";
import { changeWords, choiceOf, draftOf, settingsOf, sourceOf, withSource } from "./table-draft.ts";

const proposal: TableProposal = {
  sheets: ["周报"],
  layout: {
    ...{ sheet: "周报", title: "", kind: "hazards", headTop: 2, headBottom: 2, bodyBottom: 12 },
    ...{ lines: [], spots: [] },
  },
  columns: [
    { index: 0, header: "序号", group: "", source: { kind: "field", field: "seq" } },
    { index: 1, header: "备注", group: "", source: { kind: "blank" } },
  ],
  changes: null,
};

describe("the draft of a table", () => {
  it("begins as proposed, named as its title or its file", () => {
    expect(draftOf(proposal, "周调度表.xlsx")).toMatchObject({
      name: "周调度表",
      period: "open",
      filters: {},
    });
    const titled = { ...proposal, layout: { ...proposal.layout, title: "重大事故隐患周调度表" } };
    expect(draftOf(titled, "1.xlsx")).toMatchObject({
      ...{ name: "重大事故隐患周调度表", filters: { level: "major" } },
    });
  });

  it("sends a fixed text, and a blank where none was typed", () => {
    const draft = withSource(draftOf(proposal, "a.xlsx"), 1, { kind: "fixed", text: "是" });
    expect(settingsOf(draft).sources[1]).toEqual({ index: 1, source: { kind: "fixed", text: "是" } });
    const empty = withSource(draft, 1, sourceOf("fixed"));
    expect(settingsOf(empty).sources[1]).toEqual({ index: 1, source: { kind: "blank" } });
  });

  it("knows fields, figures and the two that are neither by their choice", () => {
    for (const choice of ["confirmed-on", "major-rate", "fixed", "blank"]) {
      expect(choiceOf(sourceOf(choice))).toBe(choice);
    }
  });
});

describe("what became of a column", () => {
  it.each([
    [{ kind: "new", name: "甲", index: 1 }, "新增“甲”（B 列），请确认填什么。"],
    [{ kind: "gone", name: "甲", index: 1 }, "“甲”（原 B 列）没有了。"],
    [{ kind: "renamed", name: "乙", before: "甲", index: 1 }, "“甲”改为“乙”（B 列），仍按原来的内容填。"],
    [
      { kind: "replaced", name: "乙", before: "甲", index: 1 },
      "“甲”的位置换成了“乙”（B 列），原来的内容不沿用，请确认填什么。",
    ],
    [{ kind: "moved", name: "甲", index: 1, from: 0 }, "“甲”从 A 列移到 B 列。"],
  ] as const)("is said in a sentence: %o", (change, words) => {
    expect(changeWords(change)).toBe(words);
  });
});

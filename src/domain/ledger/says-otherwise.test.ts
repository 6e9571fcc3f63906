import { describe, expect, it } from "vitest";
import { saysOtherwise } from "./says-otherwise.ts";

describe("what is sent again under one id", () => {
  it.each([
    ["the same words", { what: " 加装泄爆片 " }, { what: "加装泄爆片" }],
    ["a number that the record gave", { number: null }, { number: "示例备〔2026〕1号" }],
    ["an empty field that is recorded as none", { basis: " " }, { basis: null }],
    ["a file that the record does not keep", { paper: { id: "a" } }, { paper: null }],
    ["a focus named twice", { focuses: ["welding", "welding"] }, { focuses: ["welding"] }],
    [
      "what is sealed for a person",
      { measures: [{ measure: "通报" }] },
      { measures: [{ measure: "sealed:x" }] },
    ],
    ["the same second officer", { secondOfficer: "ps_2" }, { signers: ["ps_1", "ps_2"] }],
    [
      "a field that is not recorded by its name",
      { link: "a", approver: "示例" },
      { link: "a", by: ["ps_1"] },
    ],
  ])("agrees: %s", (_what, sent, recorded) => {
    expect(saysOtherwise(sent, recorded)).toBe(false);
  });

  it.each([
    ["other words", { what: "更换泄爆片" }, { what: "加装泄爆片" }],
    ["words where there were none", { opinion: "同意" }, { opinion: null }],
    ["another amount", { spentYuan: 2 }, { spentYuan: 1 }],
    ["another picture", { photos: [{ id: "b" }] }, { photos: [{ id: "a" }] }],
    ["one more picture", { photos: [{ id: "a" }, { id: "b" }] }, { photos: [{ id: "a" }] }],
    ["another item", { item: { standard: "s", code: "2" } }, { item: { standard: "s", code: "1" } }],
    ["another second officer", { secondOfficer: "ps_3" }, { signers: ["ps_1", "ps_2"] }],
    ["yes for no", { agreed: true }, { agreed: false }],
  ])("says otherwise: %s", (_what, sent, recorded) => {
    expect(saysOtherwise(sent, recorded)).toBe(true);
  });
});

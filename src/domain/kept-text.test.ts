import { describe, expect, it } from "vitest";
import { keptText } from "./kept-text.ts";

describe("a text as it is kept", () => {
  it.each([
    ["controls are dropped", "除尘\u0007系统\u001b[31m\u0000\u007f\u0085", "除尘系统[31m"],
    ["marks that turn text round are dropped", "报告\u202egnp\u202c\u2066x\u2069", "报告gnpx"],
    ["line ends are line feeds", "一\r\n二\r三\n四\t五", "一\n二\n三\n四\t五"],
    ["what joins and varies characters stays", "👩‍👩‍👧 𠮷 葛\u{e0100}\u200b", "👩‍👩‍👧 𠮷 葛\u{e0100}\u200b"],
  ])("%s", (_, sent, kept) => {
    expect(keptText(sent)).toBe(kept);
    expect(keptText(kept)).toBe(kept);
  });
});

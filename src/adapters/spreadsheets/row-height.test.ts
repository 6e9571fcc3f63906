import { describe, expect, it } from "vitest";
import { rowHeight } from "./row-height.ts";

describe("the height of a row", () => {
  it("fits the text that needs most lines, Chinese taking twice the room", () => {
    const one = rowHeight([{ text: "示例", width: 10 }]);
    expect(rowHeight([])).toBe(one);
    expect(rowHeight([{ text: 20230609, width: 4 }])).toBe(one);
    const lines = (text: string, width: number) => (rowHeight([{ text, width }]) - one) / 15 + 1;
    expect(lines("消防通道堵塞且无人看守", 13.5)).toBe(2);
    expect(lines("0123456789", 13.5)).toBe(1);
    expect(lines("甲\n乙\r\n丙", 40)).toBe(3);
    expect(
      rowHeight([
        { text: "甲\n乙", width: 40 },
        { text: "丙", width: 9 },
      ]),
    ).toBe(one + 15);
  });

  it("is never more than a spreadsheet draws", () => {
    expect(rowHeight([{ text: "示例".repeat(20_000), width: 10 }])).toBe(409);
  });
});

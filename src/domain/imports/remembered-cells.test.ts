import { describe, expect, it } from "vitest";
import { rememberingCells } from "./remembered-cells.ts";
import type { Cell } from "./sheet.ts";

describe("reading cells that say the same", () => {
  it("is done once, and tells a figure from its text and from a blank", () => {
    const read: Cell[] = [];
    const reader = rememberingCells((cell) => {
      read.push(cell);
      return { said: cell };
    });
    const first = reader("2023.6.9");
    expect(reader("2023.6.9")).toBe(first);
    expect([reader(2023), reader("2023"), reader(null), reader(""), reader(null)]).toEqual([
      { said: 2023 },
      { said: "2023" },
      { said: null },
      { said: "" },
      { said: null },
    ]);
    expect(read).toEqual(["2023.6.9", 2023, "2023", null, ""]);
  });

  it("stays right, and small, where every cell says something else", () => {
    let times = 0;
    const reader = rememberingCells((cell) => {
      times += 1;
      return cell;
    });
    for (let index = 0; index < 25_000; index += 1) expect(reader(index)).toBe(index);
    expect([reader(24_999), times]).toEqual([24_999, 25_000]);
    expect([reader(0), times]).toEqual([0, 25_001]);
  });
});

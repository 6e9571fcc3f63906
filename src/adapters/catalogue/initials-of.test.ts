import { describe, expect, it } from "vitest";
import { initialsOf } from "./initials-of.ts";

describe("initialsOf", () => {
  it("puts a character under the letter of every reading that it has", () => {
    const table = initialsOf("煤重行");
    expect(table["m"]).toBe("煤");
    expect([table["z"], table["c"]]).toEqual(["重", "重"]);
    expect([table["x"], table["h"]]).toEqual(["行", "行"]);
  });

  it("leaves out what has no reading", () => {
    expect(initialsOf("A1、")).toEqual({});
  });
});

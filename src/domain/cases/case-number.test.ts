import { describe, expect, it } from "vitest";
import { requireFreeCaseNumber } from "./case-number.ts";

describe("the number of a case", () => {
  it("is given once a year, however it is typed", () => {
    const used = ["示例立〔2026〕1号"];
    for (const typed of ["示例立〔2026〕1号", " 示例立[2026] 1号", "示例立（２０２６）1号"]) {
      expect(() => requireFreeCaseNumber(typed, "2026", used)).toThrow(
        expect.objectContaining({ code: "duplicate", field: "number" }),
      );
    }
    expect(() => requireFreeCaseNumber("示例立〔2026〕11号", "2026", used)).not.toThrow();
  });
});

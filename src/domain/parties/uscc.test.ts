import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseUscc, reasonNotUscc } from "./uscc.ts";

const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const valid = ["914403001922038216", "91350100M000100Y43"];

describe("reasonNotUscc", () => {
  it.each(valid)("accepts %s", (code) => {
    expect(reasonNotUscc(code)).toBeNull();
  });

  it("says how many characters there are", () => {
    expect(reasonNotUscc("9144030019220382")).toContain("应为18位，现为16位");
  });

  it("says which character is not allowed, and where", () => {
    expect(reasonNotUscc("9144O3001922038216")).toContain("第5位“O”");
    expect(reasonNotUscc("91440300192203821s")).toContain("第18位“s”");
  });

  it("says which check digit is expected", () => {
    expect(reasonNotUscc("914403001922038215")).toContain("第18位应为“6”，现为“5”");
    expect(reasonNotUscc("91110000625911243C")).toContain("第18位应为“L”，现为“C”");
  });

  it("notices any single wrong character", () => {
    const codes = fc.constantFrom(...valid);
    fc.assert(
      fc.property(codes, fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (code, position, character) => {
        const changed = code.slice(0, position) + character + code.slice(position + 1);
        expect(reasonNotUscc(changed) === null).toBe(changed === code);
      }),
    );
  });
});

describe("normaliseUscc", () => {
  it("takes blanks, small letters and full-width characters as they were meant", () => {
    expect(normaliseUscc(" 9135 0100m000100y４３ ")).toBe("91350100M000100Y43");
  });
});

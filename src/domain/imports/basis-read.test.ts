import { describe, expect, it } from "vitest";
import { anItem, aStandard } from "#domain/criteria/standard.samples.ts";
import { readBasis } from "./basis.ts";
import { basisRead } from "./basis-read.ts";

const standards = [aStandard({ items: [anItem()] })];
const read = (words: string, item: { standard: string; code: string } | null) => {
  const basis = readBasis(words, null);
  return basisRead({ basis, citesCriterion: basis.kind === "criterion" }, item, standards);
};

describe("what the basis of a row was read as", () => {
  it("is an item with its citation and our summary, where the library holds it", () => {
    const { id, summary } = anItem();
    const [standard = "", code = ""] = id.split(":");
    const found = read("《示例判定标准》第三条", { standard, code });
    expect(found).toMatchObject({ criterion: true, item: { standard, code, summary } });
    expect(found?.item?.citation).toMatch(/^《.+》/);
  });

  it("is nothing of the library where no item fits, and says whether a criterion is cited at all", () => {
    expect(read("《示例判定标准》", null)).toEqual({ item: null, criterion: true });
    expect(read("《中华人民共和国安全生产法》第三十六条", null)).toEqual({ item: null, criterion: false });
    expect(read("", null)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { aBelonging, aFinding, aHazard, aJudgement } from "./hazard.samples.ts";
import { standingJudgement } from "./hazard.ts";
import { looksLikeRepeat, textLikeness } from "./repeat.ts";

const compared = (of: Parameters<typeof aHazard>[0]) => {
  const hazard = aHazard(of);
  return { ...hazard, item: standingJudgement(hazard)?.item ?? null };
};

const earlier = compared({ id: "hz_0", judgements: [aJudgement()] });

describe("looksLikeRepeat", () => {
  it.each([
    [
      "the same item at the same enterprise",
      compared({ judgements: [aJudgement()], finding: aFinding({ text: "另一处积尘严重" }) }),
      true,
    ],
    [
      "look-alike words at the same enterprise",
      compared({ finding: aFinding({ text: "除尘系统没有设置泄爆装置。" }) }),
      true,
    ],
    ["other words and no item", compared({ finding: aFinding({ text: "安全出口上锁" }) }), false],
    [
      "another enterprise",
      compared({ judgements: [aJudgement()], belonging: aBelonging({ enterprise: "ent_2" }) }),
      false,
    ],
    ["itself", earlier, false],
  ])("of %s: %s", (_name, hazard, expected) => {
    expect(looksLikeRepeat(hazard, earlier)).toBe(expected);
  });

  it("goes by the unit's name where neither is in the file", () => {
    const nameless = aBelonging({ enterprise: null, unitName: "示例饭店" });
    const one = compared({ id: "hz_0", belonging: nameless });
    expect(looksLikeRepeat(compared({ belonging: nameless }), one)).toBe(true);
    expect(looksLikeRepeat(compared({ belonging: { ...nameless, home: "140403" } }), one)).toBe(false);
    expect(looksLikeRepeat(compared({}), one)).toBe(false);
  });
});

describe("textLikeness", () => {
  it("is one for the same words, none for nothing in common, and the same both ways", () => {
    expect(textLikeness("安全出口上锁", "安全出口，上锁！")).toBe(1);
    expect(textLikeness("安全出口上锁", "粉尘积聚")).toBe(0);
    expect(textLikeness("锁", "锁")).toBe(0);
    expect(textLikeness("安全出口上锁", "安全出口堵塞")).toBe(textLikeness("安全出口堵塞", "安全出口上锁"));
  });
});

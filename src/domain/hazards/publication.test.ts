import { describe, expect, it } from "vitest";
import { cast } from "./hazard.samples.ts";
import { publicLineOf } from "./publication.ts";
import { andThen, reported, type Story } from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const judged = andThen(reported(), "judge", cast.officer1);
const listed = andThen(judged, "list", cast.countyOffice);
const clear = (story: Story, input: object = {}) =>
  andThen(story, "clear-for-publication", cast.countyOffice, { input });
const lineOf = ({ hazard }: Story) => publicLineOf(hazard);

describe("what the public reads of a listed hazard", () => {
  it("is nothing until it was reviewed, then the reviewed words with level, day and deadline alone", () => {
    expect(lineOf(listed)).toBeNull();
    expect(() => clear(judged)).toThrow(because("wrong-state"));
    expect(lineOf(clear(listed))).toEqual({
      ...{ unit: "示例机械有限公司", wording: "打磨车间未设泄爆装置", supervisor: "示例县工信局" },
      ...{ level: "county", listedOn: "2026-11-24", deadline: "2026-12-31", delistedOn: null },
    });
  });

  it("is reviewed by one person of who listed it, and agreed to by another on paper", () => {
    const other = () => andThen(listed, "clear-for-publication", cast.cityOffice);
    expect(other).toThrow(because("not-yours"));
    expect(() => clear(listed, { decidedBy: cast.countyOffice.person })).toThrow(
      because("same-person", "decidedBy"),
    );
    expect(() => clear(listed, { decidedOn: "2026-11-23" })).toThrow(because("invalid", "decidedOn"));
    expect(() => clear(clear(listed))).toThrow(because("wrong-state"));
  });

  it.each([
    ["wording", "联系人电话13800000000"],
    ["unit", "示例公司0355-1234567"],
    ["wording", "位于113.11678的采区积水"],
    ["wording", "群众举报后查实未设泄爆"],
    ["wording", "泄爆"],
  ])("never says of %s: %s", (field, text) => {
    expect(() => clear(listed, { [field]: text })).toThrow(expect.objectContaining({ field }));
  });

  it("goes when it is taken back, comes again with another review, and is delisted with its day", () => {
    const back = andThen(clear(listed), "withdraw-publication", cast.countyOffice);
    expect(lineOf(back)).toBeNull();
    expect(() => andThen(back, "withdraw-publication", cast.countyOffice)).toThrow(because("wrong-state"));
    expect(lineOf(clear(back, { wording: "打磨车间泄爆装置缺失" }))?.wording).toBe("打磨车间泄爆装置缺失");
  });

  it("is nothing once the record is withdrawn, and for a listing that follows without a review", () => {
    const [one] = clear(listed).hazard.listings;
    if (!one) throw new Error("not listed");
    const delisted = { ...one, delisted: { on: "2026-11-30", by: "per_1", opinion: "同意摘牌" } };
    expect(publicLineOf({ listings: [delisted], stage: "accepted" })?.delistedOn).toBe("2026-11-30");
    expect(publicLineOf({ listings: [one], stage: "withdrawn" })).toBeNull();
    const { publication: _none, ...again } = one;
    expect(publicLineOf({ listings: [delisted, again], stage: "fixing" })).toBeNull();
  });
});

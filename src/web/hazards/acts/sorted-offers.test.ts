import { describe, expect, it } from "vitest";
import { cast } from "#domain/hazards/hazard.samples.ts";
import { reported, told, toPlan } from "#domain/hazards/story.samples.ts";
import { ownParts } from "./own-parts.ts";
import { sortedOffers } from "./sorted-offers.ts";

const offer = (name: string, reason: string | null = null) => ({
  name,
  label: name,
  track: "record" as const,
  reason,
});
const names = (acts: readonly { readonly name: string }[]) => acts.map(({ name }) => name);

const { hazard } = told(reported(), toPlan);
const seen = { hazard, unaskedDuties: [] };
const offered = [
  offer("withdraw"),
  offer("write-step"),
  offer("report-fixed"),
  offer("accept", "企业还没有报告完成。"),
];

describe("sortedOffers", () => {
  it("puts what the hazard waits for first, and what cannot be done yet apart", () => {
    const sorted = sortedOffers(seen, offered, ["enterprise"]);
    expect(names(sorted.owed)).toEqual(["report-fixed", "write-step"]);
    expect(names(sorted.others)).toEqual(["withdraw"]);
    expect(names(sorted.later)).toEqual(["accept"]);
  });

  it("presses nobody with what no rule in use asks for", () => {
    const sorted = sortedOffers({ hazard, unaskedDuties: ["report-fixed"] }, offered, ["enterprise"]);
    expect(names(sorted.owed)).toEqual(["write-step"]);
    expect(names(sorted.others)).toContain("report-fixed");
  });

  it("presses nobody with what another part owes", () => {
    const sorted = sortedOffers(seen, [offer("withdraw"), offer("write-step")], ["lead"]);
    expect(sorted.owed).toEqual([]);
    expect(names(sorted.others)).toEqual(["withdraw", "write-step"]);
  });
});

describe("the parts of who is signed in", () => {
  const signedIn = (actor: (typeof cast)[keyof typeof cast]) => ({
    account: actor.account,
    person: actor.person,
    acting: { ...actor, place: null, business: true },
  });

  it("are the enterprise's for its people, and the lead's for the department that leads", () => {
    expect(ownParts(signedIn(cast.principal), hazard.belonging)).toEqual(["enterprise"]);
    expect(ownParts(signedIn(cast.officer3), hazard.belonging)).toEqual(["lead"]);
    expect(ownParts(signedIn(cast.filing), hazard.belonging)).toEqual(["filing"]);
  });

  it("are none without a post", () => {
    expect(ownParts({ account: "ac_1", person: "ps_1", acting: null }, hazard.belonging)).toEqual([]);
  });
});

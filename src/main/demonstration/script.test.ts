import { describe, expect, it } from "vitest";
import { mediaTypeOf } from "#application/files/media-type.ts";
import { reasonNotUscc } from "#domain/parties/uscc.ts";
import { creditCode } from "./credit-code.ts";
import { enterprisePlans } from "./enterprises.ts";
import { organisationPlans } from "./organisations.ts";
import { drawn } from "./picture.ts";
import { inventedName, seats } from "./seats.ts";
import { does, inOrderOfTime } from "./story.ts";

const signs = (daysAgo: number) => does(daysAgo, "nobody", "withdraw", () => ({ reason: "示例" }));

describe("the script of the demonstration", () => {
  it("seats everybody at a body or an enterprise that is there, each under a login and a name of their own", () => {
    const places = new Set([...organisationPlans, ...enterprisePlans].map(({ key }) => key));
    expect(seats.filter(({ at }) => at !== null && !places.has(at))).toEqual([]);
    expect(new Set(seats.map(({ login }) => login)).size).toBe(seats.length);
    expect(new Set(seats.map((_, nth) => inventedName(nth + 1))).size).toBe(seats.length);
  });

  it("plays the lines of all stories by day, and within a day in the order of their story", () => {
    const lines = [signs(9), signs(3), signs(3)];
    const cues = inOrderOfTime([
      { key: "one", lines },
      { key: "other", lines: [signs(5)] },
    ]);
    expect(cues.map(({ story, nth }) => `${story} ${nth}`)).toEqual(["one 0", "other 0", "one 1", "one 2"]);
  });
});

describe("an invented credit code", () => {
  it.each(["140406", "140423102", "1404G1"])("passes every check at %s", (placeCode) => {
    for (let serial = 1; serial <= 40; serial += 1) {
      expect(reasonNotUscc(creditCode(placeCode, serial))).toBeNull();
    }
  });
});

describe("a drawn photo", () => {
  it("is a PNG, and another one for each number", () => {
    const [one, other] = [drawn("paper", 1), drawn("paper", 2)];
    expect(mediaTypeOf(one)).toBe("image/png");
    expect(Buffer.compare(one, other)).not.toBe(0);
  });
});

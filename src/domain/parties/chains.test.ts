import { describe, expect, it } from "vitest";
import { type UnitKind, unitKinds } from "#domain/hazards/belonging.ts";
import { acceptanceChainFor, acceptanceChains } from "./acceptance-chain.ts";
import { nextLink } from "./chain-link.ts";
import { reportSigners, reportSignersFor } from "./report-signers.ts";

const kinds = Object.keys(unitKinds) as UnitKind[];
const whole = { hasGroup: true, hasTechnicalLead: true, hasSafetyStaff: true };
const bare = { hasGroup: false, hasTechnicalLead: false, hasSafetyStaff: false };
const keys = (links: readonly { readonly key: string }[]) => links.map(({ key }) => key);

describe("the chains", () => {
  it.each(kinds)("of %s name each link once, with somebody to sign it", (kind) => {
    for (const chain of [acceptanceChains[kind], reportSigners[kind]]) {
      expect(new Set(keys(chain)).size).toBe(chain.length);
      expect(chain.every(({ roles }) => roles.length > 0)).toBe(true);
      expect(chain.some(({ roles }) => roles.includes("expert"))).toBe(false);
    }
  });

  it.each(kinds)("of %s have two officers on site exactly once, after the enterprise", (kind) => {
    const chain = acceptanceChainFor(kind, bare);
    expect(chain.filter(({ officers }) => officers === 2).map(({ key }) => key)).toEqual(["department"]);
    expect(chain[0]?.key).toBe("enterprise");
  });
});

describe("acceptanceChainFor", () => {
  it("goes through the group only where there is one", () => {
    expect(keys(acceptanceChainFor("industrial", whole))).toEqual(["enterprise", "group", "department"]);
    expect(keys(acceptanceChainFor("industrial", bare))).toEqual(["enterprise", "department"]);
  });

  it("adds the statutory chain for coal, the heads signing on paper", () => {
    const chain = acceptanceChainFor("coal-mine", whole);
    expect(keys(chain).slice(3)).toEqual(["department-head", "mine-safety", "government-head"]);
    expect(keys(chain.filter(({ onPaper }) => onPaper === true))).toEqual([
      "department-head",
      "government-head",
    ]);
  });

  it("has the township check a small place", () => {
    expect(keys(acceptanceChainFor("small-place", bare))).toEqual([
      "enterprise",
      "township-check",
      "department",
    ]);
  });
});

describe("reportSignersFor", () => {
  it("has five signers at a coal mine, by the names of their posts", () => {
    expect(reportSignersFor("coal-mine", whole).map(({ label }) => label)).toEqual([
      "编制人",
      "安全副矿长",
      "总工程师",
      "矿长",
      "办矿主体",
    ]);
    expect(reportSignersFor("coal-mine", bare)).toHaveLength(4);
  });

  it("asks nobody who is not there", () => {
    expect(keys(reportSignersFor("industrial", whole))).toEqual([
      "author",
      "safety",
      "technical",
      "principal",
      "group",
    ]);
    expect(keys(reportSignersFor("industrial", bare))).toEqual(["author", "principal"]);
    expect(keys(reportSignersFor("small-place", bare))).toEqual(["principal", "township-check"]);
  });
});

describe("nextLink", () => {
  it("is the first that is not signed, and none when all are", () => {
    const links = reportSignersFor("small-place", bare);
    expect(nextLink(links, [])?.key).toBe("principal");
    expect(nextLink(links, ["township-check"])?.key).toBe("principal");
    expect(nextLink(links, keys(links))).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { reportSignersFor } from "#domain/parties/report-signers.ts";
import { dutiesOf } from "./duties.ts";
import { cast, onBehalfOf } from "./hazard.samples.ts";
import { standingReturn } from "./reporting.ts";
import {
  andThen,
  type Deed,
  fiveSteps,
  reported,
  toAcceptance,
  toFiling,
  told,
  toPlan,
  wholeLife,
} from "./story.samples.ts";

const because = (code: string, field: string | null = null) => expect.objectContaining({ code, field });
const accepted = told(told(reported(), toPlan), toAcceptance);
const ready = told(accepted, fiveSteps);
const signed = told(ready, toFiling.slice(1, 5));
const submitted = andThen(signed, "submit-report", cast.principal);
const filed = told(reported(), wholeLife);

describe("the gate 备案", () => {
  it("is shut until all five steps are signed", () => {
    expect(() => andThen(accepted, "sign-report", cast.team)).toThrow("述情");
    const four = told(accepted, fiveSteps.slice(0, 8));
    expect(() => andThen(four, "sign-report", cast.team)).toThrow("治源");
  });

  it("is shut until the work is accepted", () => {
    const early = told(told(reported(), toPlan), fiveSteps);
    expect(() => andThen(early, "sign-report", cast.team)).toThrow(because("wrong-state"));
  });

  it("is shut until the report is signed by everybody in its chain", () => {
    expect(() => andThen(ready, "submit-report", cast.principal)).toThrow(because("incomplete"));
    const three = told(ready, toFiling.slice(1, 4));
    expect(() => andThen(three, "submit-report", cast.principal)).toThrow(because("incomplete"));
  });
});

describe("the report", () => {
  it("is signed in order, by the posts that the kind of unit asks for", () => {
    expect(() => andThen(ready, "sign-report", cast.group)).toThrow(because("not-yours"));
    const first = andThen(ready, "sign-report", cast.team);
    expect(() => andThen(first, "sign-report", cast.team)).toThrow("安全管理负责人");
    expect(() => andThen(first, "sign-report", cast.safety, { input: { link: "principal" } })).toThrow(
      because("conflict", "link"),
    );
    expect(() => andThen(signed, "sign-report", cast.principal)).toThrow(because("wrong-state"));
  });

  it("keeps the chain that the first signature fixed", () => {
    const first = andThen(ready, "sign-report", cast.team);
    const reportSigners = reportSignersFor("small-place", {
      hasGroup: false,
      hasTechnicalLead: false,
      hasSafetyStaff: false,
    });
    expect(
      andThen(first, "sign-report", cast.safety, { context: { reportSigners } }).hazard.filing.chain,
    ).toHaveLength(4);
  });

  it("goes up to the group at a coal mine, and is checked by the township at a small place", () => {
    const coal = reportSignersFor("coal-mine", {
      hasGroup: true,
      hasTechnicalLead: true,
      hasSafetyStaff: true,
    });
    const mine = told(reported({ belonging: { group: "org_group" } }), toPlan);
    const deeds: readonly Deed[] = [
      ["report-fixed", cast.safety],
      ["accept", cast.principal],
      ["accept", cast.group],
      ["accept", cast.officer3],
      ...fiveSteps,
    ];
    const context = { reportSigners: coal };
    const first = andThen(told(mine, deeds), "sign-report", cast.team, { context });
    const four = told(first, toFiling.slice(2, 5));
    expect(dutiesOf(four.hazard)).toContainEqual(
      expect.objectContaining({ act: "sign-report", part: "group" }),
    );
    const onBehalf = onBehalfOf("per_chairman");
    const five = andThen(four, "sign-report", cast.safety, { context: { onBehalf } });
    expect(five.hazard.filing.signatures.at(-1)?.by).toBe("per_chairman");
  });

  it("is signed anew when a step goes back", () => {
    const returned = andThen(submitted, "return-step", cast.filing);
    expect(returned.hazard.filing.submittedAt).toBeNull();
    expect(returned.hazard.filing.signatures).toEqual([]);
  });
});

describe("filing", () => {
  it("is a receipt by the bureau of the enterprise's level, with a number", () => {
    expect(() => andThen(submitted, "accept-filing", cast.filing, { input: { number: " " } })).toThrow(
      because("incomplete", "number"),
    );
    const elsewhere = { ...cast.filing, organisation: "org_other" };
    expect(() => andThen(submitted, "accept-filing", elsewhere)).toThrow(because("not-yours"));
    expect(() => andThen(signed, "accept-filing", cast.filing)).toThrow(because("wrong-state"));
    expect(() => andThen(filed, "accept-filing", cast.filing)).toThrow(because("wrong-state"));
    const signer = { ...cast.filing, person: "per_principal" };
    expect(() => andThen(submitted, "accept-filing", signer)).toThrow(because("same-person"));
  });

  it("returns what lacks something, with reasons; signed and sent anew it is filed", () => {
    const returned = andThen(submitted, "return-filing", cast.filing);
    expect(returned.hazard.filing.returns).toHaveLength(1);
    const again = told(returned, toFiling.slice(1));
    expect(again.hazard.filing.filed).not.toBeNull();
    expect(() => andThen(submitted, "return-filing", cast.filing, { input: { reason: "" } })).toThrow(
      because("incomplete", "reason"),
    );
  });

  it("tells the enterprise that the report came back and why, until it is sent again", () => {
    const reason = "缺少整改后照片，治源措施没有完成日期，请逐项补正并说明落实的责任人和时间，再行报送备案";
    const returned = andThen(submitted, "return-filing", cast.filing, { input: { reason } });
    expect(standingReturn(returned.hazard)?.reason).toBe(reason);
    const [duty] = dutiesOf(returned.hazard).filter(({ act }) => act === "sign-report");
    expect(duty?.part).toBe("enterprise");
    expect(duty?.what).toMatch(/^整改报告已退回补正，修改后重新签字报送。退回理由：缺少整改后照片，.*…$/);
    const again = told(returned, toFiling.slice(1, 6));
    expect(standingReturn(again.hazard)).toBeNull();
    const reopened = andThen(returned, "reopen", cast.officer3);
    expect(standingReturn(reopened.hazard)).toBeNull();
  });

  it("closes the record against returns and corrections until it is reopened", () => {
    expect(() => andThen(filed, "return-step", cast.filing)).toThrow(because("wrong-state"));
    expect(() => andThen(filed, "correct", cast.officer3)).toThrow(because("wrong-state"));
    expect(() => andThen(filed, "sign-report", cast.team)).toThrow(because("wrong-state"));
    const { hazard } = andThen(filed, "reopen", cast.officer3);
    expect(hazard.filing.filed).toBeNull();
    expect(hazard.filing.earlier).toHaveLength(1);
  });
});

describe("looking back", () => {
  it("comes after filing and discharges the duty when it holds", () => {
    expect(() => andThen(ready, "look-back", cast.officer3)).toThrow(because("wrong-state"));
    expect(dutiesOf(andThen(filed, "look-back", cast.officer3).hazard)).toEqual([]);
  });

  it("leads to reopening when it does not hold", () => {
    const failed = andThen(filed, "look-back", cast.officer3, { input: { holds: false } });
    expect(dutiesOf(failed.hazard).map(({ act }) => act)).toEqual(["reopen"]);
  });

  it("shows what was seen, and is not done by who rectified", () => {
    expect(() => andThen(filed, "look-back", cast.officer3, { input: { photos: [] } })).toThrow(
      because("incomplete", "photos"),
    );
    const input = { secondPerson: "per_safety-staff" };
    expect(() => andThen(filed, "look-back", cast.officer3, { input })).toThrow(
      because("same-person", "secondPerson"),
    );
  });
});

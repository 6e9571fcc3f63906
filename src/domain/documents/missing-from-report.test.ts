import { describe, expect, it } from "vitest";
import { missingFromReport } from "./missing-from-report.ts";
import { aReportInput } from "./report.samples.ts";

const fieldsOf = (over: Parameters<typeof aReportInput>[0]) =>
  missingFromReport(aReportInput(over)).map(({ field }) => field);

describe("missingFromReport", () => {
  it("finds nothing missing in a complete report", () => {
    expect(missingFromReport(aReportInput())).toEqual([]);
  });

  it("names each step that is not written", () => {
    const fields = fieldsOf({ analysis: null, accountability: null, fix: null, source: null });
    expect(fields).toEqual(expect.arrayContaining(["analysis", "accountability", "fix", "source"]));
  });

  it("takes blank text for missing", () => {
    const finding = { ...aReportInput().finding, measured: "  ", photos: [] };
    expect(fieldsOf({ finding })).toEqual(["finding.measured", "finding.photos"]);
  });

  it("accepts a typed basis where the criterion is not in the library", () => {
    const judgement = aReportInput().judgement;
    if (judgement === null) throw new Error("the sample is judged");
    expect(fieldsOf({ judgement: { ...judgement, criterion: null, basis: "示例地方标准第3条" } })).toEqual(
      [],
    );
    expect(fieldsOf({ judgement: { ...judgement, criterion: null, basis: null } })).toEqual(["judgement"]);
  });

  it("asks for a commitment's fulfilment and not only its promise", () => {
    const fix = aReportInput().fix;
    if (fix === null) throw new Error("the sample is fixed");
    const commitments = { ...fix.commitments, funds: { promised: "12.8万元", carriedOut: "" } };
    expect(missingFromReport(aReportInput({ fix: { ...fix, commitments } }))).toEqual([
      { field: "fix.commitments.funds.carriedOut", label: "资金落实情况" },
    ]);
  });

  it("asks a repeated hazard for three whys and the intrinsic-safety option", () => {
    const { analysis, source } = aReportInput();
    if (analysis === null || source === null) throw new Error("the sample is written");
    const causes = [{ factor: "people", cause: "不会", whys: ["没教"] }] as const;
    const fields = fieldsOf({
      analysis: { ...analysis, repeated: true, causes },
      source: { ...source, intrinsicSafety: null },
    });
    expect(fields).toEqual(["analysis.causes.depth", "source.intrinsicSafety"]);
  });

  it("counts nobody being accountable as an answer", () => {
    expect(fieldsOf({ accountability: [] })).toEqual([]);
  });

  it("names the steps that nobody has signed off", () => {
    const signatures = { ...aReportInput().stepSignatures, analyse: null };
    expect(fieldsOf({ stepSignatures: signatures })).toEqual(["stepSignatures.analyse"]);
  });
});

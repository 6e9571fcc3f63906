import { describe, expect, it } from "vitest";
import { gapPlaces } from "./report-gap-places.ts";

describe("where the gaps of a report are filled", () => {
  it("brings together what is filled at one place, each place once", () => {
    const places = gapPlaces([
      { field: "enterprise.uscc", label: "统一社会信用代码" },
      { field: "finding.spot", label: "具体位置", act: "write-step" },
      { field: "finding.measured", label: "实测数据", act: "write-step" },
      { field: "controls", label: "临时管控措施", act: "control" },
      { field: "source", label: "治源内容", act: "write-step" },
      { field: "stepSignatures.describe", label: "述情签认", act: "sign-step" },
      { field: "signers.0", label: "班组签字", act: "sign-report" },
    ]);
    expect(places.map(({ title, labels, step }) => [title, labels.length, step])).toEqual([
      ["单位信息", 1, null],
      ["第一步 述情", 2, "describe"],
      ["临时管控", 1, null],
      ["第五步 治源", 1, "govern-at-source"],
      ["五步签字", 1, null],
      ["整改报告签字", 1, null],
    ]);
  });

  it("leaves out the principles, which are answered by what the steps say", () => {
    const field = "principles.atRoot";
    expect(gapPlaces([{ field, label: "“根本上整改”对照", act: "write-step" }])).toEqual([]);
  });
});

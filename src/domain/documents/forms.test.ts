import { describe, expect, it } from "vitest";
import { deadlineList } from "./deadline-list.ts";
import { filingReceipt } from "./filing-receipt.ts";
import { hazardSheet } from "./hazard-sheet.ts";
import { filingReceiptKind } from "./kinds/filing-receipt-kind.ts";
import { textsOf } from "./paper.ts";
import { aReportInput } from "./report.samples.ts";
import { stepForm } from "./step-form.ts";
import { stepRows } from "./step-form-rows.ts";
import { writtenDate, writtenWan, writtenYuan } from "./wording.ts";

describe("filingReceipt", () => {
  const receipt = filingReceipt({
    bureau: "示例县应急管理局",
    documentNumber: "示应急备〔2026〕12号",
    filingNumber: "示应急备2026-012",
    filedOn: "2026-04-24",
    enterprise: "示例铸造有限公司",
    uscc: null,
    reportNumber: "ZD-1",
    hazard: "示例隐患",
    receivedOn: "2026-04-22",
    enclosures: [],
    copies: null,
    closing: filingReceiptKind.sentences["closing"] ?? "",
  });

  it("says that only the form was checked and the quality not approved", () => {
    expect(textsOf(receipt).join()).toContain("仅作形式审查，不代表对整改质量的认可");
  });

  it("goes out under the bureau's name and date", () => {
    expect(receipt.letterhead).toMatchObject({ issuer: "示例县应急管理局", signedOn: "2026-04-24" });
  });
});

describe("stepForm", () => {
  const place = { label: "主要负责人", name: null, on: null, note: null };

  it("carries number, step and revision, so that a photographed paper finds its record", () => {
    const paper = stepForm({ report: aReportInput(), step: "fix", revision: 2, places: [place] });
    expect(paper.title).toContain("第4步：即改");
    expect(paper.subtitle).toContain("ZD-140423-2026-0017");
    expect(paper.subtitle).toContain("第2次填写");
  });

  it("leaves more room where nothing is written yet", () => {
    const heightOf = (fix: ReturnType<typeof aReportInput>["fix"]) => {
      const report = aReportInput({ fix });
      const form = stepForm({ report, step: "fix", revision: 1, places: [place] }).blocks[0];
      return form?.kind === "form" ? form.rows.at(-1)?.heightMm : undefined;
    };
    expect(heightOf(null)).toBeGreaterThan(heightOf(aReportInput().fix) ?? 0);
  });

  it.each(["describe", "analyse", "hold-accountable", "fix", "govern-at-source"] as const)(
    "has rows for %s, written or not",
    (step) => {
      const blank = aReportInput({ analysis: null, accountability: null, fix: null, source: null });
      expect(stepRows(aReportInput(), step).every((row) => row.value !== null)).toBe(true);
      expect(stepRows(blank, step).length).toBeGreaterThan(0);
    },
  );
});

describe("hazardSheet", () => {
  it("shows where the hazard stands", () => {
    const words = textsOf(hazardSheet(aReportInput())).join("\n");
    expect(words).toContain("2026年4月12日恢复");
    expect(words).toContain("2026年3月7日由示例县应急管理局核定");
  });

  it("says plainly what has not happened", () => {
    const words = textsOf(hazardSheet(aReportInput({ stoppages: [], confirmation: null, fix: null }))).join(
      "\n",
    );
    for (const said of ["未责令停产停业", "尚未核定", "尚未销号"]) expect(words).toContain(said);
  });
});

describe("deadlineList", () => {
  const line = { number: "1", enterprise: "示例厂", hazard: "示例", responsible: "示例局" };

  it("puts the earliest first and counts the days", () => {
    const lines = ["2026-04-05", "2026-03-30", "2026-04-01"].map((deadline) => ({ ...line, deadline }));
    const table = deadlineList({ of: "示例县", asOf: "2026-04-01", lines }).blocks[0];
    expect(table?.kind === "table" && table.rows.map((row) => row.at(-1))).toEqual([
      "2026年3月30日\n逾期2天",
      "2026年4月1日\n今日到期",
      "2026年4月5日\n剩余4天",
    ]);
  });
});

describe("wording", () => {
  it("writes dates in Arabic digits without leading zeros", () => {
    expect(writtenDate("2026-03-05")).toBe("2026年3月5日");
  });

  it.each([
    [0, "0.00 元"],
    [100, "100.00 元"],
    [86_000.5, "86,000.50 元"],
    [99_999.99, "99,999.99 元"],
    [100_000, "10 万元"],
    [128_000, "12.8 万元"],
    [123_456.78, "12.345678 万元"],
    [12_000_000.01, "1,200.000001 万元"],
  ])("writes %d yuan exactly", (yuan, words) => {
    expect(writtenYuan(yuan)).toBe(words);
  });

  it.each([
    [0, "0"],
    [86_000.5, "8.60005"],
    [1_000_000, "100"],
    [123_456.78, "12.345678"],
  ])("writes %d yuan under a head of 万元", (yuan, words) => {
    expect(writtenWan(yuan)).toBe(words);
  });
});

import type { CriterionItem, Standard } from "./standard.ts";

/** A made-up item; override what the test is about. */
export function anItem(over: Partial<CriterionItem> = {}): CriterionItem {
  const standard = over.standard ?? "example-2023";
  const code = over.code ?? "3.1";
  return {
    id: `${standard}:${code}`,
    standard,
    clause: "第三条第(一)项",
    code,
    group: "通用",
    applies: "各类企业",
    summary: "示例情形，未按规定检查",
    factors: ["管"],
    keywords: ["示例"],
    toSee: ["查看检查记录"],
    focus: null,
    verification: "text-seen",
    partial: false,
    officialText: null,
    withdrawnOn: null,
    ...over,
  };
}

/** A made-up standard; override what the test is about. */
export function aStandard(over: Partial<Standard> = {}): Standard {
  return {
    id: "example-2023",
    title: "示例行业重大事故隐患判定标准",
    documentNumber: "示例〔2023〕1号",
    issuer: "示例部门",
    issuedOn: "2023-01-01",
    effectiveOn: "2023-02-01",
    effectiveOnSource: null,
    supersedes: [],
    supersededBy: null,
    supplements: null,
    status: "in-force",
    sectors: ["industrial"],
    origin: "catalogue",
    localSector: null,
    verification: "text-seen",
    notes: null,
    missing: [],
    combination: null,
    people: { collective: null, experts: null },
    items: [],
    withdrawn: [],
    ...over,
  };
}

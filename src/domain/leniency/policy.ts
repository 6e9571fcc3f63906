/** A policy by which leniency is assessed, as data; the assessment prints which one and which version it used. */
export type Policy = {
  readonly title: string;
  readonly version: string;
  /** What it says, or comes to, in one sentence. */
  readonly says: string;
  readonly source: string;
  /** `measures`: effective measures under way do. `rectified`: the hazard must be gone and accepted. */
  readonly demands: "measures" | "rectified";
};

/** The wordings differ from place to place; the first is this city's (N6.3). */
export const policies = {
  "measures-under-way": {
    title: "已报告并正在采取有效措施",
    version: "2023",
    says: "企业自查查出的重大事故隐患，已按规定报告并正在采取有效措施消除的，不予行政处罚",
    source: "长安办发〔2023〕55号一（六）3",
    demands: "measures",
  },
  "reported-and-rectified": {
    title: "已报告并整改到位（从严）",
    version: "2025",
    says: "企业自查查出的重大事故隐患，已按规定报告并完成整改、通过验收的，不予行政处罚",
    source: "其他地区从严口径，适用前请法制审核机构确认",
    demands: "rectified",
  },
} as const satisfies Readonly<Record<string, Policy>>;

export type PolicyName = keyof typeof policies;

/** The policy that is used where nobody chose another. */
export const usualPolicy: PolicyName = "measures-under-way";

/** The policy of a name. */
export function policyNamed(name: PolicyName): Policy {
  return policies[name];
}

/** The policies as they are chosen. */
export const policyTitles: Readonly<Record<PolicyName, string>> = {
  "measures-under-way": policies["measures-under-way"].title,
  "reported-and-rectified": policies["reported-and-rectified"].title,
};

/** What is weighed, in the order in which it is asked. */
export const factorNames = {
  found: "由谁发现",
  report: "报告是否在先",
  timely: "报告是否及时",
  knowledge: "此前的内部情况",
  complete: "报告内容",
  workers: "双报告",
  control: "临时管控",
  stop: "停产停用",
  plan: "五落实方案",
  progress: "整改进度",
  rectified: "整改到位",
  "false-closure": "虚假整改",
  repeat: "重复隐患",
  refused: "拒不改正",
} as const;
export type FactorName = keyof typeof factorNames;

/** How a factor speaks. */
export const verdicts = { for: "有利", against: "不利", open: "待查" } as const;
export type Verdict = keyof typeof verdicts;

/** One factor with the fact in words. The words name no person and no source. */
export type LeniencyFactor = {
  readonly name: FactorName;
  readonly verdict: Verdict;
  readonly fact: string;
};

const weight: Readonly<Record<Verdict, number>> = { against: 0, open: 1, for: 2 };

/** The verdict that weighs most against; `for` of none. */
export function worst(all: readonly Verdict[]): Verdict {
  return all.reduce((one, other) => (weight[other] < weight[one] ? other : one), "for");
}

/** The verdict that weighs most in favour; `against` of none. */
export function best(all: readonly Verdict[]): Verdict {
  return all.reduce<Verdict>((one, other) => (weight[other] > weight[one] ? other : one), "against");
}

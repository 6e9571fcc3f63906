import type { CriterionItem } from "#domain/criteria/standard.ts";

/** An item that a language model is asked about. */
export type Candidate = Pick<CriterionItem, "id" | "applies" | "summary">;

/** The question to a language model: the finding, and numbered items with our summaries; it chooses among them and adds none. */
export function questionFor(text: string, candidates: readonly Candidate[]): string {
  const lines = candidates.map(({ applies, summary }, at) => `${at + 1}. ${summary}（适用于：${applies}）`);
  return [
    "下面是一条安全生产隐患的描述，和可能符合的判定条款（摘要）。",
    "请把确实符合的条款按符合程度从高到低排列，只输出编号，用逗号分开；都不符合的，只输出“无”。",
    `隐患描述：${text}`,
    "条款：",
    ...lines,
  ].join("\n");
}

/** The items that an answer names, in its order; numbers that were not asked about are passed over. */
export function namedIn(answer: string, candidates: readonly Candidate[]): readonly string[] {
  const numbers = [...answer.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return [...new Set(numbers)].flatMap((number) => candidates[number - 1]?.id ?? []);
}

import type { Article } from "./article.ts";

const law = "中华人民共和国安全生产法";
const source = (clause: string, title = law) =>
  ({ title, number: null, clause, verification: "text-seen" }) as const;

/** An article of all fields that names no sum; override what the test is about. */
export function anArticle(over: Partial<Article> = {}): Article {
  return {
    ...{ id: "wsl-2021-102", conduct: "not-eliminated", wording: "没有采取措施消除事故隐患", sectors: [] },
    ...{ from: "2021-09-01", to: null, unit: null, person: null, alternatives: [], watch: [] },
    source: source("第一百零二条"),
    ...over,
  };
}

/** Some of the articles that ship, with sums of the samples' own. */
export const sampleArticles: readonly Article[] = [
  anArticle({
    unit: { usual: { from: 0, to: 50_000 }, overdue: null },
    person: { usual: null, overdue: { from: 50_000, to: 100_000 } },
  }),
  anArticle({
    ...{ id: "wsl-2021-101-5", conduct: "not-reported", wording: "没有按照规定报告" },
    unit: { usual: { from: 0, to: 100_000 }, overdue: { from: 100_000, to: 200_000 } },
    source: source("第一百零一条第五项"),
  }),
  anArticle({
    ...{ id: "wsl-2021-112", conduct: "daily-fine", wording: "按日连续处罚" },
    source: source("第一百一十二条"),
  }),
  anArticle({
    ...{ id: "wsl-2021-113", conduct: "closure", wording: "提请关闭" },
    watch: [
      { times: 3, count: 180, unit: "days" },
      { times: 4, count: 12, unit: "months" },
    ],
    source: source("第一百一十三条"),
  }),
  anArticle({
    ...{ id: "coal-2024-64", conduct: "still-producing", wording: "仍然生产", sectors: ["coal-mine"] },
    unit: { usual: { from: 500_000, to: 2_000_000 }, overdue: null },
    source: source("第六十四条", "煤矿安全生产条例"),
  }),
  anArticle({
    ...{ id: "criminal-134-1", conduct: "crime", wording: "危险作业罪" },
    source: source("第一百三十四条之一", "中华人民共和国刑法"),
  }),
];

import { readCatalogue } from "#adapters/catalogue/catalogue-files.ts";
import { readKnowledge } from "#adapters/catalogue/matching-files.ts";
import { editionsToMatch } from "#domain/criteria/matching/editions.ts";
import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { Refusal } from "#domain/refusal.ts";
import { catalogueFolder, matchingFolder } from "#main/catalogue-folder.ts";
import { baselineOf } from "./baseline.ts";
import { crossValidated, judged, type Outcome } from "./cross-validate.ts";
import { phrasingsWorked } from "./examples.ts";
import { rowsWorked, unlearned, type WorkedRows } from "./lessons.ts";
import { measured, topShare, verdictFigures, written } from "./measures.ts";
import { readRows } from "./rows.ts";

const usage = "用法：npm run -s eval:judge -- 文件.jsonl [--as-shipped]";

/**
 * `npm run -s eval:judge -- FILE [--as-shipped]`: how good the assistant is on published hazards. What is learned is learned
 * from other pages than the one it is measured on; `--as-shipped` takes the weights that ship, for rows they never saw.
 */
export async function evaluateJudge(given: readonly string[]): Promise<number> {
  const shipped = given.includes("--as-shipped");
  const [file, ...more] = given.filter((word) => word !== "--as-shipped");
  if (!file || more.length > 0) throw new Refusal("invalid", usage);
  const standards = await readCatalogue(catalogueFolder);
  const knowledge = await readKnowledge(matchingFolder, standards);
  const rows = await readRows(file);
  const outcomes = shipped
    ? asShipped(knowledge, rowsWorked(standards, knowledge, rows))
    : crossed(standards, knowledge, rowsWorked(standards, unlearned(knowledge), rows));
  console.log(
    shipped
      ? "随发布的权重，不交叉验证（只用于从未参与学习的条目）；区间为按 page 自助法的 95%。"
      : "按 page 交叉验证：所学权重与常见度均不含被测条目所在 page；区间为按 page 自助法的 95%。",
  );
  const baseline = baselineOf(newest(standards, knowledge));
  for (const [name, part] of [
    ["有领域", outcomes.withSector],
    ["无领域", outcomes.without],
  ] as const)
    report(name, part, baseline, knowledge);
  return 0;
}

function newest(standards: readonly Standard[], { followedBy }: Knowledge): readonly Standard[] {
  return editionsToMatch(standards, null, followedBy).map(({ standard }) => standard);
}

function crossed(standards: readonly Standard[], knowledge: Knowledge, { withSector, without }: WorkedRows) {
  const phrasings = phrasingsWorked(standards, unlearned(knowledge));
  const outcomes = crossValidated(
    phrasings,
    [...withSector, ...without],
    new Map(Object.entries(knowledge.often)),
  );
  const first = new Set(withSector.map(({ lesson }) => lesson));
  return {
    withSector: outcomes.filter(({ worked }) => first.has(worked.lesson)),
    without: outcomes.filter(({ worked }) => !first.has(worked.lesson)),
  };
}

function asShipped({ weights }: Knowledge, { withSector, without }: WorkedRows) {
  return {
    withSector: withSector.map((worked) => judged(worked, weights)),
    without: without.map((worked) => judged(worked, weights)),
  };
}

function report(
  name: string,
  outcomes: readonly Outcome[],
  baseline: ReturnType<typeof baselineOf>,
  { weights }: Knowledge,
): void {
  const items = outcomes.filter(({ worked }) => worked.lesson.accept.length > 0);
  const nothing = outcomes.length - items.length;
  console.log(`\n${name}：有条目 ${items.length} 条，非重大 ${nothing} 条`);
  const plain = new Map(
    items.map((one) => [one, baseline(one.worked.lesson.text, one.worked.lesson.sectors)] as const),
  );
  for (const most of [1, 3, 5]) {
    const ours = written(measured(items, topShare(most)));
    const theirs = written(
      measured(
        items,
        topShare(most, (one) => plain.get(one) ?? []),
      ),
    );
    console.log(`  前 ${most}    本系统 ${ours}    二元字 BM25 ${theirs}`);
  }
  const says = verdictFigures(({ major }) => major >= weights.majorFrom);
  const always = verdictFigures(() => true);
  for (const [label, figure] of [
    ["召回率", "recall"],
    ["特异度", "specificity"],
    ["F1    ", "f1"],
  ] as const) {
    const ours = written(measured(outcomes, says[figure]));
    const theirs = written(measured(outcomes, always[figure]));
    console.log(`  ${label}  本系统 ${ours}    一律判重大 ${theirs}`);
  }
}

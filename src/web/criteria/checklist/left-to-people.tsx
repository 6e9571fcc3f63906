import { type Combination, tallyOf } from "#domain/criteria/combination.ts";
import { type Deliberation, peopleFor } from "#domain/criteria/judgement-people.ts";
import type { Standard } from "#domain/criteria/standard.ts";

type Props = {
  readonly standard: Standard;
  readonly rule: Combination;
  readonly ticks: readonly string[];
};

/** What remains to be decided by people, and the words that a judgement can take over. */
export function LeftToPeople({ standard, rule, ticks }: Props) {
  const { officers, collective, experts } = peopleFor(standard);
  return (
    <section className="panel" aria-label="由人员决定">
      <h2>由人员决定</h2>
      <ul>
        <li>场所属于上面哪一类。</li>
        {rule.exclusions.length > 0 && (
          <li>
            有没有不应判定的情形：
            <ul>
              {rule.exclusions.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </li>
        )}
        <li>
          {officers} 名持证执法人员签字判定。
          {collective && `核定以前集体讨论：${inWords(collective)}。`}
        </li>
        <li>技术复杂或者有争议的，专家论证：{inWords(experts)}。</li>
      </ul>
      {ticks.length > 0 && (
        <>
          <label className="field-label" htmlFor="checklist-words">
            核对结果，可以复制到判定理由
          </label>
          <textarea id="checklist-words" readOnly rows={4} value={wordsOf(standard, rule, ticks)} />
        </>
      )}
    </section>
  );
}

function inWords({ minimumPeople, majority, minutes, basis }: Deliberation): string {
  const share =
    majority === null || majority[0] * 2 === majority[1]
      ? "过半数"
      : majority.join("/").replace(/^(\d+)\/(\d+)$/, "$2 分之 $1 以上");
  return `不少于 ${minimumPeople} 人，${share}同意${minutes ? "，形成会议纪要" : ""}（${basis}）`;
}

/** What was seen, in the words of a reason: it counts, and says nothing of the outcome. */
function wordsOf({ documentNumber, title }: Standard, rule: Combination, ticks: readonly string[]): string {
  const { alone, ways } = tallyOf(rule, ticks);
  const reached = ways.filter((way) => way.reached).map(({ scope }) => scope);
  return [
    `对照《${title}》${documentNumber ? `（${documentNumber}）` : ""}现场核对，存在 ${ticks.join("、")} 共 ${ticks.length} 条所列情形`,
    alone.length > 0 ? `其中 ${alone.join("、")} 为直接判定条款` : null,
    reached.length > 0 ? `达到${reached.join("；")}综合判定所列数目` : "没有达到综合判定所列数目",
  ]
    .filter(Boolean)
    .join("；")
    .concat("。");
}

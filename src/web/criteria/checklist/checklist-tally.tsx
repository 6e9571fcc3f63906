import { type Combination, type Tally, tallyOf } from "#domain/criteria/combination.ts";
import { verifications } from "#domain/criteria/standard.ts";

type Props = { readonly rule: Combination; readonly ticks: readonly string[] };

/** How far the ticks meet each way of the standard. */
export function ChecklistTally({ rule, ticks }: Props) {
  const { alone, ways } = tallyOf(rule, ticks);
  return (
    <section className="panel" aria-labelledby="tally" aria-live="polite">
      <h2 id="tally">计数</h2>
      <p>已勾选 {ticks.length} 条。</p>
      {alone.length > 0 && (
        <p className="checklist-way reached">标准列为可以直接判定的条款：{alone.join("、")}。</p>
      )}
      {ways.map((way) => (
        <Way key={way.scope} way={way} />
      ))}
      {rule.inWords.map(({ scope, rule: words }) => (
        <p key={scope} className="checklist-way">
          <strong>{scope}</strong>
          <span className="quiet">{words}。由人员对照原文计数。</span>
        </p>
      ))}
      <p className="quiet">
        计数规则见{rule.clause}
        {rule.verification !== "text-seen" && `（${verifications[rule.verification]}，引用前请核对原文）`}。
      </p>
    </section>
  );
}

/** On a narrow screen the count stands far below the items: this line stays in sight and leads there. */
export function ChecklistCount({ rule, ticks }: Props) {
  const { alone, ways } = tallyOf(rule, ticks);
  const reached = ways.filter((way) => way.reached).length;
  return (
    <p className="checklist-count">
      已勾选 {ticks.length} 条{alone.length > 0 && `，其中可以直接判定的 ${alone.length} 条`}
      {reached > 0 && `，${reached} 种方式已到所列数目`}。<a href="#tally">看计数</a>
    </p>
  );
}

function Way({ way: { scope, parts, reached } }: { readonly way: Tally }) {
  return (
    <div className={reached ? "checklist-way reached" : "checklist-way"}>
      <strong>{scope}</strong>
      {parts.map(({ name, seen, atLeast }) => (
        <span key={name}>
          {name}：{seen.length} / {atLeast}
          {seen.length > 0 && <span className="quiet">（{seen.join("、")}）</span>}
        </span>
      ))}
      <span className="chip">{reached ? "已到标准所列数目" : "未到标准所列数目"}</span>
    </div>
  );
}

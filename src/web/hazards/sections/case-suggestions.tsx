import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";

type View = SeenHazard["caseViews"][number];
type Asked = View["asked"][number];

/** 办案提示: what the record speaks for, each with its facts and what became of it; then the counters. No verdicts. */
export function CaseSuggestions({ view }: { readonly view: View }) {
  const open = view.asked.filter(({ closed }) => closed === null);
  const done = view.asked.filter(({ closed }) => closed !== null);
  return (
    <>
      <h3>办案提示</h3>
      <p className="quiet">由记录得出，供承办人核对，不是结论。每条以决定或者书面理由办结。</p>
      <ul className="plain-list case-suggestions">
        {open.map((one) => (
          <Suggestion key={one.key} one={one} />
        ))}
      </ul>
      {done.length > 0 && (
        <details className="more" open={open.length === 0}>
          <summary>已处理的提示（{done.length}条）</summary>
          <ul className="plain-list case-suggestions">
            {done.map((one) => (
              <Suggestion key={one.key} one={one} />
            ))}
          </ul>
        </details>
      )}
      <Counters view={view} />
    </>
  );
}

function Suggestion({ one }: { readonly one: Asked }) {
  const { title, about, facts, allows, unverified, closed } = one;
  return (
    <li>
      <strong>{title}</strong>
      {about && `　${about}`}
      {unverified && <span className="chip soon">条款待核</span>}
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {allows && <p className="quiet">{allows}</p>}
      {closed && (
        <p>
          {closed.decision && `决定：${closed.decision}`}
          {closed.decision && closed.reason && "；"}
          {closed.reason && `理由：${closed.reason}`}
        </p>
      )}
    </li>
  );
}

function Counters({ view: { daily, watched } }: { readonly view: View }) {
  if (daily.length + watched.length === 0) return null;
  const yuan = (sum: number) => sum.toLocaleString("zh-CN");
  return (
    <>
      <h3>计数</h3>
      <ul className="plain-list case-counters">
        {daily.map(({ number, from, days, least, most }) => (
          <li key={number}>
            {number}：自{from}起{days}日。认定拒不改正的，按日连续处罚可能的数额为{yuan(least)}—{yuan(most)}
            元，是否处罚由部门决定。
          </li>
        ))}
        {watched.map(({ words, reached }) => (
          <li key={words}>
            {words}
            {reached ? "，请核对是否提请关闭" : ""}。
          </li>
        ))}
      </ul>
      {watched.length > 0 && (
        <p className="quiet">次数只计本部门看得到、已送达或者已公示的处罚，其他部门的请另行核对。</p>
      )}
    </>
  );
}

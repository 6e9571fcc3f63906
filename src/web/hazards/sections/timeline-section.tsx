import type { Timeline } from "#contract/hazards/seen-hazard.ts";
import { businessDateOf, daysBetween } from "#domain/calendar/dates.ts";
import { actLabel } from "#web/hazards/act-label.ts";
import { channels } from "#web/hazards/channels.ts";
import { useSeen, useTimeline } from "#web/hazards/seen.ts";
import { momentText } from "#web/ui/moment.ts";
import { ProblemNote } from "#web/ui/note.tsx";

/** 办理记录: the hazard's own ledger, the newest act first. */
export function TimelineSection() {
  const { hazard } = useSeen();
  const { data, error, refetch } = useTimeline(hazard.id);
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">办理记录</h2>
      <ProblemNote error={error} again={() => void refetch()} />
      <ol className="plain-list timeline" reversed>
        {data &&
          [...data.lines].reverse().map((line) => <Line key={line.seq} line={line} names={data.names} />)}
      </ol>
    </section>
  );
}

type LineProps = { readonly line: Timeline["lines"][number]; readonly names: Timeline["names"] };

function Line({ line, names }: LineProps) {
  const { act, about, alsoSigned, actor, onBehalf, at, happenedAt, hash, seq } = line;
  const name = (id: string) => names[id] ?? "（姓名未载）";
  const late = daysBetween(businessDateOf(happenedAt), businessDateOf(at));
  return (
    <li title={`第 ${seq} 条，校验值 ${hash}`}>
      <time dateTime={at}>{momentText(at)}</time>
      <strong>{about ? `${actLabel(act)}：${about}` : actLabel(act)}</strong>
      <span>
        {onBehalf ? (
          <>
            {name(onBehalf.personId)} <span className="chip soon">代录</span>
            <span className="quiet">
              {" "}
              由{name(actor)}按{channels[onBehalf.channel]}录入
            </span>
          </>
        ) : (
          name(actor)
        )}
        {alsoSigned?.map((one) => `、${name(one)}`)}
        {late !== 0 && <span className="quiet">，发生于 {momentText(happenedAt)}</span>}
        {late > 1 && <span className="quiet">，{late} 天后录入</span>}
      </span>
    </li>
  );
}

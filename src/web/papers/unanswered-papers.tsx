import { Link } from "@tanstack/react-router";
import type { PaperLine } from "#contract/papers.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { Clock } from "#web/ui/clock.tsx";
import { ProblemNote } from "#web/ui/note.tsx";
import { useUnanswered } from "./queries.ts";

/** Papers between bodies that wait for an answer: the own body's first, then those that it waits for. */
export function UnansweredPapers({ enabled }: { readonly enabled: boolean }) {
  const { data, error, refetch } = useUnanswered(enabled);
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (!data || data.owed.length + data.awaited.length === 0) return null;
  const { owed, awaited, today } = data;
  const late = awaited.filter(({ answerBy }) => answerBy !== null && answerBy < today).length;
  return (
    <section aria-labelledby="unanswered-title">
      {owed.length > 0 && (
        <>
          <h2 id="unanswered-title">需要本单位回复的公文（{owed.length} 件）</h2>
          <Lines lines={owed} today={today} />
        </>
      )}
      {awaited.length > 0 && (
        <details className="more" open={late > 0 && owed.length === 0}>
          <summary id={owed.length === 0 ? "unanswered-title" : undefined}>
            发出后还没有回复的公文（{awaited.length} 件{late > 0 && `，${late} 件逾期`}）
          </summary>
          <Lines lines={awaited} today={today} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, today }: { readonly lines: readonly PaperLine[]; readonly today: string }) {
  return (
    <ol className="plain-list duties">
      {lines.map(({ id, title, kind, number, issuer, recipient, answerBy }) => (
        <li key={id} className="duty">
          <div className="duty-what">
            <Link to="/papers/$id" params={{ id }}>
              {title}
            </Link>
            <span className="chip">{kindNamed(kind).label}</span>
          </div>
          <p className="quiet">{[issuer, number, `主送${recipient}`].filter(Boolean).join(" · ")}</p>
          <div className="duty-clock">
            <Clock due={answerBy} today={today} />
          </div>
        </li>
      ))}
    </ol>
  );
}

import { Link } from "@tanstack/react-router";
import type { CriterionLine } from "#contract/criteria.ts";
import { type Focus, focuses } from "#domain/hazards/judgement.ts";
import "./criteria.css";

type Props = {
  readonly lines: readonly CriterionLine[];
  /** True inside their own standard, where its title need not be said again. */
  readonly within?: boolean;
};

/** Items with their citation; the summary is ours and says so. */
export function CriterionItems({ lines, within = false }: Props) {
  return (
    <ul className="plain-list criteria">
      {lines.map((line) => (
        <li key={line.id}>
          <h3>
            {within ? (
              line.clause
            ) : (
              <Link to="/standards/$id" params={{ id: line.standard }}>
                {line.citation}
              </Link>
            )}
          </h3>
          <p>
            <span className="chip">摘要，非原文</span> {line.summary}
          </p>
          {line.officialText && (
            <p className="official-text">
              <span className="chip done">原文</span> {line.officialText.text}
              <span className="quiet">（出处：{line.officialText.source}）</span>
            </p>
          )}
          <p className="quiet">{contextOf(line)}</p>
          {line.cautions.map((caution) => (
            <span key={caution} className="chip soon">
              {caution}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function contextOf({ group, applies, focus }: CriterionLine): string {
  const focused = focus && Object.hasOwn(focuses, focus) ? `五个聚焦：${focuses[focus as Focus]}` : null;
  return [group, applies && applies !== group && `适用于${applies}`, focused].filter(Boolean).join(" · ");
}

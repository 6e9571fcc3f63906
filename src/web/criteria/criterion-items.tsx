import type { CriterionLine } from "#contract/criteria.ts";
import "./criteria.css";

/** Items with their citation; the summary is ours and says so. */
export function CriterionItems({ lines }: { readonly lines: readonly CriterionLine[] }) {
  return (
    <ul className="plain-list criteria">
      {lines.map((line) => (
        <li key={line.id}>
          <h3>{line.citation}</h3>
          <p>
            <span className="quiet">摘要，非原文：</span>
            {line.summary}
          </p>
          <p className="quiet">{[line.group, line.applies].filter(Boolean).join(" · ")}</p>
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

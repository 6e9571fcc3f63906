import { Link } from "@tanstack/react-router";
import type { HistoryStep, ItemHistory } from "#domain/criteria/item-history.ts";
import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import { SummaryLabel } from "./cautions.tsx";
import { editionName } from "./standard-page.tsx";

type Props = { readonly history: ItemHistory; readonly item: CriterionItem; readonly standard: Standard };

/** The item through the editions, oldest first. */
export function HistorySection({ history: { earlier, later }, standard }: Props) {
  if (earlier.length + later.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">历次版本</h2>
      <ol className="plain-list history">
        {[...earlier].reverse().map((step) => (
          <Step key={step.standard.id} step={step} none={noneBefore(step)} />
        ))}
        <li>
          <h3>{editionName(standard)}</h3>
          <p>本条</p>
        </li>
        {later.map((step) => (
          <Step key={step.standard.id} step={step} none={step.note ?? "新版未见对应条款"} />
        ))}
      </ol>
      <p className="quiet">条款对应关系由本系统整理，不是官方对照；隐患按发现之日施行的版本判定。</p>
    </section>
  );
}

function noneBefore({ succession: { compared } }: HistoryStep): string {
  if (compared === "titles-only") return "旧版条款未收录，无从对照";
  return compared === "partly" ? "旧版未见对应条款（部分比对）" : "旧版未见对应条款，本版新增";
}

function Step({
  step: { standard, succession, items },
  none,
}: {
  readonly step: HistoryStep;
  readonly none: string;
}) {
  return (
    <li>
      <h3>
        <Link to="/standards/$id" params={{ id: standard.id }}>
          {editionName(standard)}
        </Link>
      </h3>
      {items.length === 0 && <p className="quiet">{none}</p>}
      {items.map(({ item, note }) => (
        <p key={item.id}>
          <Link to="/standards/$id/items/$code" params={{ id: standard.id, code: item.code }}>
            {item.clause}
          </Link>{" "}
          <SummaryLabel /> {item.summary}
          {note && <span className="quiet"> 变化：{note}</span>}
        </p>
      ))}
      <p>
        <Link to="/standards/compare" search={{ from: succession.from, to: succession.to }}>
          两版对照
        </Link>
      </p>
    </li>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type ItemUsage, ItemUsageShape } from "#contract/library.ts";
import type { CriterionItem } from "#domain/criteria/standard.ts";
import { foundByWays } from "#domain/hazards/finding.ts";
import { unitOfCode } from "#domain/places/units.ts";
import { ProblemError, read } from "#web/app/api.ts";
import { useMe } from "#web/app/session.ts";
import { openStages } from "#web/hazards/figures.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";

/** How often the item was cited within reach, where, and how those hazards were found; every number opens the ledger. */
export function UsageSection({ item }: { readonly item: CriterionItem }) {
  const me = useMe();
  const reads = me?.acting?.business ?? false;
  const { data, error, refetch } = useQuery({
    queryKey: ["item-usage", item.id],
    queryFn: ({ signal }) =>
      read(
        `/standards/${item.standard}/items/${encodeURIComponent(item.code)}/usage`,
        ItemUsageShape,
        signal,
      ),
    enabled: reads,
  });
  if (me && !reads) return null;
  const offline = !me || (error instanceof ProblemError && error.problem.status === 0);
  return (
    <section className="panel" aria-labelledby="usage">
      <h2 id="usage">引用情况</h2>
      {data && <Usage usage={data} item={item} />}
      {!data && offline && <p className="quiet">连上网络以后，这里列出管辖范围内引用本条的隐患。</p>}
      {!data && !offline && <ProblemNote error={error} again={() => void refetch()} />}
      {!data && !offline && !error && <Loading />}
    </section>
  );
}

type UsageProps = { readonly usage: ItemUsage; readonly item: CriterionItem };

function Usage({ usage, item }: UsageProps) {
  const criterion = item.id;
  if (usage.total === 0) return <p className="quiet">管辖范围内还没有隐患引用本条。</p>;
  const { byHome, byEnterprise, byWay } = usage;
  return (
    <>
      <ul className="plain-list figures usage">
        <Figure label="累计" value={usage.total} search={{ criterion }} />
        <Figure label="未销号" value={usage.open} search={{ criterion, stages: openStages }} />
        <Figure label="已销号" value={usage.struckOff} search={{ criterion, stages: "struck-off" }} />
        <Figure label="重复隐患" value={usage.repeats} search={{ criterion, only: "repeat" }} />
      </ul>
      {byHome.length > 1 && (
        <Counted
          title="按属地"
          lines={byHome.map(({ home, count }) => {
            return {
              key: home,
              name: unitOfCode(home)?.name ?? "未注明",
              count,
              search: { criterion, home },
            };
          })}
        />
      )}
      {byEnterprise.length > 0 && (
        <Counted
          title="按单位（最多的几家）"
          lines={byEnterprise.map(({ enterprise, name, count }) => {
            return { key: enterprise, name, count, search: { criterion, enterprise } };
          })}
        />
      )}
      {byWay ? (
        <Counted
          title="按发现方式"
          lines={byWay.map(({ foundBy, count }) => {
            return { key: foundBy, name: foundByWays[foundBy], count, search: { criterion, foundBy } };
          })}
        />
      ) : (
        <p className="quiet">不足 5 条，不按发现方式分列。</p>
      )}
    </>
  );
}

type Search = Readonly<Record<string, string>>;
type FigureProps = { readonly label: string; readonly value: number; readonly search: Search };

function Figure({ label, value, search }: FigureProps) {
  return (
    <li>
      <Link to="/hazards" search={search}>
        <span className="figure">{value}</span>
        <span>{label}</span>
      </Link>
    </li>
  );
}

type Line = { readonly key: string; readonly name: string; readonly count: number; readonly search: Search };

function Counted({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): ReactNode {
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list rows">
        {lines.map(({ key, name, count, search }) => (
          <li key={key}>
            <span>{name}</span>
            <Link to="/hazards" search={search}>
              {count}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

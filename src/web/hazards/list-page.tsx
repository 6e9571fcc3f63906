import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import { roles } from "#domain/access/role.ts";
import { importingRoles } from "#domain/hazards/acts/import.ts";
import { tableRoles } from "#domain/tables/saved-table.ts";
import { businessRoles } from "#web/app/navigation.ts";
import { useSignedIn } from "#web/app/session.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { useNarrow } from "#web/ui/narrow.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Pager, totalOf } from "#web/ui/pager.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { HazardCard } from "./hazard-card.tsx";
import { ledgerColumns } from "./ledger-columns.tsx";
import { ListFilters } from "./list-filters.tsx";
import { changed, filterCount, listQuery, orderIn, pageIn, pageSizeOf, type Words } from "./list-state.ts";
import { manyWorkOn } from "./many/many-work.ts";
import { LineTick, ManyBar, tickColumn, useTicks } from "./many/ticked-lines.tsx";
import { useHazardList } from "./queries.ts";
import "./list.css";

/** 隐患台账: the filters stand in the address, the export is the list as it stands. */
export function ListPage() {
  usePageTitle("隐患台账");
  const { acting } = useSignedIn();
  if (acting && businessRoles.includes(acting.role)) return <Ledger />;
  return (
    <div className="page">
      <h1>隐患台账</h1>
      <div className="panel">
        <Empty title="您的岗位不读取隐患业务数据">
          {acting ? `${roles[acting.role]}的页面在导航栏中。` : "请联系本单位的系统管理员登记任职。"}
        </Empty>
      </div>
    </div>
  );
}

function Ledger() {
  const words: Words = useSearch({ from: "/hazards" });
  const navigate = useNavigate({ from: "/hazards" });
  const { today, acting } = useSignedIn();
  const keepsLedgers = acting !== null && importingRoles.includes(acting.role);
  const fillsTables = acting !== null && tableRoles.includes(acting.role);
  const { data, error, isPlaceholderData, refetch } = useHazardList(listQuery(words));
  const narrow = useNarrow();
  const change = (to: Words) => void navigate({ search: changed(words, to), replace: true });
  const filters = <ListFilters words={words} today={data?.today ?? today} onChange={change} />;
  const count = filterCount(words);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>隐患台账</h1>
          <p className="quiet">{data ? totalOf(data) : "　"}</p>
        </div>
        {count > 0 && (
          <Link to="/hazards" search={{}} className="button-quiet">
            清除筛选
          </Link>
        )}
        <ExportMenu words={words} today={today} monthly={keepsLedgers} tables={fillsTables} />
      </header>
      {narrow ? (
        <details className="filter-fold">
          <summary>筛选{count > 0 && `（已选 ${count} 项）`}</summary>
          {filters}
        </details>
      ) : (
        filters
      )}
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Lines
          lines={data.lines}
          today={data.today}
          busy={isPlaceholderData}
          words={words}
          onChange={change}
        />
      )}
      {data && (
        <Pager
          page={pageIn(words)}
          size={pageSizeOf(words)}
          total={data.total}
          more={data.more}
          onPage={(page) => void navigate({ search: { ...words, page: String(page) } })}
        />
      )}
    </div>
  );
}

type LinesProps = {
  readonly lines: readonly HazardLine[];
  readonly today: string;
  readonly busy: boolean;
  readonly words: Words;
  readonly onChange: (change: Words) => void;
};

function Lines({ lines, today, busy, words, onChange }: LinesProps) {
  const narrow = useNarrow();
  const { acting } = useSignedIn();
  const ticks = useTicks(lines);
  const work = manyWorkOn(words, acting?.role ?? null);
  if (lines.length === 0) {
    return (
      <div className="panel">
        <Empty title="没有符合条件的隐患">
          {filterCount(words) > 0 ? "放宽或者清除筛选条件再试。" : "上报隐患或者导入台账以后，会列在这里。"}
        </Empty>
      </div>
    );
  }
  if (narrow) {
    return (
      <>
        {work && <ManyBar lines={lines} work={work} {...ticks} />}
        <ul className="plain-list" aria-busy={busy}>
          {lines.map((line) => (
            <HazardCard key={line.id} line={line} today={today}>
              {work && <LineTick line={line} {...ticks} />}
            </HazardCard>
          ))}
        </ul>
      </>
    );
  }
  const onOrder = (order: string, descending: boolean) =>
    onChange({ order: order === "deadline" ? "" : order, descending: descending ? "true" : "" });
  const columns = ledgerColumns(today, acting?.level === "city");
  return (
    <>
      {work && <ManyBar lines={lines} work={work} {...ticks} />}
      <DataTable
        caption="隐患台账"
        columns={work ? [tickColumn(ticks), ...columns] : columns}
        rows={lines}
        keyOf={({ id }) => id}
        ordering={{ ...orderIn(words), onOrder }}
        busy={busy}
      />
    </>
  );
}

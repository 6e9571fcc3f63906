import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { AuditPage as AuditShape } from "#contract/ledger.ts";
import { read } from "#web/app/api.ts";
import { channels } from "#web/hazards/channels.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilterPick } from "#web/ui/filters.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { actWords, kindWords } from "./act-words.ts";
import { VerifyPanel } from "./verify-panel.tsx";
import "./ledger.css";

/** Entries fetched at once. */
const atOnce = 50;

/** 审计: every entry of the ledger without its content, and the proof that none was changed. */
export function AuditPage() {
  usePageTitle("审计");
  const { kind: asked } = useSearch({ from: "/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const kind = asked && Object.hasOwn(kindWords, asked) ? asked : "";
  const entries = useEntries(kind);
  const lines = entries.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>审计</h1>
          <p className="quiet">谁在什么时候办理了什么。办理的内容不在此显示。</p>
        </div>
      </header>
      <VerifyPanel />
      <section aria-labelledby="entries">
        <h2 id="entries">登记簿，最新的在前</h2>
        <p className="quiet">
          总序号只增不减，没有办成的事项和异常停机会空出号码；记录是否缺失、改动，以上面的校验为准。
        </p>
        <div className="list-filters">
          <FilterPick
            label="记录种类"
            value={kind}
            options={Object.entries(kindWords)}
            onPick={(chosen) => void navigate({ search: chosen ? { kind: chosen } : {}, replace: true })}
          />
          <button
            type="button"
            className="button-quiet"
            disabled={entries.isFetching}
            onClick={() => void entries.refetch()}
          >
            刷新
          </button>
        </div>
        <ProblemNote error={entries.error} again={() => void entries.refetch()} />
        {entries.isPending && <Loading />}
        {entries.data && lines.length === 0 && (
          <div className="panel">
            <Empty title="没有这类记录" />
          </div>
        )}
        {lines.length > 0 && (
          <Records
            caption="登记簿"
            rows={lines}
            keyOf={({ position }) => String(position)}
            columns={columns}
          />
        )}
        {entries.hasNextPage && (
          <p className="audit-more">
            <button
              type="button"
              className="button-quiet"
              disabled={entries.isFetching}
              onClick={() => void entries.fetchNextPage()}
            >
              {entries.isFetchingNextPage ? "正在读取…" : "更早的记录"}
            </button>
          </p>
        )}
      </section>
    </div>
  );
}

function useEntries(kind: string) {
  return useInfiniteQuery({
    queryKey: ["audit", kind],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: String(atOnce), ...(kind ? { kind } : {}) });
      if (pageParam) query.set("before", String(pageParam));
      return read(`/audit/entries?${query}`, AuditShape, signal);
    },
    initialPageParam: 0,
    getNextPageParam: ({ lines }) => (lines.length < atOnce ? undefined : lines.at(-1)?.position),
  });
}

type Line = AuditShape["lines"][number];

/** Whose act it is; recorded for somebody else it always shows as 代录, with who entered it. */
function Actor({ line: { name, recordedFor } }: { readonly line: Line }) {
  const said = (one: string) => one || "（姓名未载）";
  if (!recordedFor) return said(name);
  return (
    <>
      {said(recordedFor.name)} <span className="chip soon">代录</span>
      <span className="quiet">
        {" "}
        由{said(name)}按{channels[recordedFor.channel]}录入
      </span>
    </>
  );
}

/** What the entry is about: a hazard opens; the mark of the record, by which `verify` names it, is in the title. */
function Subject({ kind, subject }: Pick<Line, "kind" | "subject">) {
  const said = kindWords[kind] ?? kind;
  if (kind !== "hazard") return <span title={subject}>{said}</span>;
  return (
    <Link to="/hazards/$id" params={{ id: subject }} title={subject}>
      {said}
    </Link>
  );
}

const columns: readonly TableColumn<Line>[] = [
  { head: "办理", width: "170px", cell: ({ kind, act }) => actWords(kind, act) },
  { head: "时间", width: "150px", cell: ({ at }) => <time dateTime={at}>{momentText(at)}</time> },
  { head: "办理人", width: "150px", cell: (line) => <Actor line={line} /> },
  {
    head: "对象",
    cell: ({ kind, subject, seq }) => (
      <>
        <Subject kind={kind} subject={subject} />
        ，第 {seq} 条
      </>
    ),
  },
  { head: "总序号", width: "84px", numeric: true, cell: ({ position }) => position.toLocaleString("zh-CN") },
  { head: "校验值", width: "170px", cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code> },
];

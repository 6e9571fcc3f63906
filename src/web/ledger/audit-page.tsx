import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { AuditPage as AuditShape, VerificationView } from "#contract/ledger.ts";
import { read, send } from "#web/app/api.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { FilterPick } from "#web/ui/filters.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { actWords, kindWords } from "./act-words.ts";

/** 审计: every entry of the ledger without its content, and the proof that none was changed. */
export function AuditPage() {
  usePageTitle("审计");
  const { kind = "" } = useSearch({ from: "/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const entries = useInfiniteQuery({
    queryKey: ["audit", kind],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: "50", ...(kind ? { kind } : {}) });
      if (pageParam) query.set("before", String(pageParam));
      return read(`/audit/entries?${query}`, AuditShape, signal);
    },
    initialPageParam: 0,
    getNextPageParam: ({ lines }) => (lines.length < 50 ? undefined : lines.at(-1)?.position),
  });
  const lines = entries.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>审计</h1>
          <p className="quiet">谁、在什么时候、对哪条记录办理了什么。记录内容不在此显示。</p>
        </div>
      </header>
      <Verify />
      <div className="list-filters">
        <FilterPick
          label="记录种类"
          value={kind}
          options={Object.entries(kindWords)}
          onPick={(chosen) => void navigate({ search: chosen ? { kind: chosen } : {}, replace: true })}
        />
      </div>
      <ProblemNote error={entries.error} again={() => void entries.refetch()} />
      {entries.isPending && <Loading />}
      {entries.data && lines.length === 0 && <Empty title="没有这类记录" />}
      {lines.length > 0 && (
        <DataTable
          caption="台账记录"
          rows={lines}
          keyOf={({ position }) => String(position)}
          columns={[
            { head: "时间", width: "150px", cell: ({ at }) => momentText(at) },
            { head: "办理", width: "180px", cell: ({ kind: of, act }) => actWords(of, act) },
            { head: "人员", width: "120px", cell: ({ name }) => name },
            { head: "记录", cell: ({ kind: of, subject, seq }) => `${kindWords[of] ?? of} ${subject} 第 ${seq} 条` },
            { head: "校验值", width: "190px", cell: ({ hash }) => <code title={hash}>{hash.slice(0, 16)}…</code> },
          ]}
        />
      )}
      {entries.hasNextPage && (
        <p style={{ marginTop: 12 }}>
          <button type="button" className="button-quiet" disabled={entries.isFetching} onClick={() => void entries.fetchNextPage()}>
            {entries.isFetching ? "正在读取…" : "更早的记录"}
          </button>
        </p>
      )}
    </div>
  );
}

function Verify() {
  const verify = useMutation({ mutationFn: () => send("POST", "/audit/verify", undefined, VerificationView) });
  const { data } = verify;
  return (
    <section className="panel" aria-labelledby="verify">
      <h2 id="verify">完整性校验</h2>
      <p>逐条重算校验值、核对封存记录，并按记录重新推算现状，检查是否有改动、缺失。</p>
      <ProblemNote error={verify.error} />
      {data && (
        <div className={data.difference ? "note wrong" : "note good"} role="status">
          <p>{data.difference ?? "没有发现改动或者缺失。"}</p>
          <p>
            共校验 {data.subjects} 个对象、{data.entries} 条记录、{data.seals} 次封存；尚未封存 {data.unsealed} 条。
          </p>
        </div>
      )}
      <button type="button" className="button" disabled={verify.isPending} onClick={() => verify.mutate()}>
        {verify.isPending ? "正在校验…" : "开始校验"}
      </button>
    </section>
  );
}

import { useState } from "react";
import type { SeenExport } from "#contract/exports.ts";
import { exportDeciders } from "#domain/documents/export-request.ts";
import { businessRoles } from "#web/app/navigation.ts";
import { useSignedIn } from "#web/app/session.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { DecideExportDialog } from "./decide-export-dialog.tsx";
import { approvedHref, useExports } from "./queries.ts";
import "./exports.css";

/** 导出申请: those that wait for the reader, and the reader's own. */
export function ExportsPage() {
  usePageTitle("导出申请");
  const { acting } = useSignedIn();
  const { data, error, refetch } = useExports(acting !== null);
  const decides = acting !== null && exportDeciders.includes(acting.role);
  const asks = acting !== null && businessRoles.includes(acting.role);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>导出申请</h1>
          <p className="quiet">
            条数较多的清单，经本属地安委办或者系统管理员批准后导出；谁申请、谁批准、谁下载，都记入登记簿。
          </p>
        </div>
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && acting && <Loading />}
      {data && decides && <Waiting requests={data.toDecide} />}
      {data && asks && <Own requests={data.own} />}
    </div>
  );
}

type Asked = { readonly request: SeenExport; readonly approve: boolean };

function Waiting({ requests }: { readonly requests: readonly SeenExport[] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns: readonly TableColumn<SeenExport>[] = [
    ...what,
    { head: "申请人", width: "90px", cell: ({ askedBy }) => askedBy },
    { head: "申请时间", width: "140px", cell: ({ askedAt }) => momentText(askedAt) },
    {
      head: "审批",
      width: "200px",
      cell: (request) => (
        <span className="export-do">
          <button
            type="button"
            className="button-quiet"
            aria-label={`批准${request.askedBy}的导出`}
            onClick={() => setAsked({ request, approve: true })}
          >
            批准
          </button>
          <button
            type="button"
            className="button-quiet"
            aria-label={`不批准${request.askedBy}的导出`}
            onClick={() => setAsked({ request, approve: false })}
          >
            不批准
          </button>
        </span>
      ),
    },
  ];
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">待我审批{requests.length > 0 ? `（${requests.length} 项）` : ""}</h2>
      {requests.length === 0 ? (
        <div className="panel">
          <Empty title="没有等待审批的导出申请">本人提出的申请由其他人员审批，不列在这里。</Empty>
        </div>
      ) : (
        <Records caption="待我审批的导出申请" columns={columns} rows={requests} keyOf={({ id }) => id} />
      )}
      {asked && <DecideExportDialog {...asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Own({ requests }: { readonly requests: readonly SeenExport[] }) {
  return (
    <section aria-labelledby="own-title" className="own-exports">
      <h2 id="own-title">我的申请</h2>
      {requests.length === 0 ? (
        <div className="panel">
          <Empty title="还没有提出过导出申请">在“隐患台账”点“导出表格”，条数较多时在那里申请。</Empty>
        </div>
      ) : (
        <Records caption="我的导出申请" columns={ownColumns} rows={requests} keyOf={({ id }) => id} />
      )}
    </section>
  );
}

const what: readonly TableColumn<SeenExport>[] = [
  { head: "清单", cell: ({ layout, scope }) => `${layout}：${scope}` },
  { head: "条数", width: "80px", numeric: true, cell: ({ rows }) => rows },
  { head: "事由", cell: ({ reason }) => reason },
];

const ownColumns: readonly TableColumn<SeenExport>[] = [
  ...what,
  { head: "申请时间", width: "140px", cell: ({ askedAt }) => momentText(askedAt) },
  { head: "审批", cell: decisionWords },
  { head: "下载", width: "200px", cell: (request) => <Download request={request} /> },
];

function decisionWords({ decision }: SeenExport): string {
  if (!decision) return "等待审批";
  const { approved, byName, at, note } = decision;
  return `${approved ? "已批准" : "不批准"}，${byName}，${momentText(at)}${note ? `。${note}` : ""}`;
}

function Download({ request }: { readonly request: SeenExport }) {
  const { id, downloadable, until, decision } = request;
  if (!downloadable || until === null) return decision?.approved ? "已过下载时限" : "—";
  return (
    <>
      <a className="button-quiet" href={approvedHref(id)} download>
        下载
      </a>
      <br />
      <span className="quiet">{momentText(until)} 前有效</span>
    </>
  );
}

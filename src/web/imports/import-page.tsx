import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportPage as ImportState } from "#contract/imports.ts";
import { assignLead } from "#domain/hazards/acts/assign-lead.ts";
import { judge } from "#domain/hazards/acts/judge.ts";
import { useSignedIn } from "#web/app/session.ts";
import { useHazardList } from "#web/hazards/queries.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Pager } from "#web/ui/pager.tsx";
import { Records } from "#web/ui/records.tsx";
import { rowWords } from "./preview-row-columns.tsx";
import { rowsPerPage, useImport } from "./queries.ts";
import { UndoImport } from "./undo-import.tsx";
import "./imports.css";

/** One import: how far it is, what became of its rows, and undoing it. */
export function ImportPage() {
  const { id } = useParams({ from: "/imports/$id" });
  const [page, setPage] = useState(1);
  const { data, error, refetch, isPlaceholderData } = useImport(id, page);
  usePageTitle(data ? `导入：${data.fileName}` : "导入");
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/imports">导入台账</Link>
          </p>
          <h1>{data?.fileName ?? "导入"}</h1>
          {data && (
            <p className="quiet">
              {data.byName}于 {momentText(data.at)} 导入
            </p>
          )}
        </div>
        {data && data.standing > 0 && (
          <Link to="/hazards" search={{ importId: id }} className="button-quiet">
            在台账中查看这批隐患
          </Link>
        )}
        {data && (data.state === "done" || data.state === "undone") && (
          <a className="button-quiet" href={`/api/imports/${id}/result`}>
            下载结果文件
          </a>
        )}
        {data && data.state !== "running" && <UndoImport batch={data} />}
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && <Progress batch={data} />}
      {data?.state === "done" && data.standing > 0 && (
        <>
          <Leaderless id={id} />
          <Unjudged id={id} />
        </>
      )}
      {data && data.refused.length > 0 && <Refused batch={data} />}
      {data && <Rows batch={data} page={page} busy={isPlaceholderData} onPage={setPage} />}
    </div>
  );
}

/** An import leaves a duty on every hazard that no department leads yet: they are assigned many at once. */
function Leaderless({ id }: { readonly id: string }) {
  const { acting } = useSignedIn();
  const may = acting !== null && assignLead.roles.includes(acting.role);
  const { data } = useHazardList(`?importId=${encodeURIComponent(id)}&only=leaderless&limit=1`, may);
  if (!data || data.total === 0) return null;
  return (
    <p className="note warn">
      这批隐患中有 {data.total} 条未指定牵头部门。
      <Link to="/hazards" search={{ importId: id, only: "leaderless" }}>
        选定若干条，一并指定
      </Link>
    </p>
  );
}

/** What the ledger left open is judged next: by departments many at once, narrowed to this import; the office sees how many wait for them. */
function Unjudged({ id }: { readonly id: string }) {
  const { acting } = useSignedIn();
  const { data } = useHazardList(`?importId=${encodeURIComponent(id)}&stages=found&limit=1`);
  if (!data || data.total === 0) return null;
  const judges = acting !== null && judge.roles.includes(acting.role);
  return (
    <p className="note">
      这批隐患中有 {data.total} 条待判定{judges ? "。" : "，由牵头部门判定。"}
      <Link to="/hazards" search={{ importId: id, stages: "found" }}>
        {judges ? "选定若干条，一起判定" : "查看待判定的隐患"}
      </Link>
    </p>
  );
}

type Batch = { readonly batch: ImportState };

/** How far it is, in a bar while it runs and in figures afterwards; read out as it changes. */
function Progress({ batch }: Batch) {
  const { state, progress, counts, undone } = batch;
  if (state === "running") {
    return (
      <div className="panel" role="status">
        <p>
          正在导入：{progress.done} / {progress.total} 行。可以离开本页，导入会继续进行。
        </p>
        <progress
          className="import-progress"
          aria-label="导入进度"
          value={progress.done}
          max={progress.total || 1}
        />
      </div>
    );
  }
  if (state === "cut-short") {
    return (
      <div className="note warn" role="status">
        导入中断了，已写入 {progress.done} 行，共 {progress.total} 行。请到<Link to="/imports">导入台账</Link>
        重新导入同一个文件，已写入的行不会重复。
      </div>
    );
  }
  return (
    <>
      {batch.undoing && <Undoing {...batch.undoing} />}
      {batch.lost > 0 && (
        <p className="note warn">
          有 {batch.lost} 行与之相同的隐患已经撤回，这些行不再在台账中。需要登记的，请重新导入同一个文件。
        </p>
      )}
      {undone && !batch.undoing && (
        <div className="note warn" role="status">
          已于 {momentText(undone.at)} 撤销，理由：{undone.reason}。{leftWords(batch)}同一文件可以重新导入。
        </div>
      )}
      <dl className="import-figures" aria-label="导入结果">
        <Figure label="读取的行" value={batch.read} />
        <Figure label="新增" value={counts?.created} />
        <Figure label="重复" value={counts?.duplicate} />
        <Figure label="不能导入" value={counts?.refused} />
        <Figure label="非数据行" value={counts?.skipped} />
      </dl>
    </>
  );
}

function Undoing({ done, total }: NonNullable<ImportState["undoing"]>) {
  return (
    <div className="panel" role="status">
      <p>
        正在撤销：已撤回 {done} / {total} 条。可以离开本页，撤销会继续进行。
      </p>
      <progress className="import-progress" aria-label="撤销进度" value={done} max={total || 1} />
    </div>
  );
}

/** What an undo took back, and what it left. */
function leftWords({ withdrawn, standing, acted }: ImportState): string {
  const rest = standing > acted ? `还有 ${standing - acted} 条没有撤回，请点“继续撤销这次导入”。` : "";
  const kept = acted > 0 ? `${acted} 条已有人办理，没有撤回，请在台账中逐条处理。` : "";
  return `已撤回 ${withdrawn} 条。${rest}${kept}`;
}

function Figure({ label, value }: { readonly label: string; readonly value: number | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value ?? "—"}</dd>
    </div>
  );
}

type RefusedRow = ImportState["refused"][number];

const refusedColumns: readonly TableColumn<RefusedRow>[] = [
  { head: "位置", width: "240px", cell: rowWords },
  { head: "原因", cell: ({ reason }) => reason },
];

function Refused({ batch }: Batch) {
  return (
    <section aria-labelledby="refused-title" className="import-part">
      <h2 id="refused-title">不能导入的行（{batch.refused.length}）</h2>
      <p className="quiet">在预览中更正，或者在原文件中改正后，重新导入即可；已登记的行不会重复。</p>
      <Records caption="不能导入的行" columns={refusedColumns} rows={batch.refused} keyOf={rowWords} />
    </section>
  );
}

type Row = ImportState["rows"][number];

const rowColumns: readonly TableColumn<Row>[] = [
  {
    head: "隐患内容",
    cell: ({ text }) =>
      text === null ? (
        <span className="quiet">记录已移交其他单位</span>
      ) : (
        <span className="clamp" title={text}>
          {text}
        </span>
      ),
  },
  { head: "位置", width: "160px", cell: rowWords },
  {
    head: "结果",
    width: "220px",
    cell: ({ outcome, sameAs, note, withdrawn }) =>
      outcome === "created" ? (
        <>
          <span className="chip done">新增</span>
          {withdrawn && <span className="quiet"> 已撤回</span>}
          {note && <p className="row-corrected">{note}</p>}
        </>
      ) : (
        <>
          <span className="chip soon">重复</span>{" "}
          <span className="quiet">{sameAs ? `与 ${rowWords(sameAs)}相同` : "与已登记的相同"}</span>
          {withdrawn && <p className="row-corrected">该记录已撤回，这一行不再在台账中。</p>}
          {note && !withdrawn && <p className="row-corrected">{note}</p>}
        </>
      ),
  },
  {
    head: "隐患",
    width: "260px",
    cell: ({ hazard, outcome, number }) => (
      <Link to="/hazards/$id" params={{ id: hazard }}>
        {outcome === "created" ? "查看登记的隐患" : "查看与之相同的隐患"}
        {number && ` ${number}`}
      </Link>
    ),
  },
];

type RowsProps = Batch & {
  readonly page: number;
  readonly busy: boolean;
  readonly onPage: (page: number) => void;
};

function Rows({ batch, page, busy, onPage }: RowsProps) {
  const { counts, rows, progress } = batch;
  const total = counts ? counts.created + counts.duplicate : progress.done;
  return (
    <section aria-labelledby="result-title" className="import-part">
      <h2 id="result-title">逐行结果</h2>
      {rows.length === 0 ? (
        <div className="panel">
          <Empty title={batch.state === "running" ? "正在写入" : "没有写入任何行"} />
        </div>
      ) : (
        <>
          <Records caption="逐行结果" columns={rowColumns} rows={rows} keyOf={rowWords} busy={busy} />
          <Pager page={page} size={rowsPerPage} total={total} onPage={onPage} />
        </>
      )}
    </section>
  );
}

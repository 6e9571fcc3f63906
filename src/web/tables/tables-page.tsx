import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { TableLine } from "#contract/tables.ts";
import { tablePeriods } from "#domain/tables/table-period.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilePick } from "#web/ui/file-pick.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { BlankPanel } from "./blank-panel.tsx";
import { filledHref, useTables } from "./queries.ts";
import "./tables.css";

/** 套表: a blank to settle once, and those that are filled in one press. */
export function TablesPage() {
  usePageTitle("套表");
  const [file, setFile] = useState<File | null>(null);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>套表</h1>
          <p className="quiet">
            上级每周、每月下发的空表，上传一次、核对每一列填什么，以后每期一键填好，格式与原表一致。
          </p>
        </div>
      </header>
      <FilePick
        accept=".xlsx,.docx"
        chosen={file?.name ?? null}
        hint="选择上级下发的空表（.xlsx、.docx）。"
        onPick={setFile}
      />
      {file ? (
        <BlankPanel key={`${file.name} ${file.lastModified}`} file={file} onClose={() => setFile(null)} />
      ) : (
        <Saved />
      )}
    </div>
  );
}

function Saved() {
  const { data, error, refetch } = useTables();
  return (
    <section aria-labelledby="saved-title">
      <h2 id="saved-title">已保存的表</h2>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <div className="panel">
          <Empty title="还没有保存过表">
            上传上级下发的空表，系统按表头认出每一列，核对后保存。市级保存的表，各县区都能用。
          </Empty>
        </div>
      )}
      {data && data.length > 0 && (
        <Records caption="已保存的表" columns={columns} rows={data} keyOf={({ id }) => id} />
      )}
    </section>
  );
}

const columns: readonly TableColumn<TableLine>[] = [
  {
    head: "名称",
    cell: ({ id, name }) => (
      <Link to="/tables/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { head: "时段", width: "220px", cell: ({ period }) => tablePeriods[period] },
  { head: "保存单位", width: "200px", cell: ({ own, ownerName }) => (own ? "本单位" : ownerName) },
  { head: "版本", width: "64px", cell: ({ version }) => `第 ${version} 版` },
  { head: "最近更改", width: "140px", cell: ({ savedAt }) => momentText(savedAt) },
  { head: "填报", width: "150px", cell: (line) => <FillNow line={line} /> },
];

/** One press: the file comes, and the page of the table says what could not be filled. */
function FillNow({ line: { id, name, kind } }: { readonly line: TableLine }) {
  const navigate = useNavigate();
  if (kind === "form") {
    return (
      <Link to="/tables/$id" params={{ id }} className="button-quiet" aria-label={`选择隐患：${name}`}>
        选择隐患
      </Link>
    );
  }
  return (
    <a
      href={filledHref(id)}
      download
      className="button-quiet"
      aria-label={`填好并下载：${name}`}
      onClick={() => window.setTimeout(() => void navigate({ to: "/tables/$id", params: { id } }), 0)}
    >
      填好并下载
    </a>
  );
}

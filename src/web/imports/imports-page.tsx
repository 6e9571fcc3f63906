import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportLine } from "#contract/imports.ts";
import { placeOfCode } from "#domain/places/place.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilePick } from "#web/ui/file-pick.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { useImports } from "./queries.ts";
import "./imports.css";

/** 导入台账: a file to look at and take in, and what was taken in before. */
export function ImportsPage() {
  usePageTitle("导入台账");
  const [file, setFile] = useState<File | null>(null);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>导入台账</h1>
          <p className="quiet">上传原有的隐患台账，先预览再导入。重复的行不会再次登记，整批可以撤销。</p>
        </div>
      </header>
      <FilePick
        accept=".xlsx,.csv"
        chosen={file?.name ?? null}
        hint="支持 .xlsx 和 .csv。"
        onPick={setFile}
      />
      {file ? (
        <PreviewPanel key={`${file.name} ${file.lastModified}`} file={file} onClose={() => setFile(null)} />
      ) : (
        <Before />
      )}
    </div>
  );
}

/** What was taken in before. */
function Before() {
  const { data, error, refetch } = useImports();
  return (
    <section aria-labelledby="before-title">
      <h2 id="before-title">导入记录</h2>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <div className="panel">
          <Empty title="还没有导入过台账">
            选择台账文件后，先看到每一列、每一行会成为什么，确认后才写入。
          </Empty>
        </div>
      )}
      {data && data.length > 0 && (
        <Records caption="导入记录" columns={columns} rows={data} keyOf={({ id }) => id} />
      )}
    </section>
  );
}

const columns: readonly TableColumn<ImportLine>[] = [
  {
    head: "文件",
    cell: ({ id, fileName }) => (
      <Link to="/imports/$id" params={{ id }}>
        {fileName}
      </Link>
    ),
  },
  { head: "导入时间", width: "140px", cell: ({ at }) => momentText(at) },
  { head: "导入人", width: "90px", cell: ({ byName }) => byName || "（姓名未载）" },
  { head: "导入方属地", width: "100px", cell: ({ home }) => placeOfCode(home)?.name ?? home },
  { head: "读取", width: "64px", numeric: true, cell: ({ read }) => read },
  { head: "新增", width: "64px", numeric: true, cell: ({ counts }) => counts?.created ?? "—" },
  { head: "重复", width: "64px", numeric: true, cell: ({ counts }) => counts?.duplicate ?? "—" },
  { head: "不能导入", width: "84px", numeric: true, cell: ({ counts }) => counts?.refused ?? "—" },
  { head: "状态", width: "90px", cell: (line) => <ImportState line={line} /> },
];

function ImportState({ line }: { readonly line: ImportLine }) {
  if (line.undone) return <span className="chip">已撤销</span>;
  if (!line.counts) return <span className="chip soon">未完成</span>;
  return <span className="chip done">已完成</span>;
}

import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { SeenTable } from "#contract/tables.ts";
import { columnName } from "#domain/tables/column-source.ts";
import { tablePeriods } from "#domain/tables/table-period.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { FillingSection } from "./filling-section.tsx";
import { KeepingSection } from "./keeping-section.tsx";
import { useTable } from "./queries.ts";
import { scopeWords } from "./scope-words.ts";
import { placeWords, sourceWords } from "./table-draft.ts";
import "./tables.css";

/** 一张套表: filled for a period, with what is left blank; and how it is filled. */
export function TablePage() {
  const { id } = useParams({ from: "/tables/$id" });
  const { data, error, refetch } = useTable(id);
  usePageTitle(data ? data.name : "套表");
  if (data) return <Seen table={data} />;
  return (
    <div className="page">
      <ProblemNote error={error} again={() => void refetch()} />
      {!error && <Loading />}
    </div>
  );
}

function Seen({ table }: { readonly table: SeenTable }) {
  const [changing, setChanging] = useState(false);
  return (
    <div className="page">
      <header className="table-head">
        <p className="quiet">
          <Link to="/tables">套表</Link> / 第 {table.version} 版
        </p>
        <h1>{table.name}</h1>
      </header>
      {!changing && <FillingSection id={table.id} period={table.period} />}
      {!changing && <Settled table={table} />}
      {table.own && (
        <KeepingSection key={table.seq} table={table} changing={changing} onChanging={setChanging} />
      )}
    </div>
  );
}

/** How the table is filled, for whoever wonders what stands in it. */
function Settled({ table }: { readonly table: SeenTable }) {
  const { own, ownerName, savedBy, savedAt, fileName, period, columns } = table;
  return (
    <details className="panel">
      <summary>
        <h2>这张表的设置</h2>
      </summary>
      <Facts
        facts={[
          ["时段", tablePeriods[period]],
          ["范围", scopeWords(table.filters)],
          ["空表文件", fileName],
          ["保存单位", own ? `${ownerName}（本单位）` : `${ownerName}（由其维护，各单位填报各自管辖范围）`],
          ["最近更改", `${momentText(savedAt)} ${savedBy}`],
        ]}
      />
      <ul className="plain-list table-columns">
        {columns.map((column) => (
          <li key={column.index} className={column.source.kind === "blank" ? "left-blank" : undefined}>
            <span>
              <span className="quiet">{placeWords(table.kind, column.index)}</span> {columnName(column)}
            </span>
            <strong>{sourceWords(column.source)}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}

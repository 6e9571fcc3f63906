import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type ExportLayout, exportLayouts } from "#domain/documents/export-request.ts";
import { exportHref, filterWords, tableHref, type Words } from "#web/hazards/list-state.ts";
import { Loading } from "#web/ui/note.tsx";
import { AskExportDialog } from "./ask-export-dialog.tsx";
import { useExportSize } from "./queries.ts";

const layouts = Object.entries(exportLayouts) as [ExportLayout, string][];

/** The list in each layout: as a file, or, of more rows than leave without approval, as a request for one. */
export function ListLayouts({ words }: { readonly words: Words }) {
  const { data, isPending } = useExportSize(filterWords(words));
  const [asking, setAsking] = useState<ExportLayout | null>(null);
  if (isPending) return <Loading what="正在统计条数…" />;
  const needsApproval = data !== undefined && data.rows > data.rowsWithoutApproval;
  return (
    <>
      {needsApproval && (
        <p>
          共 {data.rows} 条，超过 {data.rowsWithoutApproval} 条，须经审批。
        </p>
      )}
      <ul className="plain-list">
        {layouts.map(([layout, label]) => (
          <li key={layout}>
            {needsApproval ? (
              <button type="button" className="export-choice" onClick={() => setAsking(layout)}>
                申请：{label}
              </button>
            ) : (
              <a href={hrefOf(words, layout)} download>
                {label}
              </a>
            )}
          </li>
        ))}
        {needsApproval && (
          <li>
            <Link to="/exports">我的导出申请</Link>
          </li>
        )}
      </ul>
      {asking && data && (
        <AskExportDialog words={words} layout={asking} rows={data.rows} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

function hrefOf(words: Words, layout: ExportLayout): string {
  return layout === "county" ? exportHref(words) : tableHref(words, layout);
}

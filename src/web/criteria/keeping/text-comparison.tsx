import type { OfficialTextShape } from "#contract/library-keeping.ts";
import { type TextOutcome, textOutcomes } from "#domain/criteria/official-text-import.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Records } from "#web/ui/records.tsx";
import { countsOf, rowsToLookAt } from "./text-counts.ts";

type Row = OfficialTextShape["rows"][number];

const tones: Readonly<Record<TextOutcome, string>> = {
  new: "chip done",
  changed: "chip soon",
  missing: "chip soon",
  same: "chip",
  "lead-in": "chip",
  repeated: "chip",
  withdrawn: "chip",
};

/** Old and new wording side by side, clause by clause. */
export function TextComparison({ shown }: { readonly shown: OfficialTextShape }) {
  const { fresh, changed, same, missing } = countsOf(shown, false);
  const rows = rowsToLookAt(shown).map((row, index) => ({ ...row, key: `${index}:${row.code}` }));
  return (
    <>
      <p className="note" role="status">
        对上 {fresh + changed + same} 条：补入原文 {fresh} 条，改动原文 {changed} 条，没有变化 {same}{" "}
        条；库中没有的 {missing} 条。
      </p>
      {rows.length > 0 && (
        <Records caption="原文对照" rows={rows} keyOf={({ key }) => key} columns={columns} />
      )}
    </>
  );
}

const columns: readonly TableColumn<Row>[] = [
  { head: "条款", width: "150px", cell: ({ clause }) => clause },
  {
    head: "结果",
    width: "150px",
    cell: ({ outcome }) => <span className={tones[outcome]}>{textOutcomes[outcome]}</span>,
  },
  { head: "现有内容", cell: (row) => <Before row={row} /> },
  { head: "新的原文", cell: ({ text }) => <span className="keeping-text">{text}</span> },
  {
    head: "引用",
    width: "110px",
    cell: ({ cited, summary }) => {
      if (cited > 0) return <strong>{cited} 条隐患引用</strong>;
      return summary === null ? "" : <span className="quiet">没有引用</span>;
    },
  },
];

function Before({ row: { before, summary } }: { readonly row: Row }) {
  if (before !== null) return <span className="keeping-text">{before}</span>;
  if (summary === null) return <span className="quiet">无</span>;
  return (
    <span className="keeping-text">
      <span className="chip">摘要，非原文</span> {summary}
    </span>
  );
}

import type { FormEvent, ReactNode } from "react";
import type { TableColumnShape, TableLayoutShape } from "#contract/tables.ts";
import { ColumnSources } from "./column-sources.tsx";
import { type TableDraft, withSource } from "./table-draft.ts";
import { TableScope } from "./table-scope.tsx";

type Props = {
  readonly layout: TableLayoutShape;
  readonly columns: readonly TableColumnShape[];
  readonly draft: TableDraft;
  readonly busy: boolean;
  readonly onChange: (draft: TableDraft) => void;
  readonly onSend: () => void;
  /** What went wrong, and the buttons. */
  readonly children: ReactNode;
};

/** How a table is filled: its columns, its period and hazards, its name. */
export function TableEditor({ layout, columns, draft, busy, onChange, onSend, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form onSubmit={submit} className="table-editor" aria-busy={busy}>
      <section className="panel" aria-labelledby="columns-title">
        <h2 id="columns-title">{layout.kind === "form" ? "每一项填什么" : "每一列填什么"}</h2>
        <p className="quiet">
          系统按表头认出的已经选好，请核对一遍。人员姓名、照片不列入上报表格，需要时请在下载后手工填写。
        </p>
        <ColumnSources
          kind={layout.kind}
          columns={columns}
          sources={draft.sources}
          busy={busy}
          onChange={(index, source) => onChange(withSource(draft, index, source))}
        />
        <Around layout={layout} />
      </section>
      <section className="panel" aria-labelledby="scope-title">
        <h2 id="scope-title">填哪些</h2>
        <TableScope
          kind={layout.kind}
          draft={draft}
          onChange={(change) => onChange({ ...draft, ...change })}
        />
        <div className="field table-name">
          <label className="field-label" htmlFor="table-name">
            这张表的名称
          </label>
          <input
            id="table-name"
            type="text"
            required
            maxLength={60}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        </div>
        {children}
      </section>
    </form>
  );
}

/** What is filled in beside the columns, and the rows that are known by their labels. */
function Around({ layout: { kind, lines, spots } }: Pick<Props, "layout">) {
  const known = lines.filter((line) => line.known);
  const unknown = lines.filter((line) => !line.known);
  const filled = spots.filter(({ byHand }) => !byHand);
  const byHand = spots.filter((spot) => spot.byHand);
  return (
    <>
      {filled.length > 0 && (
        <p className="quiet">表外的空格也会填写：{filled.map(({ label }) => label).join("、")}。</p>
      )}
      {byHand.length > 0 && (
        <p className="quiet">表外留空、需手工填写：{byHand.map(({ label }) => label).join("、")}。</p>
      )}
      {kind === "figures" && (
        <p className="quiet">
          认出 {known.length} 行：{known.map(({ label }) => label).join("、")}。
          {unknown.length > 0 && `没有认出的行留空：${unknown.map(({ label }) => label).join("、")}。`}
        </p>
      )}
    </>
  );
}

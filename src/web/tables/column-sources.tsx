import { useId } from "react";
import type { ColumnSourceShape, TableColumnShape } from "#contract/tables.ts";
import { columnName } from "#domain/tables/column-source.ts";
import type { TableKind } from "#domain/tables/table-layout.ts";
import { choiceOf, choicesFor, placeWords, sourceOf } from "./table-draft.ts";

type Props = {
  readonly kind: TableKind;
  readonly columns: readonly TableColumnShape[];
  readonly sources: ReadonlyMap<number, ColumnSourceShape>;
  readonly busy: boolean;
  readonly onChange: (index: number, source: ColumnSourceShape) => void;
};

/** What each column is filled with; settled once. */
export function ColumnSources({ kind, columns, sources, busy, onChange }: Props) {
  return (
    <ul className="plain-list table-columns">
      {columns.map((column) => (
        <OneColumn
          key={column.index}
          column={column}
          kind={kind}
          busy={busy}
          source={sources.get(column.index) ?? column.source}
          onChange={(source) => onChange(column.index, source)}
        />
      ))}
    </ul>
  );
}

type ColumnProps = Pick<Props, "kind" | "busy"> & {
  readonly column: TableColumnShape;
  readonly source: ColumnSourceShape;
  readonly onChange: (source: ColumnSourceShape) => void;
};

function OneColumn({ column, kind, source, busy, onChange }: ColumnProps) {
  const id = useId();
  const name = columnName(column);
  return (
    <li className={source.kind === "blank" ? "left-blank" : undefined}>
      <label htmlFor={id}>
        <span className="quiet">{placeWords(kind, column.index)}</span> {name}
      </label>
      <select
        id={id}
        value={choiceOf(source)}
        disabled={busy}
        onChange={(event) => onChange(sourceOf(event.target.value))}
      >
        {choicesFor(kind).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {source.kind === "fixed" && (
        <input
          type="text"
          aria-label={`${name}的固定文字`}
          placeholder="每行都填这几个字"
          maxLength={200}
          value={source.text}
          disabled={busy}
          onChange={(event) => onChange({ kind: "fixed", text: event.target.value })}
        />
      )}
    </li>
  );
}

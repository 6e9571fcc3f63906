import type { ReactNode } from "react";
import { DataTable, type Ordering, type TableColumn } from "./data-table.tsx";
import { useNarrow } from "./narrow.ts";
import "./records.css";

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly ordering?: Ordering;
  readonly busy?: boolean;
  /** What stands below a row, such as a form about it; null for most rows. */
  readonly below?: (row: Row) => ReactNode;
};

/** Records as a table on a screen and as cards on a phone; the first column is the card's title. */
export function Records<Row>(props: Props<Row>) {
  const narrow = useNarrow();
  if (!narrow) return <DataTable {...props} />;
  const { caption, columns, rows, keyOf, busy = false, below } = props;
  const [title, ...others] = columns;
  return (
    <ul className="plain-list" aria-label={caption} aria-busy={busy}>
      {rows.map((row) => (
        <li key={keyOf(row)} className="record-card">
          <div className="record-title">{title?.cell(row)}</div>
          <dl>
            {others.map(({ head, cell }) => (
              <div key={head}>
                <dt>{head}</dt>
                <dd>{cell(row)}</dd>
              </div>
            ))}
          </dl>
          {below?.(row)}
        </li>
      ))}
    </ul>
  );
}

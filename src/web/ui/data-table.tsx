import type { ReactNode } from "react";
import "./data-table.css";

/** One column: its head, its cell, and the order of the list that it stands for. */
export type TableColumn<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Width as CSS; without one the column takes what is left. */
  readonly width?: string;
  readonly numeric?: boolean;
  readonly order?: string;
};

/** How a list is ordered now, and how to change it. */
export type Ordering = {
  readonly order: string;
  readonly descending: boolean;
  readonly onOrder: (order: string, descending: boolean) => void;
};

type Props<Row> = {
  /** What the table holds, for screen readers. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly ordering?: Ordering;
  readonly busy?: boolean;
  /** What stands below a row across the whole table, such as a form about it; null for most rows. */
  readonly below?: (row: Row) => ReactNode;
};

/** A table of records. Its head stays in sight, its orders are buttons. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, keyOf, ordering, busy = false, below = () => null } = props;
  return (
    <div className="table-frame" aria-busy={busy}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ head, width }) => (
            <col key={head} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.head} column={column} ordering={ordering} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)} columns={columns} row={row} below={below(row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps<Row> = {
  readonly columns: readonly TableColumn<Row>[];
  readonly row: Row;
  readonly below: ReactNode;
};

function TableRow<Row>({ columns, row, below }: RowProps<Row>) {
  return (
    <>
      <tr>
        {columns.map(({ head, cell, numeric }) => (
          <td key={head} className={numeric ? "numeric" : undefined}>
            {cell(row)}
          </td>
        ))}
      </tr>
      {below !== null && (
        <tr className="row-below">
          <td colSpan={columns.length}>{below}</td>
        </tr>
      )}
    </>
  );
}

type HeadProps = {
  readonly column: Pick<TableColumn<never>, "head" | "order" | "numeric">;
  readonly ordering: Ordering | undefined;
};

function Head({ column: { head, order, numeric }, ordering }: HeadProps) {
  if (!order || !ordering) {
    return (
      <th scope="col" className={numeric ? "numeric" : undefined}>
        {head}
      </th>
    );
  }
  const here = ordering.order === order;
  const sorted = here ? (ordering.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" onClick={() => ordering.onOrder(order, here && !ordering.descending)}>
        {head}
        <span aria-hidden="true">{here ? (ordering.descending ? " ↓" : " ↑") : " ↕"}</span>
      </button>
    </th>
  );
}

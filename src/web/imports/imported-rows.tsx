import { Link } from "@tanstack/react-router";
import type { ImportPage } from "#contract/imports.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Tabs } from "#web/ui/tabs.tsx";

/** What became of the rows of an import. */
export function ImportedRows({ batch }: { readonly batch: ImportPage }) {
  const { rows, refused } = batch;
  const place = { head: "位置", width: "220px", cell: (one: { sheet: string; row: number }) => `${one.sheet} 第 ${one.row} 行` };
  const keyOf = ({ sheet, row }: { sheet: string; row: number }) => `${sheet} ${row}`;
  const of = (outcome: "created" | "duplicate") => rows.filter((row) => row.outcome === outcome);
  const list = (outcome: "created" | "duplicate", words: string) => (
    <DataTable
      caption={words}
      rows={of(outcome)}
      keyOf={keyOf}
      columns={[
        place,
        {
          head: "记录",
          cell: ({ hazard }) => (
            <Link to="/hazards/$id" params={{ id: hazard }}>
              {words}
            </Link>
          ),
        },
      ]}
    />
  );
  const refusedList = () => (
    <DataTable
      caption="拒绝的行"
      rows={refused}
      keyOf={keyOf}
      columns={[place, { head: "拒绝的原因", cell: ({ reason }) => reason }]}
    />
  );
  return (
    <Tabs
      label="每一行的结果"
      tabs={[
        { name: `拒绝 ${refused.length}`, content: refusedList },
        { name: `重复 ${of("duplicate").length}`, content: () => list("duplicate", "查看已有的记录") },
        { name: `新建 ${of("created").length}`, content: () => list("created", "查看新建的记录") },
      ]}
    />
  );
}

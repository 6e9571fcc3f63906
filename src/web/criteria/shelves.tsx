import { Link } from "@tanstack/react-router";
import type { Standard } from "#domain/criteria/standard.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Records } from "#web/ui/records.tsx";
import { Cautions } from "./cautions.tsx";
import { cautionsOfStandard, type Shelf, standingOn, standings } from "./library.ts";

type Props = {
  readonly shelves: readonly Shelf[];
  readonly standards: readonly Standard[];
  readonly on: string;
};

/** The standards by hazard field. */
export function Shelves({ shelves, standards, on }: Props) {
  const columns = columnsFor(standards, on);
  return shelves.map(({ sector, name, standards: held }) => (
    <section key={sector} className="shelf" aria-labelledby={`shelf-${sector}`}>
      <h2 id={`shelf-${sector}`}>{name}</h2>
      <Records caption={`${name}判定标准`} rows={held} keyOf={({ id }) => id} columns={columns} />
    </section>
  ));
}

function columnsFor(standards: readonly Standard[], on: string): readonly TableColumn<Standard>[] {
  return [
    {
      head: "名称",
      cell: (standard) => (
        <>
          <Link to="/standards/$id" params={{ id: standard.id }}>
            {standard.title}
          </Link>{" "}
          {standard.origin === "office" && <span className="chip caution">本地清单</span>}
          <Cautions of={cautionsOfStandard(standard)} />
        </>
      ),
    },
    { head: "文号", width: "230px", cell: ({ documentNumber }) => documentNumber ?? "待核" },
    { head: "发布机关", width: "190px", cell: ({ issuer }) => issuer },
    { head: "实施日期", width: "116px", cell: ({ effectiveOn }) => effectiveOn ?? "待确认" },
    { head: "条数", width: "64px", numeric: true, cell: ({ items }) => items.length },
    {
      head: "状态",
      width: "96px",
      cell: (standard) => {
        const standing = standingOn(standards, standard, on);
        return <span className={standing === "standing" ? "chip done" : "chip"}>{standings[standing]}</span>;
      },
    },
  ];
}

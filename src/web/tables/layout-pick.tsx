import type { BlankAsked, TableProposal } from "#contract/tables.ts";
import { type TableKind, tableKinds } from "#domain/tables/table-layout.ts";

type Props = {
  readonly proposal: TableProposal;
  readonly busy: boolean;
  readonly onPick: (asked: BlankAsked) => void;
};

/** Where the table of a blank was found, to be put right where it was not. */
export function LayoutPick({ proposal: { sheets, layout }, busy, onPick }: Props) {
  const { sheet, kind, headTop, headBottom } = layout;
  const found = { sheet, kind, headRow: headTop + 1 };
  const { bodyBottom } = layout;
  const where =
    kind === "form"
      ? `在第 ${headTop + 1} 至 ${(bodyBottom ?? headTop) + 1} 行`
      : headWords(headTop, headBottom);
  return (
    <details className="panel layout-pick">
      <summary>
        {tableKinds[kind]}，{where}
        <span className="quiet"> 认得不对，点这里更改</span>
      </summary>
      <div className="list-filters">
        <div className="list-filter">
          <label htmlFor="layout-kind">表的类型</label>
          <select
            id="layout-kind"
            value={kind}
            disabled={busy}
            onChange={(event) => onPick({ ...found, kind: event.target.value as TableKind })}
          >
            {Object.entries(tableKinds).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </div>
        {sheets.length > 1 && (
          <div className="list-filter">
            <label htmlFor="layout-sheet">哪一张表</label>
            <select
              id="layout-sheet"
              value={sheet}
              disabled={busy}
              onChange={(event) => onPick({ sheet: event.target.value })}
            >
              {sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
        )}
        <div className="list-filter">
          <label htmlFor="layout-head">表头从第几行开始</label>
          <select
            id="layout-head"
            value={headTop + 1}
            disabled={busy}
            onChange={(event) => onPick({ sheet, headRow: Number(event.target.value) })}
          >
            {Array.from({ length: Math.max(20, headTop + 1) }, (_, row) => row + 1).map((row) => (
              <option key={row} value={row}>
                第 {row} 行
              </option>
            ))}
          </select>
        </div>
      </div>
    </details>
  );
}

function headWords(top: number, bottom: number): string {
  return `表头在第 ${top === bottom ? top + 1 : `${top + 1} 至 ${bottom + 1}`} 行`;
}

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Preview, PreviewFound, PreviewRow, PreviewView } from "#contract/imports.ts";
import { gaps } from "#domain/hazards/gap.ts";
import { skipReasons } from "#domain/imports/line.ts";
import { placeOfCode } from "#domain/places/place.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Records } from "#web/ui/records.tsx";
import { rowViews, viewsOf } from "./choices.ts";
import { previewRowsPerPage, usePreviewPage } from "./queries.ts";

type Props = {
  readonly id: string;
  readonly found: PreviewFound;
  readonly busy: boolean;
  /** Previews the file once more, where this preview is held no longer. */
  readonly again: () => void;
};

/** What becomes of every row: new, a repetition of what, refused why; and the lines that are no rows. */
export function PreviewRows(props: Props) {
  const { found } = props;
  const [view, setView] = useState<PreviewView>("all");
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">各行的去向</h2>
      <fieldset className="row-views">
        <legend className="visually-hidden">显示哪些行</legend>
        {viewsOf(found).map((one) => (
          <button
            key={one}
            type="button"
            className="button-quiet"
            aria-pressed={one === view}
            onClick={() => setView(one)}
          >
            {rowViews[one]} {found.views[one]}
          </button>
        ))}
      </fieldset>
      {found.views[view] === 0 ? (
        <div className="panel">
          <Empty title="没有这样的行" />
        </div>
      ) : (
        <Shown key={view} {...props} view={view} />
      )}
    </section>
  );
}

function Shown({ id, found, view, busy, again }: Props & { readonly view: PreviewView }) {
  const [page, setPage] = useState(1);
  const { data, error, isPlaceholderData } = usePreviewPage(id, view, page);
  if (!data) return error ? <ProblemNote error={error} again={again} /> : <Loading />;
  const common = { busy: busy || isPlaceholderData, keyOf: rowWords };
  return (
    <>
      <ProblemNote error={error} again={again} />
      {view === "refused" && (
        <Records caption="不能导入的行" columns={refusedColumns} rows={data.refused} {...common} />
      )}
      {view === "skipped" && (
        <Records caption="不是数据的行" columns={skippedColumns} rows={data.skipped} {...common} />
      )}
      {view !== "refused" && view !== "skipped" && (
        <Records
          caption="各行的去向"
          columns={rowColumns(found.sheets.length > 1)}
          rows={data.rows}
          {...common}
        />
      )}
      <Pager page={page} size={previewRowsPerPage} total={found.views[view]} onPage={setPage} />
    </>
  );
}

type Place = { readonly sheet: string; readonly row: number };

/** Where a row stands in the file. */
export function rowWords({ sheet, row }: Place): string {
  return `${sheet} 第 ${row} 行`;
}

const refusedColumns: readonly TableColumn<Preview["refused"][number]>[] = [
  { head: "位置", width: "220px", cell: rowWords },
  { head: "不能导入的原因", cell: ({ reason }) => reason },
];

const skippedColumns: readonly TableColumn<Preview["skipped"][number]>[] = [
  { head: "位置", width: "220px", cell: rowWords },
  { head: "原因", cell: ({ why }) => skipReasons[why] },
];

const standings = { major: "重大", general: "一般", "not-confirmed": "待判定" } as const;

function rowColumns(withSheet: boolean): readonly TableColumn<PreviewRow>[] {
  return [
    {
      head: "隐患",
      cell: (row) => (
        <>
          <span className="clamp" title={row.text}>
            {row.text}
          </span>
          {row.warnings.length > 0 && (
            <ul className="row-warnings">
              {row.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
        </>
      ),
    },
    {
      head: "位置",
      width: withSheet ? "130px" : "72px",
      cell: (row) => (withSheet ? rowWords(row) : `第 ${row.row} 行`),
    },
    { head: "单位", width: "170px", cell: (row) => <Unit row={row} /> },
    { head: "属地", width: "100px", cell: (row) => <Home row={row} /> },
    { head: "发现时间", width: "104px", cell: ({ foundOn }) => foundOn ?? notStated },
    { head: "整改时限", width: "104px", cell: ({ deadline }) => deadline ?? notStated },
    { head: "状态", width: "84px", cell: ({ status }) => status ?? notStated },
    {
      head: "级别、依据条款",
      width: "150px",
      cell: ({ standing, basis }) => (
        <>
          {standings[standing]}
          {basis && (
            <span className="clamp quiet" title={basis}>
              {basis}
            </span>
          )}
        </>
      ),
    },
    { head: "去向", width: "168px", cell: (row) => <Becomes row={row} /> },
    {
      head: "待补全",
      width: "110px",
      cell: (row) => row.gaps.map((gap) => gaps[gap]).join("、") || <span className="quiet">无</span>,
    },
  ];
}

const notStated = <span className="quiet">未注明</span>;

function Home({ row: { home, elsewhere } }: { readonly row: PreviewRow }) {
  const kept = (home && placeOfCode(home)?.name) || "未注明";
  return (
    <>
      {kept}
      {elsewhere && <span className="late-text">（原表：{elsewhere}）</span>}
    </>
  );
}

function Unit({ row }: { readonly row: PreviewRow }) {
  if (!row.unitName) return <span className="quiet">未注明</span>;
  return (
    <>
      {row.unitName} {!row.enterprise && <span className="quiet">（企业库中没有）</span>}
    </>
  );
}

function Becomes({ row }: { readonly row: PreviewRow }) {
  if (row.becomes === "record") {
    return <span className="chip accent">{row.done ? "新增，按已销号登记" : "新增"}</span>;
  }
  if (row.why === "sister" && row.of?.kind === "row") {
    return (
      <>
        <span className="chip">并入同一隐患</span> <span className="quiet">{rowWords(row.of)}</span>
      </>
    );
  }
  return (
    <>
      <span className="chip soon">重复</span>{" "}
      {row.of?.kind === "record" && (
        <Link to="/hazards/$id" params={{ id: row.of.id }} target="_blank">
          与已登记的相同
        </Link>
      )}
      {row.of?.kind === "row" && <span className="quiet">与 {rowWords(row.of)}相同</span>}
    </>
  );
}

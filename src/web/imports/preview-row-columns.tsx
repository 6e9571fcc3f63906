import { Link } from "@tanstack/react-router";
import type { Preview, PreviewRow } from "#contract/imports.ts";
import { gaps } from "#domain/hazards/gap.ts";
import { correctionWords } from "#domain/imports/correction.ts";
import { skipReasons } from "#domain/imports/line.ts";
import type { RowPlace } from "#domain/imports/row-place.ts";
import { placeOfCode } from "#domain/places/place.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";

/** Where a row stands in the file. */
export function rowWords({ sheet, row }: RowPlace): string {
  return `${sheet} 第 ${row} 行`;
}

/** Which row is being corrected, and beginning to. */
type Correction = { readonly open: string | null; readonly onOpen: (row: string | null) => void };

/** Rows that cannot come in as they are. */
export function refusedColumns(correction: Correction): readonly TableColumn<Preview["refused"][number]>[] {
  return [
    { head: "不能导入的原因", cell: ({ reason }) => reason },
    { head: "位置", width: "220px", cell: rowWords },
    { head: "更正", width: "100px", cell: (row) => <CorrectButton row={row} {...correction} /> },
  ];
}

type ButtonProps = Correction & { readonly row: RowPlace };

function CorrectButton({ row, open, onOpen }: ButtonProps) {
  const own = rowWords(row);
  return (
    <button
      type="button"
      className="button-quiet small"
      aria-expanded={open === own}
      aria-label={`更正${own}`}
      onClick={() => onOpen(open === own ? null : own)}
    >
      更正
    </button>
  );
}

/** Lines that are no rows. */
export const skippedColumns: readonly TableColumn<Preview["skipped"][number]>[] = [
  { head: "位置", width: "220px", cell: rowWords },
  { head: "原因", cell: ({ why }) => skipReasons[why] },
];

const standings = { major: "重大", general: "一般", "not-confirmed": "待判定" } as const;

/** Rows as they would come in. */
export function rowColumns(withSheet: boolean, correction: Correction): readonly TableColumn<PreviewRow>[] {
  return [
    {
      head: "隐患",
      cell: (row) => (
        <>
          <span className="clamp" title={row.text}>
            {row.text}
          </span>
          {row.cited && <Cited {...row.cited} />}
          {row.warnings.length > 0 && (
            <ul className="row-warnings">
              {row.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
          {row.corrected.length > 0 && (
            <p className="quiet row-corrected">已更正：{row.corrected.map(correctionWords).join("；")}</p>
          )}
        </>
      ),
    },
    {
      head: "位置",
      width: withSheet ? "130px" : "76px",
      cell: (row) => (
        <>
          {withSheet ? rowWords(row) : `第 ${row.row} 行`}
          {row.why !== "sister" && <CorrectButton row={row} {...correction} />}
        </>
      ),
    },
    { head: "单位", width: "150px", cell: (row) => <Unit row={row} /> },
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
    { head: "去向", width: "150px", cell: (row) => <Becomes row={row} /> },
    {
      head: "待补全",
      width: "110px",
      cell: (row) => row.gaps.map((gap) => gaps[gap]).join("、") || <span className="quiet">无</span>,
    },
  ];
}

/** What the basis was read as, for a person to see whether it was meant. */
function Cited({ item, criterion }: NonNullable<PreviewRow["cited"]>) {
  if (!criterion) {
    return <p className="quiet row-corrected">所写依据不是重大事故隐患判定标准，按“待判定”导入。</p>;
  }
  if (!item) return <p className="quiet row-corrected">所写依据没有对应到标准库的条款，按原文保留。</p>;
  return (
    <p className="quiet row-corrected">
      依据读作：
      <Link to="/standards/$id/items/$code" params={{ id: item.standard, code: item.code }} target="_blank">
        {item.citation}
      </Link>
      （摘要，非原文：{item.summary}）
    </p>
  );
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
      {row.unitName} {row.unitContinued && <span className="quiet">（本行空白，按上一行）</span>}
      {!row.enterprise && <span className="quiet">（企业库中没有）</span>}
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
          {row.chosen?.same ? "您认定与已登记的相同" : "与已登记的相同"}
        </Link>
      )}
      {row.of?.kind === "row" && (
        <span className="quiet">
          {row.chosen?.same && "您认定"}与 {rowWords(row.of)}相同
        </span>
      )}
    </>
  );
}

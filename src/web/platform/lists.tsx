import { Link } from "@tanstack/react-router";
import type { PlatformLine, TheirLine } from "#contract/platform.ts";
import { LevelChip, StageChip } from "#web/hazards/marks.tsx";
import type { TableColumn } from "#web/ui/data-table.tsx";

const hazard: TableColumn<PlatformLine> = {
  head: "隐患",
  cell: ({ id, text }) => (
    <Link to="/hazards/$id" params={{ id }} className="clamp">
      {text}
    </Link>
  ),
};
const unit: TableColumn<PlatformLine> = {
  head: "单位",
  width: "190px",
  cell: ({ unitName }) => unitName ?? "未注明",
};
const stage: TableColumn<PlatformLine> = {
  head: "状态",
  width: "96px",
  cell: (line) => <StageChip stage={line.stage} />,
};

/** 待上报, before the platform handed out anything. */
export const unreportedColumns: readonly TableColumn<PlatformLine>[] = [
  hazard,
  unit,
  { head: "发现日期", width: "112px", cell: ({ foundOn }) => foundOn ?? "未注明" },
  stage,
];

/** What the platform may hold already, beside what waits to be reported. */
export const likelyColumn: TableColumn<PlatformLine> = {
  head: "平台上疑似同一条",
  width: "240px",
  cell: ({ row }) =>
    row ? (
      <>
        {row.number ?? "没有编号"} <span className="quiet">第 {row.row} 行</span>
      </>
    ) : (
      <span className="quiet">没有查到</span>
    ),
};

const noted: TableColumn<PlatformLine> = {
  head: "平台编号",
  width: "190px",
  cell: ({ onPlatform, row }) => onPlatform?.number ?? row?.number ?? "未登记",
};

/** 已上报. */
export const agreeingColumns: readonly TableColumn<PlatformLine>[] = [
  hazard,
  unit,
  stage,
  noted,
  { head: "上报日期", width: "112px", cell: ({ onPlatform }) => onPlatform?.on ?? "" },
];

/** 差异: side by side, in words. */
export const differingColumns: readonly TableColumn<PlatformLine>[] = [
  hazard,
  { ...unit, width: "170px" },
  { head: "级别", width: "72px", cell: ({ level }) => <LevelChip level={level} /> },
  { ...noted, width: "160px" },
  {
    head: "差异",
    width: "400px",
    cell: ({ differences }) => (
      <ul className="plain-list platform-differences">
        {differences.map(({ what, ours, theirs }) => (
          <li key={what}>
            <strong>{what}</strong>
            <span>
              <span className="quiet">本系统</span> {ours}
            </span>
            <span>
              <span className="quiet">平台</span> {theirs}
            </span>
          </li>
        ))}
      </ul>
    ),
  },
];

/** 平台多出: rows of the export alone. */
export const theirColumns: readonly TableColumn<TheirLine>[] = [
  { head: "隐患内容", cell: ({ text }) => <span className="clamp">{text}</span> },
  { head: "单位", width: "200px", cell: ({ unitName }) => unitName ?? "未注明" },
  { head: "平台状态", width: "110px", cell: ({ status }) => status ?? "未注明" },
  { head: "平台编号", width: "190px", cell: (row) => <TheirNumber row={row} /> },
  { head: "位置", width: "140px", cell: ({ sheet, row }) => `${sheet} 第 ${row} 行` },
];

/** One number on two rows: the platform holds the hazard twice, or one of the numbers is wrong. */
function TheirNumber({ row: { number, sameNumber } }: { readonly row: TheirLine }) {
  if (!number) return <span className="quiet">没有编号</span>;
  return (
    <>
      {number}
      {sameNumber && <span className="late-text">（平台上重复，与第 {sameNumber.row} 行同号）</span>}
    </>
  );
}

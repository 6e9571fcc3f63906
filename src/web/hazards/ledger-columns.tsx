import { Link } from "@tanstack/react-router";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import { isSectorCode, sectors } from "#domain/criteria/sector.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { unitOfCode } from "#domain/places/units.ts";
import { Clock } from "#web/ui/clock.tsx";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { LevelChip, Marks, StageChip } from "./marks.tsx";

/** The name of a hazard field; the words themselves where they are no code of ours. */
export function fieldName(code: string | null): string {
  if (!code) return "未注明";
  return isSectorCode(code) ? sectors[code].name : code;
}

/** The columns of the ledger at an office screen; the place only where there is more than one. */
export function ledgerColumns(today: string, withHome: boolean): readonly TableColumn<HazardLine>[] {
  const home: TableColumn<HazardLine> = {
    head: "属地",
    width: "78px",
    cell: (line) => unitOfCode(line.home)?.name ?? "未注明",
  };
  return [
    {
      head: "隐患",
      cell: (line) => (
        <>
          <Link to="/hazards/$id" params={{ id: line.id }} className="clamp" title={line.text}>
            {line.text}
          </Link>
          <Marks line={line} />
        </>
      ),
    },
    { head: "单位", width: "190px", cell: (line) => line.unitName ?? <span className="quiet">未注明</span> },
    ...(withHome ? [home] : []),
    { head: "行业领域", width: "104px", cell: (line) => fieldName(line.field) },
    { head: "等级", width: "82px", cell: (line) => <LevelChip level={line.level} /> },
    { head: "状态", width: "100px", cell: (line) => <StageChip stage={line.stage} /> },
    { head: "发现日期", width: "106px", order: "found", cell: (line) => line.foundOn ?? "未注明" },
    {
      head: "整改期限",
      width: "120px",
      order: "deadline",
      cell: (line) =>
        isOver(line.stage) ? (
          <span className="quiet">{line.deadline ?? "—"}</span>
        ) : (
          <>
            {line.deadline && <div>{line.deadline}</div>}
            <Clock due={line.deadline} today={today} extended={line.extended} />
          </>
        ),
    },
    {
      head: "编号",
      width: "150px",
      order: "reported",
      cell: (line) => <span className="quiet">{line.number}</span>,
    },
  ];
}

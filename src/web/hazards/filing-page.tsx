import { Link } from "@tanstack/react-router";
import type { Duty } from "#contract/hazards/hazard-line.ts";
import { unitOfCode } from "#domain/places/units.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { FilingSeriesPanel } from "./filing-series.tsx";
import { fieldName } from "./ledger-columns.tsx";
import { useDuties } from "./queries.ts";

const filingActs = ["accept-filing", "return-filing"];

/** 备案: reports that were sent and wait; each is read, then received with a number or sent back. */
export function FilingPage() {
  usePageTitle("备案");
  const { data, error, refetch } = useDuties(true);
  const waiting = data?.duties.filter(({ act }) => filingActs.includes(act)) ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>备案</h1>
          <p className="quiet">接收备案只核对形式是否齐全，不代替审批。缺少内容的，退回补正并写明理由。</p>
        </div>
        <Link to="/hazards" search={{ only: "unfiled" }} className="button-quiet">
          已销号未备案的隐患
        </Link>
      </header>
      <FilingSeriesPanel />
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && waiting.length === 0 && (
        <div className="panel">
          <Empty title="没有等待备案的报告">企业报送以后，会按报送先后列在这里。</Empty>
        </div>
      )}
      {waiting.length > 0 && (
        <Records
          caption="等待备案的报告"
          rows={waiting}
          keyOf={({ hazard }) => hazard.id}
          columns={columns}
        />
      )}
    </div>
  );
}

const columns: readonly TableColumn<Duty>[] = [
  {
    head: "隐患",
    cell: ({ hazard }) => (
      <Link to="/hazards/$id" params={{ id: hazard.id }} className="clamp">
        {hazard.text}
      </Link>
    ),
  },
  { head: "单位", width: "200px", cell: ({ hazard }) => hazard.unitName ?? "未注明" },
  { head: "属地", width: "84px", cell: ({ hazard }) => unitOfCode(hazard.home)?.name ?? "" },
  { head: "行业领域", width: "110px", cell: ({ hazard }) => fieldName(hazard.field) },
  { head: "报送日期", width: "112px", cell: ({ since }) => since },
  {
    head: "办理",
    width: "290px",
    cell: ({ hazard }) => (
      <span className="button-row small">
        <a
          className="button-quiet"
          href={`/api/hazards/${hazard.id}/report.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          查看报告
        </a>
        <Link
          className="button-quiet"
          to="/hazards/$id"
          params={{ id: hazard.id }}
          search={{ act: "accept-filing" }}
        >
          接收备案
        </Link>
        <Link
          className="button-quiet"
          to="/hazards/$id"
          params={{ id: hazard.id }}
          search={{ act: "return-filing" }}
        >
          退回补正
        </Link>
      </span>
    ),
  },
];

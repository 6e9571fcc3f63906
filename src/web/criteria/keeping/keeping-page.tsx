import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { StandardsHead } from "#web/criteria/standards-head.tsx";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilterPick } from "#web/ui/filters.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { linesShown, needs, needsOf } from "./needs.ts";
import { NewStandardDialog } from "./new-standard-dialog.tsx";
import { type KeptLine, useKeptStandards } from "./queries.ts";
import "./keeping.css";

/** 标准维护: what the library lacks, and the ways to supply it. */
export function KeepingPage() {
  usePageTitle("标准维护");
  const { only = "" } = useSearch({ from: "/standards/keep" });
  const navigate = useNavigate({ from: "/standards/keep" });
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useKeptStandards();
  // Who keeps nothing of the library adds nothing to it either: the server refuses both for one reason.
  const mayAdd = data?.standards.some(({ reasonNot }) => reasonNot === null) ?? false;
  const shown = linesShown(data?.standards ?? [], only);
  return (
    <div className="page">
      <StandardsHead
        title="标准维护"
        about="导入标准原文、登记实施日期、增加本地隐患目录清单。导入原文以后，对外文书印原文；没有原文的只印标准名称、文号和条款。"
      >
        {mayAdd && (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            新增本地清单
          </button>
        )}
      </StandardsHead>
      <ExportPanel />
      <div className="list-filters">
        <FilterPick
          label="显示"
          value={only}
          options={[...Object.entries(needs), ["own", "本地清单"]]}
          onPick={(value) => void navigate({ search: { only: value || undefined }, replace: true })}
        />
      </div>
      {data && !mayAdd && (
        <p className="note">
          标准库由市安委办和市级行业监管部门维护。需要补充的，请报他们；这里可以查看和导出。
        </p>
      )}
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && shown.length === 0 && (
        <div className="panel">
          <Empty title="没有这样的标准">换一个条件查看，或者新增本地清单。</Empty>
        </div>
      )}
      {shown.length > 0 && <Records caption="标准" rows={shown} keyOf={({ id }) => id} columns={columns} />}
      {adding && <NewStandardDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

const columns: readonly TableColumn<KeptLine>[] = [
  {
    head: "名称",
    cell: (line) => (
      <>
        <Link to="/standards/$id" params={{ id: line.id }}>
          {line.title}
        </Link>
        {line.origin === "office" && <span className="chip caution">本地清单</span>}
        {needsOf(line)
          .filter((need) => need !== "official-text")
          .map((need) => (
            <span key={need} className="chip soon caution">
              {needs[need]}
            </span>
          ))}
      </>
    ),
  },
  { head: "文号", width: "200px", cell: ({ documentNumber }) => documentNumber ?? "无或待核" },
  {
    head: "行业领域",
    width: "130px",
    cell: ({ sectors, localSector }) => localSector ?? sectors.map(fieldName).join("、"),
  },
  { head: "实施日期", width: "112px", cell: ({ effectiveOn }) => effectiveOn ?? "待确认" },
  {
    head: "已有原文",
    width: "92px",
    numeric: true,
    cell: ({ items, withOfficialText }) => `${withOfficialText} / ${items}`,
  },
  {
    head: "办理",
    width: "150px",
    cell: ({ id, reasonNot }) =>
      reasonNot === null ? (
        <Link className="button-quiet" to="/standards/keep/$id" params={{ id }}>
          维护
        </Link>
      ) : (
        <span className="quiet">由其他部门维护</span>
      ),
  },
];

import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { type EditionChange, EditionChangesShape } from "#contract/hazards/edition-changes.ts";
import { comparisons } from "#domain/criteria/succession.ts";
import { read } from "#web/app/api.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { HazardsUnderChange } from "./hazards-under-change.tsx";
import "./edition-changes.css";

/** 标准换版: which editions changed, and the open hazards that are still to be looked at by the newer one. */
export function EditionChangesPage() {
  usePageTitle("标准换版");
  const { from, to } = useSearch({ from: "/edition-changes" });
  const { data, error, refetch } = useQuery({
    queryKey: ["edition-changes"],
    queryFn: ({ signal }) => read("/edition-changes", EditionChangesShape, signal),
  });
  const chosen = data?.changes.find((one) => one.from === from && one.to === to);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          {from && (
            <p className="quiet">
              <Link to="/edition-changes">标准换版</Link>
            </p>
          )}
          <h1>{chosen ? chosen.toTitle : "标准换版"}</h1>
          <p className="quiet">
            发现当日的判定不变，处罚和从轻仍按当时的版本。未办结的隐患按新版补充复核，逐条签字入账。
          </p>
        </div>
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {chosen && <HazardsUnderChange key={`${from} ${to}`} change={chosen} />}
      {data && !chosen && (
        <Records
          caption="已施行的换版"
          rows={data.changes}
          keyOf={(change) => `${change.from} ${change.to}`}
          columns={columns}
        />
      )}
    </div>
  );
}

const columns: readonly TableColumn<EditionChange>[] = [
  {
    head: "新版",
    cell: (change) => (
      <Link to="/edition-changes" search={{ from: change.from, to: change.to }}>
        {change.toTitle}
      </Link>
    ),
  },
  { head: "原版", width: "300px", cell: ({ fromTitle }) => fromTitle },
  { head: "施行日期", width: "116px", cell: ({ effectiveOn }) => effectiveOn ?? "待确认" },
  { head: "对照", width: "200px", cell: ({ compared }) => comparisons[compared] },
  {
    head: "待复核",
    width: "90px",
    numeric: true,
    cell: ({ open }) => (open > 0 ? <strong>{open} 条</strong> : <span className="quiet">无</span>),
  },
];

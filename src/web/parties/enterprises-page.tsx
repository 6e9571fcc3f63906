import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { IntakeResult } from "#contract/intake.ts";
import { EnterprisePageShape } from "#contract/parties.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { enterpriseFlags, supervisionLevels } from "#domain/parties/enterprise.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { reportingUnits, unitOfCode } from "#domain/places/units.ts";
import { read } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import { DataTable } from "#web/ui/data-table.tsx";
import { FilterPick, FilterSearch } from "#web/ui/filters.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { IntakePanel } from "./intake-panel.tsx";

const size = 20;

/** 企业: the file of production and business units within reach. */
export function EnterprisesPage() {
  usePageTitle("企业");
  const words = useSearch({ from: "/enterprises" });
  const navigate = useNavigate({ from: "/enterprises" });
  const client = useQueryClient();
  const { acting } = useSignedIn();
  const page = Math.max(1, Number(words["page"] ?? 1) || 1);
  const query = new URLSearchParams({ offset: String((page - 1) * size), limit: String(size) });
  for (const name of ["home", "field", "text"]) if (words[name]) query.set(name, words[name]);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ["enterprises", query.toString()],
    queryFn: ({ signal }) => read(`/enterprises?${query}`, EnterprisePageShape, signal),
    placeholderData: keepPreviousData,
  });
  const pick = (name: string) => (value: string) =>
    void navigate({ search: { ...words, page: undefined, [name]: value || undefined }, replace: true });
  const keeps = acting?.role === "county-office" || acting?.role === "city-office";
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>企业</h1>
        </div>
      </header>
      {keeps && (
        <IntakePanel
          what="企业"
          path="enterprises"
          shape={IntakeResult}
          onTaken={() => void client.invalidateQueries({ queryKey: ["enterprises"] })}
        />
      )}
      <div className="list-filters">
        <FilterSearch text={words["text"] ?? ""} placeholder="名称或者统一社会信用代码" onSearch={pick("text")} />
        {acting?.level === "city" && (
          <FilterPick
            label="属地"
            value={words["home"]}
            options={reportingUnits.map(({ code, name }) => [code, name])}
            onPick={pick("home")}
          />
        )}
        <FilterPick
          label="行业领域"
          value={words["field"]}
          options={Object.entries(sectors).map(([code, { name }]) => [code, name])}
          onPick={pick("field")}
        />
      </div>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.lines.length === 0 && (
        <div className="panel">
          <Empty title="没有符合条件的企业">
            {keeps ? "放宽条件再试；还没有登记企业的，用上面的表格批量登记。" : "放宽条件再试。企业由县区、市安委办登记。"}
          </Empty>
        </div>
      )}
      {data && data.lines.length > 0 && (
        <>
          <DataTable
            caption="企业"
            rows={data.lines}
            keyOf={({ id }) => id}
            busy={isPlaceholderData}
            columns={[
              {
                head: "名称",
                cell: (line) => (
                  <Link to="/enterprises/$id" params={{ id: line.id }}>
                    {line.name}
                  </Link>
                ),
              },
              { head: "统一社会信用代码", width: "186px", cell: (line) => line.uscc ?? "无" },
              {
                head: "属地",
                width: "150px",
                cell: (line) =>
                  [unitOfCode(line.home)?.name, line.placeCode === line.home ? null : placeOfCode(line.placeCode)?.name]
                    .filter(Boolean)
                    .join(""),
              },
              { head: "类型", width: "140px", cell: (line) => unitKinds[line.kind] },
              { head: "行业领域", width: "160px", cell: (line) => line.fields.map(fieldName).join("、") },
              { head: "监管层级", width: "84px", cell: (line) => supervisionLevels[line.supervisionLevel] },
              {
                head: "标记",
                width: "160px",
                cell: (line) => line.flags.map((flag) => enterpriseFlags[flag]).join("、"),
              },
            ]}
          />
          <Pager
            page={page}
            size={size}
            total={data.total}
            onPage={(next) => void navigate({ search: { ...words, page: String(next) } })}
          />
        </>
      )}
    </div>
  );
}

import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { IntakeResult } from "#contract/intake.ts";
import type { EnterpriseLine } from "#contract/parties.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { enterpriseFlags, supervisionLevels } from "#domain/parties/enterprise.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { reportingUnits, unitOfCode } from "#domain/places/units.ts";
import { useSignedIn } from "#web/app/session.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { FilterPick, FilterSearch } from "#web/ui/filters.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Pager } from "#web/ui/pager.tsx";
import { Records } from "#web/ui/records.tsx";
import { RegisterEnterprise } from "./enterprise-drawers.tsx";
import { IntakePanel } from "./intake-panel.tsx";
import { changed, pageIn, pageSize, queryOf, type Words } from "./list-words.ts";
import { useEnterprises, useReread } from "./queries.ts";
import "./parties.css";

/** 企业: the file of production and business units within reach. */
export function EnterprisesPage() {
  usePageTitle("企业");
  const words: Words = useSearch({ from: "/enterprises" });
  const navigate = useNavigate({ from: "/enterprises" });
  const { acting } = useSignedIn();
  const reread = useReread("enterprises");
  const [registering, setRegistering] = useState(false);
  const { data, error, isPlaceholderData, refetch } = useEnterprises(
    queryOf(words, ["home", "field", "text"]),
  );
  const pick = (name: string) => (value: string) =>
    void navigate({ search: changed(words, { [name]: value }), replace: true });
  const keeps = acting?.role === "county-office" || acting?.role === "city-office";
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>企业</h1>
          <p className="quiet">{data ? `共 ${data.total.toLocaleString("zh-CN")} 家` : "　"}</p>
        </div>
        {keeps && (
          <button type="button" className="button" onClick={() => setRegistering(true)}>
            登记企业
          </button>
        )}
      </header>
      {registering && <RegisterEnterprise onClose={() => setRegistering(false)} />}
      {keeps && (
        <IntakePanel what="企业" path="enterprises" shape={IntakeResult} onTaken={() => void reread()} />
      )}
      <div className="list-filters">
        <FilterSearch
          key={words["text"] ?? ""}
          text={words["text"] ?? ""}
          placeholder="名称或者统一社会信用代码"
          onSearch={pick("text")}
        />
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
            {keeps
              ? "放宽筛选条件；还没有登记的，用“登记企业”或者“批量登记企业”登记。"
              : "放宽筛选条件再试。企业由市、县（区）安委办登记。"}
          </Empty>
        </div>
      )}
      {data && data.lines.length > 0 && (
        <>
          <Records
            caption="企业"
            rows={data.lines}
            keyOf={({ id }) => id}
            busy={isPlaceholderData}
            columns={columns}
          />
          <Pager
            page={pageIn(words)}
            size={pageSize}
            total={data.total}
            onPage={(next) => void navigate({ search: { ...words, page: String(next) } })}
          />
        </>
      )}
    </div>
  );
}

const columns: readonly TableColumn<EnterpriseLine>[] = [
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
    cell: (line) =>
      line.flags.map((flag) => enterpriseFlags[flag]).join("、") || <span className="quiet">无</span>,
  },
];

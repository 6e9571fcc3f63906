import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { EnterpriseView } from "#contract/parties.ts";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { enterpriseFlags, supervisionLevels } from "#domain/parties/enterprise.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { unitOfCode } from "#domain/places/units.ts";
import { read } from "#web/app/api.ts";
import { Facts } from "#web/ui/facts.tsx";
import { HazardCard } from "#web/hazards/hazard-card.tsx";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import { useHazardList } from "#web/hazards/queries.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import "#web/hazards/list.css";

/** 一家企业: its file, who leads in each of its fields, and its hazards. */
export function EnterprisePage() {
  const { id } = useParams({ from: "/enterprises/$id" });
  const { data, error, refetch } = useQuery({
    queryKey: ["enterprises", id],
    queryFn: ({ signal }) => read(`/enterprises/${id}`, EnterpriseView, signal),
  });
  usePageTitle(data?.name ?? "企业");
  if (!data) {
    return (
      <div className="page">
        <ProblemNote error={error} again={() => void refetch()} />
        {!error && <Loading />}
      </div>
    );
  }
  const township = data.placeCode === data.home ? null : placeOfCode(data.placeCode)?.name;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/enterprises">企业</Link>
          </p>
          <h1>{data.name}</h1>
        </div>
      </header>
      <section className="panel" aria-label="基本情况">
        <Facts
          facts={[
            ["统一社会信用代码", data.uscc ?? "无"],
            ["地址", [unitOfCode(data.home)?.name, township, data.address].filter(Boolean).join(" ")],
            ["类型", unitKinds[data.kind]],
            ["监管层级", supervisionLevels[data.supervisionLevel]],
            ["办矿主体（集团公司）", data.groupName],
            ["主要负责人", data.principalName],
            ["安全管理人员", data.safetyContactName],
            ["从业人数", data.headcount === null ? null : `${data.headcount} 人`],
            ["备案部门", data.filingBureauName ?? "尚未登记同级应急管理部门"],
            ["标记", data.flags.map((flag) => enterpriseFlags[flag]).join("、")],
          ]}
        />
      </section>
      <section aria-labelledby="departments">
        <h2 id="departments">牵头部门</h2>
        <DataTable
          caption="各行业领域的牵头部门"
          rows={data.departments}
          keyOf={({ field }) => field}
          columns={[
            { head: "行业领域", width: "140px", cell: ({ field }) => fieldName(field) },
            {
              head: "牵头部门",
              cell: ({ leadName, temporary }) =>
                leadName ? `${leadName}${temporary ? "（临时牵头）" : ""}` : "尚未指定，请联系安委办",
            },
            { head: "配合部门", cell: ({ supportingNames }) => supportingNames.join("、") || "—" },
          ]}
        />
      </section>
      <Hazards id={id} />
    </div>
  );
}

function Hazards({ id }: { readonly id: string }) {
  const { data, error } = useHazardList(`?enterprise=${encodeURIComponent(id)}&order=found&descending=true&limit=10`);
  return (
    <section aria-labelledby="hazards" style={{ marginTop: 20 }}>
      <h2 id="hazards">隐患{data ? `（${data.total}）` : ""}</h2>
      <ProblemNote error={error} />
      {data?.total === 0 && <Empty title="这家企业没有隐患记录" />}
      <ul className="plain-list">
        {data?.lines.map((line) => (
          <HazardCard key={line.id} line={line} today={data.today} />
        ))}
      </ul>
      {data && data.total > data.lines.length && (
        <Link to="/hazards" search={{ enterprise: id }}>
          查看全部 {data.total} 条
        </Link>
      )}
    </section>
  );
}

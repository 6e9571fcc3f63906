import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { StandardView } from "#contract/criteria.ts";
import { type Verification, verifications } from "#domain/criteria/standard.ts";
import { read } from "#web/app/api.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { CriterionItems } from "./criterion-items.tsx";
import { cautionsOfStandard } from "./library.ts";

/** One edition of a criterion, with its items. */
export function StandardPage() {
  const { id } = useParams({ from: "/standards/$id" });
  const { data, error, refetch } = useQuery({
    queryKey: ["standards", id],
    queryFn: ({ signal }) => read(`/standards/${id}`, StandardView, signal),
    staleTime: 600_000,
  });
  usePageTitle(data?.title ?? "判定标准");
  if (!data) {
    return (
      <div className="page">
        <ProblemNote error={error} again={() => void refetch()} />
        {!error && <Loading />}
      </div>
    );
  }
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/standards">判定标准</Link>
          </p>
          <h1>{data.title}</h1>
          <p className="quiet">下列摘要由本系统编写，不是标准原文；引用时以标准原文为准。</p>
        </div>
      </header>
      <section className="panel" aria-label="标准信息">
        <Facts
          facts={[
            ["文号", data.documentNumber ?? "文号待核"],
            ["发布机关", data.issuer],
            ["实施日期", data.effectiveOn ?? "待确认"],
            ["状态", data.status === "in-force" ? "现行" : "已废止"],
            ["行业领域", data.sectors.map(fieldName).join("、")],
            ["核对情况", verifications[data.verification as Verification] ?? data.verification],
            ["未收录的内容", data.missing.join("；")],
            ["说明", data.notes],
          ]}
        />
        {cautionsOfStandard(data).map((caution) => (
          <span key={caution} className="chip soon caution">
            {caution}
          </span>
        ))}
        {data.combination.map(({ scope, rule }) => (
          <p key={scope} className="note">
            综合判定（{scope}）：{rule}
          </p>
        ))}
      </section>
      <h2>判定条款（{data.lines.length}）</h2>
      <CriterionItems lines={data.lines} within />
    </div>
  );
}

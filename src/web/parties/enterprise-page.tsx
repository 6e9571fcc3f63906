import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { enterpriseFlags, supervisionLevels } from "#domain/parties/enterprise.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { unitOfCode } from "#domain/places/units.ts";
import { useSignedIn } from "#web/app/session.ts";
import { HazardCard } from "#web/hazards/hazard-card.tsx";
import { useHazardList } from "#web/hazards/queries.ts";
import { Facts } from "#web/ui/facts.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { DepartmentsPart } from "./departments.tsx";
import { AmendEnterprise } from "./enterprise-drawers.tsx";
import { HazardsToLink } from "./hazards-to-link.tsx";
import { useEnterprise, useReread } from "./queries.ts";
import "#web/hazards/list.css";
import "./parties.css";

/** 一家企业: its file, who leads in each of its fields, and its hazards. */
export function EnterprisePage() {
  const { id } = useParams({ from: "/enterprises/$id" });
  const { acting } = useSignedIn();
  const reread = useReread("enterprise", "enterprises");
  const [amending, setAmending] = useState(false);
  const [amended, setAmended] = useState(false);
  const { data, error, refetch } = useEnterprise(id);
  usePageTitle(data?.name ?? "企业");
  if (!data) {
    return (
      <div className="page">
        <ProblemNote error={error} again={() => void refetch()} />
        {!error && <Loading />}
      </div>
    );
  }
  const keeps = acting?.role === "city-office" || acting?.role === "county-office";
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
        <div className="button-row">
          {keeps && (
            <button type="button" className="button-quiet" onClick={() => setAmending(true)}>
              变更单位信息
            </button>
          )}
          <Link to="/hazards" search={{ enterprise: id }} className="button-quiet">
            在台账中查看它的隐患
          </Link>
        </div>
      </header>
      {amended && (
        <p className="note good" role="status">
          单位信息已变更。
        </p>
      )}
      {amending && (
        <AmendEnterprise
          enterprise={data}
          onClose={() => setAmending(false)}
          onDone={() => {
            setAmending(false);
            setAmended(true);
            void reread();
          }}
        />
      )}
      <HazardsToLink enterprise={data} />
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
      <DepartmentsPart enterprise={data} />
      <Hazards id={id} />
    </div>
  );
}

function Hazards({ id }: { readonly id: string }) {
  const { data, error } = useHazardList(
    `?enterprise=${encodeURIComponent(id)}&order=found&descending=true&limit=10`,
  );
  return (
    <section aria-labelledby="hazards" className="enterprise-part">
      <h2 id="hazards">隐患{data ? `（${data.total}）` : ""}</h2>
      <ProblemNote error={error} />
      {data?.total === 0 && (
        <div className="panel">
          <Empty title="这家企业没有隐患记录" />
        </div>
      )}
      <ul className="plain-list">
        {data?.lines.map((line) => (
          <HazardCard key={line.id} line={line} today={data.today} />
        ))}
      </ul>
      {data && data.total > data.lines.length && (
        <p className="quiet">这里列出最近发现的 {data.lines.length} 条。</p>
      )}
    </section>
  );
}

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Duty, HazardLine } from "#contract/hazards/hazard-line.ts";
import { type Role, roles } from "#domain/access/role.ts";
import { directAnswerers } from "#domain/direct-reports/direct-report.ts";
import { promptedRoles, promptingRoles } from "#domain/prompts/prompt.ts";
import { businessRoles, destinationsFor } from "#web/app/navigation.ts";
import { useSignedIn } from "#web/app/session.ts";
import { DirectReportsWaiting } from "#web/direct-reports/direct-reports-waiting.tsx";
import { UnansweredPapers } from "#web/papers/unanswered-papers.tsx";
import { useOrganisations } from "#web/parties/queries.ts";
import { PromptsWaiting } from "#web/prompts/prompts-waiting.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { ByUnit, CountsPanel } from "./counts-panel.tsx";
import { DutyItem } from "./duty-item.tsx";
import { DutyKinds } from "./duty-kinds.tsx";
import { ExportsWaiting } from "./exports/exports-waiting.tsx";
import { CountersignMany } from "./many/countersign-many.tsx";
import { useCounts, useDuties } from "./queries.ts";
import "./home.css";

/** Posts whose bodies write to one another. */
const answering: readonly Role[] = [
  ...(["city-office", "county-office", "regulator", "township", "filing-desk"] as const),
  ...(["principal", "safety-staff"] as const),
];

/** Posts that send or answer prompts to look for the same elsewhere. */
const prompting: readonly Role[] = [...promptingRoles, ...promptedRoles];

/** 我的待办: what I must do today with its clock, then the numbers of my reach. */
export function HomePage() {
  usePageTitle("我的待办");
  const { acting, today } = useSignedIn();
  const business = acting !== null && businessRoles.includes(acting.role);
  const counts = useCounts(business);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>我的待办</h1>
          <p className="quiet">{dayInWords(counts.data?.today ?? today)}</p>
        </div>
      </header>
      {business ? (
        <div className="home">
          <div>
            <ExportsWaiting />
            <Duties />
            <PromptsWaiting enabled={prompting.includes(acting.role)} />
            <DirectReportsWaiting enabled={directAnswerers.includes(acting.role)} />
            <UnansweredPapers enabled={answering.includes(acting.role)} />
            {counts.data && <ByUnit counts={counts.data} />}
          </div>
          <section aria-labelledby="reach-title">
            <h2 id="reach-title">管辖情况</h2>
            <ProblemNote error={counts.error} again={() => void counts.refetch()} />
            {counts.data && <CountsPanel counts={counts.data} />}
          </section>
        </div>
      ) : (
        <NoBusiness />
      )}
    </div>
  );
}

function Duties() {
  const [act, setAct] = useState("");
  const { data, error, isPending, refetch } = useDuties(true, act);
  const mine = data?.duties.filter(({ colleague }) => colleague === null) ?? [];
  const theirs = data?.duties.filter(({ colleague }) => colleague !== null) ?? [];
  const count = (data?.total ?? 0) - theirs.length;
  return (
    <section aria-labelledby="duties-title">
      <h2 id="duties-title">需要我办理的{count > 0 ? `（${count} 项）` : ""}</h2>
      <ProblemNote error={error} again={() => void refetch()} />
      {isPending && <Loading />}
      {data && mine.length === 0 && (
        <div className="panel">
          <Empty title="目前没有需要您办理的事项">有新的事项时，会按期限先后列在这里。</Empty>
        </div>
      )}
      {data && <DutyKinds byAct={data.byAct} act={act} onPick={setAct} />}
      <Countersigning duties={mine} />
      <ol className="plain-list duties">
        {mine.map((duty) => (
          <DutyItem key={keyOf(duty)} duty={duty} today={data?.today ?? ""} now={data?.now ?? null} />
        ))}
      </ol>
      {data && data.total > data.duties.length && (
        <p className="quiet">只列出最紧急的 {data.duties.length} 项，办完后自动补上后面的。</p>
      )}
      {data?.duties.some(({ due }) => due !== null) && (
        <p className="quiet">
          期限怎样计算，见<Link to="/rules">期限规则</Link>。
        </p>
      )}
      {theirs.length > 0 && (
        <details className="more">
          <summary>由本单位其他人员办理的（{theirs.length} 项）</summary>
          <ol className="plain-list duties">
            {theirs.map((duty) => (
              <DutyItem key={keyOf(duty)} duty={duty} today={data?.today ?? ""} now={data?.now ?? null} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** Where several records wait for the same signature they can be read and signed one under the other. */
function Countersigning({ duties }: { readonly duties: readonly Duty[] }) {
  const [asked, setAsked] = useState<readonly HazardLine[] | null>(null);
  const waiting = duties.filter(({ act }) => act === "countersign").map(({ hazard }) => hazard);
  const lines = waiting.filter((line, at) => waiting.findIndex(({ id }) => id === line.id) === at);
  if (lines.length < 2 && !asked) return null;
  return (
    <div className="duties-bar">
      <button type="button" className="button-quiet" onClick={() => setAsked(lines)}>
        一起会签（{lines.length} 条）
      </button>
      {asked && <CountersignMany picked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

const keyOf = ({ hazard, act, what }: Duty) => `${hazard.id} ${act} ${what}`;

/** Administrators and auditors read no business data; their first page leads to their own pages. */
function NoBusiness() {
  const { acting } = useSignedIn();
  if (!acting) return <Empty title="您的账号目前没有任职">请联系本单位的系统管理员登记任职。</Empty>;
  return (
    <div className="panel">
      <p>您的岗位是{roles[acting.role]}，不读取隐患业务数据，没有业务待办。</p>
      {acting.role === "system-admin" && <BeginHere />}
      <ul className="plain-list">
        {destinationsFor(acting.role)
          .filter(({ to }) => to !== "/")
          .map(({ to, label }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** On a new installation: what comes first, while nobody but the administrator is there. */
function BeginHere() {
  const { data } = useOrganisations();
  if (!data || data.organisations.length > 0) return null;
  return (
    <p className="note">
      系统中还没有单位。请先到<Link to="/people">组织人员</Link>
      登记安委办、各部门和备案部门，再为人员开通账号、登记任职。
    </p>
  );
}

const weekdays = "日一二三四五六";

/** A day as it is read aloud: 2026年11月24日 星期二. */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${year}年${month}月${day}日 星期${weekday}`;
}

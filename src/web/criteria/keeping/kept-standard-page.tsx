import { Link, useParams } from "@tanstack/react-router";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { AddedItems } from "./added-items.tsx";
import { EffectiveDateForm } from "./effective-date-form.tsx";
import { OfficialTextPanel } from "./official-text-panel.tsx";
import { type KeptLine, useKeptStandards } from "./queries.ts";
import "./keeping.css";

/** One standard as its keeper works on it: day of effect, official text, items of the office's own. */
export function KeptStandardPage() {
  const { id } = useParams({ from: "/standards/keep/$id" });
  const { data, error, refetch } = useKeptStandards();
  const line = data?.standards.find((one) => one.id === id);
  usePageTitle(line ? `维护：${line.title}` : "标准维护");
  return (
    <div className="page">
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && !line && (
        <div className="panel">
          <Empty title="标准库中没有这部标准">请回到标准维护重新选择。</Empty>
        </div>
      )}
      {line && <Kept line={line} />}
    </div>
  );
}

function Kept({ line }: { readonly line: KeptLine }) {
  const { id, title, documentNumber, effectiveOn, effectiveOnSource, reasonNot } = line;
  return (
    <>
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/standards/keep">标准维护</Link>
          </p>
          <h1>{title}</h1>
        </div>
        <Link className="button-quiet" to="/standards/$id" params={{ id }}>
          查看条款
        </Link>
      </header>
      <section className="panel" aria-label="标准信息">
        <Facts
          facts={[
            ["文号", documentNumber ?? "无或待核"],
            ["行业领域", line.localSector ?? line.sectors.map(fieldName).join("、")],
            ["实施日期", effectiveOn ?? "待确认"],
            ["日期出处", effectiveOnSource],
            ["已有原文", `${line.withOfficialText} 条，共 ${line.items} 条`],
          ]}
        />
      </section>
      {reasonNot !== null && (
        <p className="note warn" role="status">
          {reasonNot}
        </p>
      )}
      {reasonNot === null && (
        <>
          {(effectiveOn === null || effectiveOnSource !== null) && <EffectiveDateForm line={line} />}
          <OfficialTextPanel line={line} />
          <AddedItems line={line} />
        </>
      )}
    </>
  );
}

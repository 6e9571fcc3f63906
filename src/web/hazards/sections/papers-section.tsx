import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { OfferedKinds } from "#contract/paper-kinds.ts";
import type { PapersOf } from "#contract/papers.ts";
import { quarterInWords } from "#domain/calendar/quarter.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { quarterToReport } from "#domain/documents/reported-quarter.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { proposedRung } from "#domain/papers/ladder.ts";
import { quarterlyReportAct } from "#domain/papers/quarterly-duty.ts";
import { read } from "#web/app/api.ts";
import { useActAddress } from "#web/hazards/acts/act-address.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { DraftDialog } from "#web/papers/draft-dialog.tsx";
import { usePapersOf } from "#web/papers/queries.ts";
import { PaperStageChip } from "#web/papers/stage-chip.tsx";
import { GapPlaces } from "./report-gaps-list.tsx";
import "./papers-section.css";

/** 公文: the forms that this person issues on the hazard, each with what its record lacks before it is printed. */
export function PapersSection() {
  const { hazard } = useSeen();
  const { data } = useQuery({
    queryKey: ["hazard", hazard.id, "kinds"],
    queryFn: ({ signal }) => read(`/hazards/${hazard.id}/kinds`, OfferedKinds, signal),
  });
  const { data: made } = usePapersOf(hazard.id);
  const papers = made?.papers ?? [];
  if (!data || (data.kinds.length === 0 && papers.length === 0)) return null;
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">公文与表格</h2>
      {papers.length > 0 && <Made papers={papers} />}
      <p className="quiet">内容取自本条隐患的记录。缺项的可以先补齐，也可以打印后手工填写。</p>
      <Kinds offered={data.kinds.filter(({ kind }) => kindNamed(kind).to !== "body")} />
      <Pressing offered={data.kinds.filter(({ kind }) => kindNamed(kind).to === "body")} papers={papers} />
    </section>
  );
}

type Offered = OfferedKinds["kinds"];

function Kinds({ offered }: { readonly offered: Offered }) {
  return (
    <ul className="plain-list paper-kinds">
      {offered.map((one) => (
        <Kind key={one.kind} offered={one} />
      ))}
    </ul>
  );
}

/** 督办: papers to other bodies, and the rung that a late hazard calls for; a person decides. */
function Pressing({ offered, papers }: { readonly offered: Offered; readonly papers: PapersOf["papers"] }) {
  const { hazard, today } = useSeen();
  if (offered.length === 0) return null;
  const { deadline } = hazard.rectification;
  const late = deadline !== null && deadline < today && !isOver(hazard.stage) && hazard.stage !== "accepted";
  const sent = papers.map(({ stage, ...one }) => ({
    ...one,
    issued: stage === "issued" || stage === "served",
    withdrawn: stage === "withdrawn",
  }));
  const proposed = proposedRung(sent, { late, today });
  return (
    <details className="more" open={proposed !== null}>
      <summary>交办、督办和抄告（{offered.length} 种）</summary>
      {proposed && (
        <p className="note warn">
          建议拟写“{kindNamed(proposed.kind).label}”：{proposed.why}。由您决定。
        </p>
      )}
      <Kinds offered={offered} />
    </details>
  );
}

/** Papers that were drafted on the hazard, latest first. */
function Made({ papers }: { readonly papers: PapersOf["papers"] }) {
  return (
    <ul className="plain-list paper-kinds" aria-label="已拟写的公文">
      {papers.map(({ id, title, number, stage }) => (
        <li key={id} className="paper-kind">
          <Link to="/papers/$id" params={{ id }}>
            {title}
          </Link>
          <span>
            {number ?? "未编号"} <PaperStageChip stage={stage} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Kind({ offered }: { readonly offered: OfferedKinds["kinds"][number] }) {
  const { kind, label, gaps } = offered;
  const { hazard, today } = useSeen();
  const { act } = useSearch({ from: "/hazards/$id" });
  const { close } = useActAddress();
  const owed = kind === quarterlyReportAct && act === quarterlyReportAct;
  const [drafting, setDrafting] = useState(owed);
  // Who comes from 我的待办 drafts it for the quarter that is owed there.
  const begun = owed
    ? { ...offered, suggested: { ...offered.suggested, quarter: owedQuarter(today) } }
    : offered;
  const address = `/api/hazards/${hazard.id}/kinds/${kind}/print`;
  return (
    <li>
      <div className="paper-kind">
        <strong>{label}</strong>
        <span className="button-row small">
          {!kindNamed(kind).printedOnly && (
            <button type="button" className="button-quiet" onClick={() => setDrafting(true)}>
              拟写<span className="visually-hidden">：{label}</span>
            </button>
          )}
          <a className="button-quiet" href={`${address}?as=pdf`} target="_blank" rel="noreferrer">
            打印<span className="visually-hidden">：{label}</span>
          </a>
          <a className="button-quiet" href={`${address}?as=docx`} download>
            Word 文档<span className="visually-hidden">：{label}</span>
          </a>
          {kindNamed(kind).page !== "letter" && (
            <a className="button-quiet" href={`${address}?as=xlsx`} download>
              Excel 表格<span className="visually-hidden">：{label}</span>
            </a>
          )}
        </span>
      </div>
      {drafting && (
        <DraftDialog
          offered={begun}
          onClose={() => {
            setDrafting(false);
            if (owed) close();
          }}
        />
      )}
      {gaps.length > 0 && (
        <details>
          <summary>打印出来空白的还有 {gaps.length} 项</summary>
          <GapPlaces gaps={gaps} onDraft={() => setDrafting(true)} />
        </details>
      )}
    </li>
  );
}

const owedQuarter = (today: string) => quarterInWords(quarterToReport(today));

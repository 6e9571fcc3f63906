import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { SeenDirectReport } from "#contract/direct-reports.ts";
import { sourceOfLead } from "#domain/direct-reports/shown-direct-report.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { foundByWays } from "#domain/hazards/finding.ts";
import { Clock } from "#web/ui/clock.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { useDirectReport } from "./queries.ts";
import "#web/hazards/hazard.css";

/** One direct report: for the reporter whole, for who answers as a lead whose source is a department's check. */
export function DirectReportPage() {
  const { id } = useParams({ from: "/direct-reports/$id" });
  const { data, error, refetch } = useDirectReport(id);
  usePageTitle(data?.reader === "addressee" ? "线索" : "直接上报");
  if (data) return <Seen report={data} />;
  return (
    <div className="page">
      <ProblemNote error={error} again={() => void refetch()} />
      {!error && <Loading />}
    </div>
  );
}

function Seen({ report }: { readonly report: SeenDirectReport }) {
  const isOwn = report.reader === "reporter";
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/direct-reports">{isOwn ? "直接上报" : "全部线索"}</Link>
          </p>
          <h1>{isOwn ? "直接上报" : "线索"}</h1>
          <div className="marks">
            <span className={report.answer ? "chip done" : "chip"}>
              {report.answer ? "已答复" : "待答复"}
            </span>
            {!isOwn && !report.answer && <Clock due={report.due} today={report.today} />}
          </div>
        </div>
      </header>
      {!isOwn && (
        <p className="note warn">
          请在范围更大的检查中一并核查，不要单独上门核对，不要向企业出示或者转述本页内容。
        </p>
      )}
      <About report={report} />
      <Answer report={report} />
    </div>
  );
}

function About({ report }: { readonly report: SeenDirectReport }) {
  const { id, unit, what, spot, hazard, receivedOn, addressee, told, reader, photos } = report;
  return (
    <section className="panel" aria-labelledby="about">
      <h2 id="about">隐患的情况</h2>
      <Facts
        facts={[
          ["单位", unit],
          ["情况", what],
          ["部位", spot],
          [
            "已登记的隐患",
            hazard && (
              <Link to="/hazards/$id" params={{ id: hazard.id }}>
                {hazard.number} {hazard.text}
              </Link>
            ),
          ],
          ["来源", reader === "addressee" && foundByWays[sourceOfLead]],
          ["收到", receivedOn],
          ["受理", addressee],
        ]}
      />
      <Files report={id} files={photos} label="照片" />
      {told && (
        <>
          <h3>向负责人报告的情况（只有您本人能看到）</h3>
          <Facts
            facts={[
              ["报告", `${told.on} 向${told.post}报告`],
              ["要求", told.asked],
              ["期限", `要求 ${told.actBy} 前处理`],
            ]}
          />
          <Files report={id} files={told.proof} label="凭据" />
        </>
      )}
    </section>
  );
}

type FilesProps = {
  readonly report: string;
  readonly files: readonly Attachment[];
  readonly label: string;
};

function Files({ report, files, label }: FilesProps) {
  if (files.length === 0) return null;
  return (
    <figure className="photo-strip">
      <figcaption className="quiet">{label}</figcaption>
      {files.map(({ id, name, mediaType }, index) => {
        const address = `/api/direct-reports/${report}/files/${id}`;
        const picture = mediaType.startsWith("image/");
        return (
          <a key={id} href={address} target="_blank" rel="noreferrer">
            {picture ? <img src={address} alt={`${label} ${index + 1}`} loading="lazy" /> : name}
          </a>
        );
      })}
    </figure>
  );
}

function Answer({ report }: { readonly report: SeenDirectReport }) {
  const [open, setOpen] = useState(false);
  const { answer, canAnswer, reader } = report;
  if (!answer) {
    return canAnswer ? (
      <p className="button-row">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          答复线索
        </button>
        {open && <AnswerDialog report={report} onClose={() => setOpen(false)} />}
      </p>
    ) : null;
  }
  const { check, on, covered, by, result } = answer;
  return (
    <section className="panel" aria-labelledby="answer">
      <h2 id="answer">{reader === "reporter" ? "给您的答复" : "答复"}</h2>
      <Facts
        facts={[
          ["结果", result],
          ["核查", `${check}，${on}`],
          ["检查范围", covered !== null && `${covered} 个单位或者部位`],
          ["答复人", by],
        ]}
      />
    </section>
  );
}

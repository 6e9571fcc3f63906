import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { SeenPaper } from "#contract/papers.ts";
import { type PaperActName, paperActNames } from "#domain/papers/paper-ledger.ts";
import { Facts } from "#web/ui/facts.tsx";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Answering } from "./answering.tsx";
import { PaperActDialog } from "./paper-act-dialog.tsx";
import { PaperFiles } from "./paper-files.tsx";
import { usePaper } from "./queries.ts";
import { SignOffTrack } from "./sign-off-track.tsx";
import { PaperStageChip } from "./stage-chip.tsx";
import "./papers.css";

/** 一份公文: where it stands, what is still open, its files, and what its body may do next. */
export function PaperPage() {
  const { id } = useParams({ from: "/papers/$id" });
  const { data, error, refetch } = usePaper(id);
  usePageTitle(data ? data.title : "公文");
  if (data) return <Seen paper={data} />;
  return (
    <div className="page">
      <ProblemNote error={error} again={() => void refetch()} />
      {!error && <Loading />}
    </div>
  );
}

function Seen({ paper }: { readonly paper: SeenPaper }) {
  const { own, withdrawn } = paper;
  return (
    <div className="page">
      <header className="paper-head">
        <p className="quiet">
          {own ? <Link to="/papers">公文</Link> : "公文"} / {paper.label}
        </p>
        <h1>{paper.title}</h1>
        <div className="marks">
          <PaperStageChip stage={paper.stage} />
          <span>{paper.number ?? (paper.outgoing ? "尚未编文号" : "内部公文，可不编文号")}</span>
        </div>
      </header>
      {withdrawn && <p className="note warn">本件已作废：{withdrawn}</p>}
      {own && <OpenPoints paper={paper} own={own} />}
      <section className="panel" aria-labelledby="sign-off">
        <h2 id="sign-off">签批进度</h2>
        <SignOffTrack paper={paper} />
        {own && <Acts paper={paper} offered={own.offered} />}
      </section>
      <Answering paper={paper} />
      <PaperFiles paper={paper} />
      <About paper={paper} />
    </div>
  );
}

type Own = NonNullable<SeenPaper["own"]>;

/** What is still open before the paper is whole: first the gaps of the record, then the fields of the paper itself. */
function OpenPoints({ paper, own }: { readonly paper: SeenPaper; readonly own: Own }) {
  const [hazard] = paper.hazards;
  const { gaps, openFields } = own;
  if (gaps.length === 0 && openFields.length === 0) return null;
  return (
    <div className="note warn">
      {gaps.length > 0 && (
        <p>
          记录中还缺：{gaps.map(({ label }) => label).join("、")}。
          {hazard && (
            <Link to="/hazards/$id" params={{ id: hazard.id }}>
              去隐患页面补齐
            </Link>
          )}
        </p>
      )}
      {openFields.length > 0 && (
        <p>本件还没有填写：{openFields.join("、")}。请用“修改拟稿”补齐，再定稿用印。</p>
      )}
    </div>
  );
}

/** The next acts as buttons; those that cannot be done now are left to a folded list with their reasons. */
function Acts({ paper, offered }: { readonly paper: SeenPaper; readonly offered: Own["offered"] }) {
  const [open, setOpen] = useState<PaperActName | null>(null);
  const doable = offered.filter(({ reason }) => reason === null);
  const named = (name: string) => paperActNames.find((one) => one === name) ?? null;
  return (
    <>
      <p className="button-row">
        {doable.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            className={leading.includes(name) ? "button" : "button-quiet"}
            onClick={() => setOpen(named(name))}
          >
            {label}
          </button>
        ))}
      </p>
      {open && <PaperActDialog key={open} paper={paper} act={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** The acts that bring a paper on its way. */
const leading: readonly string[] = ["review", "approve", "seal", "serve"];

function About({ paper }: { readonly paper: SeenPaper }) {
  const { own, hazards } = paper;
  return (
    <section className="panel" aria-labelledby="about">
      <h2 id="about">内容</h2>
      <Facts
        facts={[
          ["主送单位", paper.recipient],
          ["出文单位", paper.issuer],
          ["成文日期", paper.issuedOn],
          ["用语版本", own?.wording ? `本单位第 ${own.wording} 版` : null],
          [
            "送达",
            own?.service &&
              `${own.service.on}，${own.service.place}，${own.service.deliveredBy.join("、")}送达`,
          ],
          [
            "所列隐患",
            <ul key="hazards" className="plain-list">
              {hazards.map(({ id, number, text }) => (
                <li key={id}>
                  <Link to="/hazards/$id" params={{ id }}>
                    {number}
                  </Link>{" "}
                  {text}
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
      {own?.returns.map(({ reason, by, at }) => (
        <p key={at} className="note">
          {by}退回修改：{reason}
        </p>
      ))}
    </section>
  );
}

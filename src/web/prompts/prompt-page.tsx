import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { SeenPrompt } from "#contract/prompts.ts";
import { promptOutcomes } from "#domain/prompts/prompt.ts";
import type { PromptActName } from "#domain/prompts/prompt-ledger.ts";
import { Clock } from "#web/ui/clock.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { PromptActDialog } from "./prompt-act-dialog.tsx";
import { AnswerText, PromptAnswers } from "./prompt-answers.tsx";
import { PromptChip } from "./prompt-chip.tsx";
import { usePrompt } from "./queries.ts";
import "./prompts.css";

/** 一份举一反三提示: what it asks, and, for who it is, the own answer or everybody's. */
export function PromptPage() {
  usePageTitle("举一反三提示");
  const { id } = useParams({ from: "/prompts/$id" });
  const { data, error, refetch } = usePrompt(id);
  if (data) return <Seen prompt={data} />;
  return (
    <div className="page">
      <ProblemNote error={error} again={() => void refetch()} />
      {!error && <Loading />}
    </div>
  );
}

function Seen({ prompt }: { readonly prompt: SeenPrompt }) {
  const { own, sending, withdrawnBecause, today, replyBy } = prompt;
  return (
    <div className="page">
      <header className="prompt-head">
        <p className="quiet">
          <Link to="/prompts">全部提示</Link>
        </p>
        <h1>举一反三提示</h1>
        <div className="marks">
          <PromptChip prompt={prompt} />
          {prompt.owed && <Clock due={replyBy} today={today} />}
        </div>
      </header>
      {withdrawnBecause && <p className="note warn">本提示已撤回：{withdrawnBecause}</p>}
      <section className="panel" aria-labelledby="asked">
        <h2 id="asked">{sending ? "提示内容" : "请排查"}</h2>
        <p className="prompt-text">{prompt.text}</p>
        <About prompt={prompt} />
        <Acts prompt={prompt} />
      </section>
      {own && (
        <section className="panel" aria-labelledby="own">
          <h2 id="own">本单位的回复：{promptOutcomes[own.outcome]}</h2>
          <AnswerText answer={own} />
        </section>
      )}
      {sending && <PromptAnswers sending={sending} />}
    </div>
  );
}

function About({ prompt }: { readonly prompt: SeenPrompt }) {
  const { sending, sender, sentOn, replyBy } = prompt;
  const approval = sending?.approval;
  return (
    <Facts
      facts={[
        ["发出单位", sender],
        ["发出日期", sentOn ?? (sending ? "还没有发出" : null)],
        ["回复", replyBy ? `请于 ${replyBy} 前回复` : "提示，无需回复"],
        [
          "来源隐患",
          sending?.hazard && (
            <Link to="/hazards/$id" params={{ id: sending.hazard.id }}>
              {sending.hazard.text}
            </Link>
          ),
        ],
        ["拟写", sending && `${sending.draftedBy}，${prompt.draftedOn}`],
        [
          "批准",
          approval && (
            <>
              {approval.by}，{approval.on}{" "}
              {approval.decision && (
                <a href={`/api/prompts/${prompt.id}/files/${approval.decision.id}`}>批准件</a>
              )}
            </>
          ),
        ],
      ]}
    />
  );
}

function Acts({ prompt }: { readonly prompt: SeenPrompt }) {
  const [open, setOpen] = useState<PromptActName | null>(null);
  if (prompt.offered.length === 0) return null;
  return (
    <>
      <p className="button-row">
        {prompt.offered.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            className={name === "send" || prompt.owed ? "button" : "button-quiet"}
            onClick={() => setOpen(name)}
          >
            {name === "answer" && prompt.outcome ? "再次回复" : label}
          </button>
        ))}
      </p>
      {open && <PromptActDialog key={open} prompt={prompt} act={open} onClose={() => setOpen(null)} />}
    </>
  );
}

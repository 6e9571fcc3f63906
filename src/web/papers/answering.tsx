import { useState } from "react";
import type { SeenPaper } from "#contract/papers.ts";
import { Clock } from "#web/ui/clock.tsx";
import { PaperActDialog } from "./paper-act-dialog.tsx";

/** 回复: by when it is expected, what was answered, and the button of whoever is to answer. */
export function Answering({ paper }: { readonly paper: SeenPaper }) {
  const [open, setOpen] = useState(false);
  const { answering, today } = paper;
  if (!answering) return null;
  const { by, answer, reason } = answering;
  return (
    <section className="panel" aria-labelledby="answering">
      <h2 id="answering">回复</h2>
      {answer ? (
        <>
          <p className="answer-text">{answer.text}</p>
          <p className="quiet">
            {answer.by}，{answer.on}
            {answer.files.map(({ id, name }) => (
              <span key={id}>
                {" "}
                · <a href={`/api/papers/${paper.id}/files/${id}`}>{name}</a>
              </span>
            ))}
          </p>
        </>
      ) : (
        <p>
          {by ? `请于 ${by} 前回复` : "没有写明回复期限"} <Clock due={by} today={today} />
        </p>
      )}
      {!answer && reason === null && (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          回复
        </button>
      )}
      {open && <PaperActDialog paper={paper} act="answer" onClose={() => setOpen(false)} />}
    </section>
  );
}

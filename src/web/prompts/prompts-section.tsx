import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSeen } from "#web/hazards/seen.ts";
import { DraftPromptDialog } from "./draft-prompt-dialog.tsx";
import { PromptLines } from "./prompt-lines.tsx";
import { usePromptsOf } from "./queries.ts";
import "./prompts.css";
import "#web/hazards/home.css";

/** 举一反三 on the page of a hazard: that a prompt led to it, and the prompts drawn from it. */
export function PromptsSection() {
  const { hazard, today } = useSeen();
  const { data } = usePromptsOf(hazard.id);
  const [drafting, setDrafting] = useState(false);
  if (!data || (data.wording === null && data.drawn.length === 0 && !data.foundByPrompt)) return null;
  const { drawn, foundByPrompt, foundBy, wording } = data;
  return (
    <section className="panel" aria-labelledby="prompts">
      <h2 id="prompts">举一反三</h2>
      {foundByPrompt && (
        <p>
          由举一反三提示发现。
          {foundBy.map((id) => (
            <Link key={id} to="/prompts/$id" params={{ id }}>
              查看提示
            </Link>
          ))}
        </p>
      )}
      {drawn.length > 0 && <PromptLines prompts={drawn} today={today} />}
      {wording !== null && (
        <>
          <p className="quiet">提示同行业、同类型的企业排查同类隐患，经负责人批准后发出。</p>
          <button type="button" className="button-quiet" onClick={() => setDrafting(true)}>
            拟写举一反三提示
          </button>
        </>
      )}
      {drafting && wording !== null && (
        <DraftPromptDialog wording={wording} onClose={() => setDrafting(false)} />
      )}
    </section>
  );
}

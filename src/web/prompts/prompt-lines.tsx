import { Link } from "@tanstack/react-router";
import type { PromptLine } from "#contract/prompts.ts";
import { Clock } from "#web/ui/clock.tsx";
import { PromptChip } from "./prompt-chip.tsx";

/** Prompts under each other, as duties are. */
export function PromptLines({
  prompts,
  today,
}: {
  readonly prompts: readonly PromptLine[];
  readonly today: string;
}) {
  return (
    <ol className="plain-list duties">
      {prompts.map((prompt) => (
        <li key={prompt.id} className="duty">
          <div className="duty-what">
            <Link to="/prompts/$id" params={{ id: prompt.id }}>
              举一反三提示
            </Link>
            <PromptChip prompt={prompt} />
          </div>
          <p className="duty-text">{prompt.text}</p>
          <p className="quiet">
            {prompt.overseen && `${prompt.sender}，`}
            {prompt.counts
              ? `${prompt.sentOn ? `${prompt.sentOn} 发出` : `${prompt.draftedOn} 拟稿`}，${prompt.counts.recipients} 家企业，发现隐患 ${prompt.counts.found} 家`
              : `${prompt.sender}，${prompt.sentOn ?? ""}`}
          </p>
          {prompt.owed && (
            <div className="duty-clock">
              <Clock due={prompt.replyBy} today={today} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

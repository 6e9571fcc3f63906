import type { PromptLine } from "#contract/prompts.ts";
import { promptOutcomes } from "#domain/prompts/prompt.ts";

/** Where a prompt stands: for an enterprise what it answered, for its sender how far it went. */
export function PromptChip({ prompt }: { readonly prompt: PromptLine }) {
  const { withdrawn, sentOn, outcome, owed, counts, replyBy } = prompt;
  if (withdrawn) return <span className="chip late">已撤回</span>;
  if (outcome) return <span className="chip done">{promptOutcomes[outcome]}</span>;
  if (owed) return <span className="chip soon">待回复</span>;
  if (!counts) return <span className="chip">提示，无需回复</span>;
  if (!sentOn) return <span className="chip">拟稿，未发出</span>;
  if (counts.overdue > 0) return <span className="chip late">{counts.overdue} 家逾期未回复</span>;
  return (
    <span className="chip done">
      {replyBy ? `${counts.recipients} 家中已回复 ${counts.answered} 家` : "已发出"}
    </span>
  );
}

import { Link } from "@tanstack/react-router";
import { ProblemNote } from "#web/ui/note.tsx";
import { PromptLines } from "./prompt-lines.tsx";
import { usePrompts } from "./queries.ts";

const shown = 5;

/** 举一反三 among the duties: what the enterprise is to answer and was told; how the body's own prompts were answered. */
export function PromptsWaiting({ enabled }: { readonly enabled: boolean }) {
  const { data, error, refetch } = usePrompts(enabled);
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (!data || data.prompts.length === 0) return null;
  const { today } = data;
  const prompts = data.prompts.filter(({ overseen }) => !overseen);
  const overseen = data.prompts.filter((one) => one.overseen && !one.withdrawn);
  const owed = prompts.filter((one) => one.owed);
  const others = prompts.filter((one) => !one.owed && !one.withdrawn);
  const late = others.filter(({ counts }) => counts !== null && counts.overdue > 0).length;
  const sent = prompts.some(({ counts }) => counts !== null);
  return (
    <section aria-label="举一反三提示">
      {owed.length > 0 && (
        <>
          <h2>需要回复的举一反三提示（{owed.length} 件）</h2>
          <PromptLines prompts={owed} today={today} />
        </>
      )}
      {overseen.length > 0 && (
        <details className="more">
          <summary>各部门发出的举一反三提示（{overseen.length} 件）</summary>
          <PromptLines prompts={overseen.slice(0, shown)} today={today} />
          <p>
            <Link to="/prompts">查看全部提示</Link>
          </p>
        </details>
      )}
      {others.length > 0 && (
        <details className="more" open={late > 0}>
          <summary>
            {sent ? "本单位的举一反三提示" : "收到的举一反三提示"}（{others.length} 件
            {late > 0 && `，${late} 件有企业逾期未回复`}）
          </summary>
          <PromptLines prompts={others.slice(0, shown)} today={today} />
          <p>
            <Link to="/prompts">查看全部提示</Link>
          </p>
        </details>
      )}
    </section>
  );
}

import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { RuleTrial } from "#contract/rules.ts";
import { unshownReasons } from "#domain/rules/unshown.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { useRulePreview } from "./queries.ts";

type Props = { readonly rule: string; readonly trial: z.infer<typeof RuleTrial> | null };

/** Which open records a change moves, told before it is made. */
export function RulePreview({ rule, trial }: Props) {
  const { data, error, isFetching } = useRulePreview(rule, trial);
  if (trial === null) return null;
  if (error) return <ProblemNote error={error} />;
  if (!data || isFetching) return <p className="quiet">正在计算影响哪些事项…</p>;
  if (data.unshown) return <p className="note">{unshownReasons[data.unshown]}</p>;
  if (data.moved === 0) return <p className="note">未办事项的期限都不变。</p>;
  return (
    <div className="note">
      <p>
        {data.moved} 项未办事项的期限会变
        {data.late > 0 && <strong>，其中 {data.late} 项随即逾期</strong>}。
      </p>
      <details className="more">
        <summary>逐项查看{data.moved > data.lines.length && `（列出前 ${data.lines.length} 项）`}</summary>
        <ul>
          {data.lines.map(({ hazard, what, before, after }) => (
            <li key={`${hazard.id} ${what}`}>
              <Link to="/hazards/$id" params={{ id: hazard.id }}>
                {hazard.number}
              </Link>{" "}
              {what}：{before ?? "没有期限"} → {after ?? "没有期限"}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

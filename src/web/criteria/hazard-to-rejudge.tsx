import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { StandardView } from "#contract/criteria.ts";
import type { HazardUnderChange } from "#contract/hazards/edition-changes.ts";
import { read } from "#web/app/api.ts";
import { noLonger } from "./rejudging-choices.ts";

type Props = {
  readonly line: HazardUnderChange;
  /** The newer edition. */
  readonly to: string;
  readonly choice: string | null;
  readonly ticked: boolean;
  readonly onChoose: (code: string) => void;
  readonly onTick: (on: boolean) => void;
};

/** One open hazard: judged by what, proposed what, and the choice of a person. */
export function HazardToRejudge({ line, to, choice, ticked, onChoose, onTick }: Props) {
  const { hazard, judgedBy, note, reason } = line;
  const id = useId();
  return (
    <li className="panel">
      <div className="under-change-head">
        <input
          type="checkbox"
          id={`${id}-tick`}
          aria-label={`选中：${hazard.text}`}
          checked={ticked}
          disabled={reason !== null || choice === null}
          onChange={(event) => onTick(event.target.checked)}
        />
        <div>
          <Link to="/hazards/$id" params={{ id: hazard.id }}>
            {hazard.text}
          </Link>
          <p className="quiet">
            {[hazard.unitName ?? "单位未注明", hazard.foundOn && `${hazard.foundOn} 发现`, hazard.number]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
      </div>
      <p>
        <span className="chip">原判定</span> {judgedBy?.citation ?? "原条款已不在标准库中"}
        {judgedBy && <span className="criterion-summary">摘要，非原文：{judgedBy.summary}</span>}
      </p>
      {note && <p className="quiet">对照：{note}</p>}
      {reason ? (
        <p className="note warn">{reason}</p>
      ) : (
        <NewItem line={line} to={to} choice={choice} onChoose={onChoose} />
      )}
    </li>
  );
}

type ItemProps = Pick<Props, "line" | "to" | "choice" | "onChoose">;

function NewItem({ line, to, choice, onChoose }: ItemProps) {
  const { proposed } = line;
  const [all, setAll] = useState(false);
  const id = useId();
  const { data } = useQuery({
    queryKey: ["standards", to],
    queryFn: ({ signal }) => read(`/standards/${to}`, StandardView, signal),
    enabled: all,
    staleTime: 600_000,
  });
  const others = (data?.lines ?? []).filter(({ code }) => proposed.every((one) => one.code !== code));
  const summary = [...proposed, ...(data?.lines ?? [])].find(({ code }) => code === choice)?.summary;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        按新版{proposed.length > 1 && `（有 ${proposed.length} 条可能，请选定）`}
      </label>
      <select
        id={id}
        value={choice === null ? "choose" : `code:${choice}`}
        onFocus={() => setAll(true)}
        onChange={(event) => onChoose(event.target.value.slice("code:".length))}
      >
        <option value="choose" disabled>
          {proposed.length === 0 ? "没有建议的条款，请选择" : "请选择"}
        </option>
        {proposed.map(({ code, summary: words }) => (
          <option key={code} value={`code:${code}`}>
            建议 {code}（摘要：{words}）
          </option>
        ))}
        <option value={`code:${noLonger}`}>按新版不再构成重大事故隐患</option>
        {others.map(({ code, summary: words }) => (
          <option key={code} value={`code:${code}`}>
            {code}（摘要：{words}）
          </option>
        ))}
      </select>
      {summary && <p className="quiet">摘要，非原文：{summary}</p>}
    </div>
  );
}

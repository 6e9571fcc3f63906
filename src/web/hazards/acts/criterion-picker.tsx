import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { z } from "zod";
import { CriterionLine, StandardView } from "#contract/criteria.ts";
import { needsCombination } from "#domain/criteria/judgement-people.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import { type CriterionRef, criterionText } from "#domain/hazards/judgement.ts";
import { read } from "#web/app/api.ts";
import { reasonNotToCite } from "#web/criteria/assistant/suggestion.ts";
import { Suggestions } from "#web/criteria/assistant/suggestions.tsx";
import { useLibrary } from "#web/criteria/use-library.ts";
import { useSeen } from "#web/hazards/seen.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

/** Items of the criteria in force on the day found, by plain words; the hazard's own field first. */
export function CriterionPicker({ id, value, onChange, described, wrong }: PickerProps) {
  const { hazard } = useSeen();
  const { field } = hazard.belonging;
  const [text, setText] = useState("");
  const [everywhere, setEverywhere] = useState(field === null);
  const words = useDeferredValue(text.trim());
  const query = new URLSearchParams({ text: words, limit: "12" });
  if (hazard.finding.foundOn) query.set("date", hazard.finding.foundOn);
  if (field && !everywhere) query.set("sector", field);
  const { data, isFetching } = useQuery({
    queryKey: ["criteria", query.toString()],
    queryFn: ({ signal }) => read(`/criteria?${query}`, z.array(CriterionLine), signal),
    staleTime: 300_000,
    placeholderData: (before) => before,
  });
  const chosen = value as CriterionRef | null;
  const isChosen = (line: CriterionLine) => chosen?.standard === line.standard && chosen.code === line.code;
  const kept = useItem(chosen && !data?.some(isChosen) ? chosen : null);
  const shown = [...(kept ? [kept] : []), ...(data ?? [])];
  return (
    <div className="criterion-picker">
      <input
        id={id}
        type="search"
        value={text}
        placeholder="输入隐患的关键词，例如：电焊 动火 易燃"
        aria-describedby={described}
        aria-invalid={wrong || undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {field && (
        <label className="quiet">
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.target.checked)}
          />{" "}
          在所有行业领域中查找
        </label>
      )}
      <Suggestions
        finding={{
          text: [text, hazard.finding.text, hazard.finding.measured].filter(Boolean).join("；"),
          sectors: field && isSectorCode(field) ? [field] : [],
          date: hazard.finding.foundOn,
        }}
        button="选用这一条"
        chosen={chosen && criterionText(chosen)}
        onChoose={({ ref }) => onChange(ref)}
        reasonNot={reasonNotToCite}
      />
      {chosen && (
        <button type="button" className="button-quiet" onClick={() => onChange(null)}>
          不选这一条，另写依据
        </button>
      )}
      {chosen && <CombinationNote chosen={chosen} />}
      <ul className="plain-list" aria-label="判定标准条款" aria-busy={isFetching}>
        {data?.length === 0 && (
          <li className="quiet">没有找到。换几个词，或者勾选“在所有行业领域中查找”。</li>
        )}
        {shown.map((line) => (
          <Item
            key={line.id}
            line={line}
            group={`${id}-item`}
            chosen={isChosen(line)}
            onChoose={() => onChange({ standard: line.standard, code: line.code })}
          />
        ))}
      </ul>
    </div>
  );
}

/** Where the chosen item counts only together with others: the checklist, in a page of its own so that the form stays. */
function CombinationNote({ chosen }: { readonly chosen: CriterionRef }) {
  const { data } = useLibrary();
  const standard = data?.standards.find(({ id }) => id === chosen.standard);
  if (!standard || !needsCombination(chosen, standard)) return null;
  return (
    <p className="note">
      这一条单独出现时不构成重大事故隐患，须与其他条款综合判定并集体讨论。
      <a href={`/standards/${standard.id}/checklist`} target="_blank" rel="noreferrer">
        打开综合判定核对表（新页面）
      </a>
      ，把核对结果写进判定理由。
    </p>
  );
}

/** The chosen item, where the search at hand does not show it: a draft opened again. */
function useItem(chosen: CriterionRef | null): CriterionLine | undefined {
  const { data } = useQuery({
    queryKey: ["standards", chosen?.standard],
    queryFn: ({ signal }) => read(`/standards/${chosen?.standard}`, StandardView, signal),
    enabled: chosen !== null,
    staleTime: 600_000,
  });
  return chosen ? data?.lines.find(({ code }) => code === chosen.code) : undefined;
}

type ItemProps = {
  readonly line: CriterionLine;
  readonly group: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

function Item({ line, group, chosen, onChoose }: ItemProps) {
  return (
    <li>
      <label className={chosen ? "chosen" : undefined}>
        <input type="radio" name={group} checked={chosen} onChange={onChoose} />
        <span>
          <strong>{line.citation}</strong>
          {line.officialText && <span className="criterion-summary">原文：{line.officialText.text}</span>}
          <span className="criterion-summary">摘要，非原文：{line.summary}</span>
          {line.cautions.map((caution) => (
            <span key={caution} className="chip soon">
              {caution}
            </span>
          ))}
        </span>
      </label>
    </li>
  );
}

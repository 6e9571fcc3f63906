import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { StandardView } from "#contract/criteria.ts";
import type { NewerEdition } from "#contract/hazards/seen-hazard.ts";
import type { CriterionRef } from "#domain/hazards/judgement.ts";
import { read } from "#web/app/api.ts";
import { noLonger } from "#web/criteria/rejudging-choices.ts";
import { useSeen } from "#web/hazards/seen.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

/** What a newer edition proposes, its other items, or none any more. */
export function NewerItemPicker({ id, value, onChange, described }: PickerProps) {
  const { newerEditions } = useSeen();
  const chosen = value as CriterionRef | null;
  return (
    <div className="criterion-picker" id={id} tabIndex={-1} aria-describedby={described}>
      {newerEditions.map((edition) => (
        <OneEdition
          key={edition.id}
          edition={edition}
          group={`${id}-item`}
          code={chosen?.standard === edition.id ? chosen.code : null}
          onChoose={(code) => onChange({ standard: edition.id, code })}
        />
      ))}
    </div>
  );
}

type EditionProps = {
  readonly edition: NewerEdition;
  readonly group: string;
  readonly code: string | null;
  readonly onChoose: (code: string) => void;
};

function OneEdition({ edition, group, code, onChoose }: EditionProps) {
  const { id, title, effectiveOn, notes, proposed } = edition;
  const [others, setOthers] = useState(false);
  const isOther = code !== null && code !== noLonger && proposed.every((line) => line.code !== code);
  return (
    <>
      <p>
        <strong>{title}</strong> {effectiveOn ? `${effectiveOn} 起施行` : "实施日期待确认"}
      </p>
      {notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <ul className="plain-list" aria-label={`${title}的条款`}>
        {proposed.map((line) => (
          <Choice
            key={line.code}
            group={group}
            chosen={code === line.code}
            onChoose={() => onChoose(line.code)}
          >
            <strong>{line.citation}</strong>
            <span className="criterion-summary">摘要，非原文：{line.summary}</span>
          </Choice>
        ))}
        {proposed.length === 0 && <li className="quiet">没有建议的对应条款，请查看新版后选择。</li>}
        <Choice group={group} chosen={code === noLonger} onChoose={() => onChoose(noLonger)}>
          按新版不再构成重大事故隐患
        </Choice>
      </ul>
      {others || isOther ? (
        <OtherItems standard={id} group={group} code={code} onChoose={onChoose} />
      ) : (
        <button type="button" className="button-quiet" onClick={() => setOthers(true)}>
          选新版的其他条款
        </button>
      )}
    </>
  );
}

type OthersProps = Omit<EditionProps, "edition"> & { readonly standard: string };

function OtherItems({ standard, group, code, onChoose }: OthersProps) {
  const [words, setWords] = useState("");
  const { data } = useQuery({
    queryKey: ["standards", standard],
    queryFn: ({ signal }) => read(`/standards/${standard}`, StandardView, signal),
    staleTime: 600_000,
  });
  const lines = (data?.lines ?? []).filter(
    (line) => line.code === code || `${line.code} ${line.group} ${line.summary}`.includes(words.trim()),
  );
  return (
    <>
      <input
        type="search"
        value={words}
        placeholder="条款号或者关键词"
        aria-label="查找新版的其他条款"
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className="plain-list" aria-label="新版的其他条款">
        {lines.map((line) => (
          <Choice
            key={line.code}
            group={`${group}-other`}
            chosen={code === line.code}
            onChoose={() => onChoose(line.code)}
          >
            <strong>{line.clause}</strong>
            <span className="criterion-summary">摘要，非原文：{line.summary}</span>
          </Choice>
        ))}
      </ul>
    </>
  );
}

type ChoiceProps = {
  readonly group: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
};

function Choice({ group, chosen, onChoose, children }: ChoiceProps) {
  return (
    <li>
      <label className={chosen ? "chosen" : undefined}>
        <input type="radio" name={group} checked={chosen} onChange={onChoose} />
        <span>{children}</span>
      </label>
    </li>
  );
}

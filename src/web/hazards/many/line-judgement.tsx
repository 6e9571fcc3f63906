import { useId, useState } from "react";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import type { CriterionRef, JudgedLevel } from "#domain/hazards/judgement.ts";
import { reasonNotToCite, type Suggestion, shown } from "#web/criteria/assistant/suggestion.ts";
import { useSuggestions } from "#web/criteria/assistant/use-suggestions.ts";

/** What is chosen for one hazard: an item that makes it major, or general. */
export type Chosen = { readonly level: JudgedLevel; readonly item: CriterionRef | null };

type Props = { readonly line: HazardLine; readonly onChoose: (chosen: Chosen | null) => void };

const general = "general";

/** The result for one hazard of many: an item that fits its words, or general. Nothing is chosen to begin with. */
export function LineJudgement({ line: { text, field, foundOn }, onChoose }: Props) {
  const id = useId();
  const [value, setValue] = useState("");
  const sectors = field && isSectorCode(field) ? [field] : [];
  const { suggestions } = useSuggestions({ text, sectors, date: foundOn }, true);
  const items = suggestions.filter((one) => reasonNotToCite(one) === null).slice(0, shown);
  const meant = items.find((one) => one.id === value);
  const choose = (next: string) => {
    setValue(next);
    const item = items.find((one) => one.id === next);
    if (item) onChoose({ level: "major", item: item.ref });
    else onChoose(next === general ? { level: "general", item: null } : null);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        判定结果
      </label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">请选择</option>
        {items.map((one) => (
          <option key={one.id} value={one.id}>
            重大：{one.citation}（{one.summaryIs}：{one.summary}）
          </option>
        ))}
        <option value={general}>一般隐患</option>
      </select>
      {meant && <Meant item={meant} />}
    </div>
  );
}

/** What is signed for, in full: the list of choices cuts it off. */
function Meant({
  item: { citation, summary, summaryIs, see, words, cautions },
}: {
  readonly item: Suggestion;
}) {
  return (
    <>
      <p className="quiet">
        {citation}。{summaryIs}：{summary}
      </p>
      <p className="quiet">因“{words.join("”“")}”提示。</p>
      {[...see.map((one) => `还须核实：${one}`), ...cautions].map((said) => (
        <p key={said} className="quiet">
          {said}
        </p>
      ))}
    </>
  );
}

import { useState } from "react";
import type { Finding } from "#domain/criteria/matching/matcher.ts";
import { useSignedIn } from "#web/app/session.ts";
import { markedParts } from "./marked-parts.ts";
import { areSwitchedOff, switchSuggestions } from "./preference.ts";
import { inOrderOf, type Suggestion, shown } from "./suggestion.ts";
import { useSecondOpinion } from "./use-second-opinion.ts";
import { useSuggestions } from "./use-suggestions.ts";
import "./suggestions.css";

type Props = {
  readonly finding: Finding;
  /** What choosing one does, as its button says. */
  readonly button: string;
  readonly chosen: string | null;
  readonly onChoose: (suggestion: Suggestion) => void;
  /** Why one cannot be chosen here; null when it can. */
  readonly reasonNot?: (suggestion: Suggestion) => string | null;
};

/** The items that may fit what is typed. The machine proposes and keeps nothing of it; a person decides. */
export function Suggestions({ finding, button, chosen, onChoose, reasonNot = () => null }: Props) {
  const { account } = useSignedIn();
  const [off, setOff] = useState(() => areSwitchedOff(localStorage, account));
  const { suggestions: proposed, standsOut, verdict } = useSuggestions(finding, !off);
  const opinion = useSecondOpinion(finding.text, proposed);
  const suggestions = inOrderOf(opinion, proposed).slice(0, shown);
  const turn = () => {
    switchSuggestions(localStorage, account, !off);
    setOff(!off);
  };
  if (off) {
    return (
      <button type="button" className="button-quiet" onClick={turn}>
        打开条款提示
      </button>
    );
  }
  if (suggestions.length === 0) return null;
  const [first, ...others] = suggestions;
  const listOf = (some: readonly Suggestion[]) => (
    <ul className="plain-list">
      {some.map((one) => (
        <li key={one.id} className={one.id === chosen ? "chosen" : undefined}>
          <One suggestion={one} text={finding.text} open={one === first || one.id === chosen} />
          {reasonNot(one) ? (
            <p className="quiet">{reasonNot(one)}</p>
          ) : (
            <button
              type="button"
              className="button-quiet"
              aria-pressed={one.id === chosen}
              onClick={() => onChoose(one)}
            >
              {one.id === chosen ? "已选用" : button}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
  const folded = standsOut ? others : suggestions;
  return (
    <section className="suggestions" aria-label="可能符合的条款">
      <div className="suggestions-head">
        <p>
          <strong>{standsOut ? "可能符合的条款" : "没有明显相符的条款"}</strong>{" "}
          <span className="quiet">
            {standsOut && verdict === "general" && "从文字看像是一般隐患。"}
            仅供参考，由人判定，不记入案卷。
            {opinion && opinion.length > 0 && "顺序参考了外部语言模型。"}
          </span>
        </p>
        <button type="button" className="button-quiet" onClick={turn}>
          不再提示
        </button>
      </div>
      {standsOut && first && listOf([first])}
      {folded.length > 0 && (
        <details className="more" open={folded.some(({ id }) => id === chosen)}>
          <summary>
            {standsOut ? "其他可能的条款" : "最接近的条款"}（{folded.length}）
          </summary>
          {listOf(folded)}
        </details>
      )}
    </section>
  );
}

type OneProps = { readonly suggestion: Suggestion; readonly text: string; readonly open: boolean };

/** What is still to be seen stands open for the likeliest and the chosen one; a phone is small. */
function One({ suggestion, text, open }: OneProps) {
  const { citation, effectiveOn, summary, summaryIs, see, words, cautions } = suggestion;
  return (
    <div>
      <strong>{citation}</strong>{" "}
      <span className="quiet">{effectiveOn ? `${effectiveOn} 起施行` : "实施日期待确认"}</span>
      <p>
        {summaryIs}：{summary}
      </p>
      <p className="quiet">
        您写的：
        {markedParts(text, words).map(({ text: part, marked }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other name than their place
          marked ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
        )}
      </p>
      {see.length > 0 && (
        <details className="still-to-see" open={open}>
          <summary>符合前还要看清（{see.length}）</summary>
          <ul>
            {see.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {cautions.map((caution) => (
        <span key={caution} className="chip soon">
          {caution}
        </span>
      ))}
    </div>
  );
}

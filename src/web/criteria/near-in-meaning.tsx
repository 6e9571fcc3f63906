import { Link } from "@tanstack/react-router";
import type { SectorCode } from "#domain/criteria/sector.ts";
import { markedParts } from "./assistant/marked-parts.ts";
import { type Suggestion, shown } from "./assistant/suggestion.ts";
import { useSuggestions } from "./assistant/use-suggestions.ts";
import { Cautions } from "./cautions.tsx";

type Props = { readonly text: string; readonly sector: string };

/** The items nearest to a whole description, for whoever looks one up in words of his own; found on this device, so also without a network. */
export function NearInMeaning({ text, sector }: Props) {
  const { suggestions } = useSuggestions({ text, sectors: sector ? [sector as SectorCode] : [] }, true);
  if (suggestions.length === 0) return null;
  return (
    <section className="near-in-meaning" aria-label="按描述最接近的条款">
      <p>
        <strong>按描述最接近的条款</strong>{" "}
        <span className="quiet">按整句话的意思排列，是否构成重大事故隐患由人判定。</span>
      </p>
      <ul className="plain-list criteria">
        {suggestions.slice(0, shown).map((one) => (
          <li key={one.id}>
            <NearItem suggestion={one} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NearItem({ suggestion, text }: { readonly suggestion: Suggestion; readonly text: string }) {
  const { ref, citation, effectiveOn, summary, summaryIs, words, cautions } = suggestion;
  return (
    <>
      <h3>
        <Link to="/standards/$id/items/$code" params={{ id: ref.standard, code: ref.code }}>
          {citation}
        </Link>
      </h3>
      <p>
        <span className="chip">{summaryIs}</span> {summary}
      </p>
      <p className="quiet">
        您写的：
        {markedParts(text, words).map(({ text: part, marked }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other name than their place
          marked ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
        )}
        {effectiveOn && ` · ${effectiveOn} 起施行`}
      </p>
      <Cautions of={cautions} />
    </>
  );
}

import type { SearchTerm } from "#domain/criteria/search-terms.ts";
import type { CriterionItem } from "#domain/criteria/standard.ts";
import { SummaryLabel } from "./cautions.tsx";
import { Marked } from "./marked.tsx";

type Props = { readonly item: CriterionItem; readonly terms?: readonly SearchTerm[] };

/** What an item says: the wording that an office imported, and our summary, each labelled as what it is. */
export function ItemText({ item: { officialText, summary }, terms = [] }: Props) {
  return (
    <>
      {officialText && (
        <p className="official-text">
          <span className="chip done">原文</span> <Marked text={officialText.text} terms={terms} />
          <span className="quiet">（出处：{officialText.source}）</span>
        </p>
      )}
      {officialText?.text !== summary && (
        <p>
          <SummaryLabel /> <Marked text={summary} terms={terms} />
        </p>
      )}
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { LibraryCopy } from "#domain/criteria/library-copy.ts";
import { type SearchHit, searchItems } from "#domain/criteria/search.ts";
import { type SearchTerm, termsOf } from "#domain/criteria/search-terms.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { Empty } from "#web/ui/note.tsx";
import { Cautions } from "./cautions.tsx";
import { ItemText } from "./item-text.tsx";
import { cautionsOfItem } from "./library.ts";
import { Marked } from "./marked.tsx";
import { NearInMeaning } from "./near-in-meaning.tsx";

type Props = {
  readonly library: LibraryCopy;
  /** The standards to look in. */
  readonly within: readonly Standard[];
  readonly text: string;
  readonly sector: string;
};

const most = 300;
const atOnce = 50;
/** So many characters are a description rather than words to look for. */
const sentence = 6;

/** Items found by words, synonyms or initials, the nearest first. Answered on this device. */
export function FoundItems({ library, within, text, sector }: Props) {
  const [shown, setShown] = useState(atOnce);
  const terms = useMemo(() => termsOf(text, library.aids), [text, library]);
  const hits = useMemo(() => {
    const sectors = sector ? [sector as SectorCode] : [];
    const all = searchItems(within, { text, sectors, limit: most }, library.aids);
    // Where some items have every word, those with a part of them only stand in the way.
    return all[0]?.complete ? all.filter(({ complete }) => complete) : all;
  }, [library, within, text, sector]);
  const described = text.length >= sentence && !hits[0]?.complete;
  if (hits.length === 0 && !described) {
    return (
      <div className="panel">
        <Empty title="没有找到">换几个词，或者不限行业领域、施行日期再试。也可以只打拼音首字母。</Empty>
      </div>
    );
  }
  return (
    <>
      {described && <NearInMeaning text={text} sector={sector} />}
      {hits.length > 0 && (
        <p className="quiet" role="status">
          {hits[0]?.complete ? "找到" : "没有条款包含全部词语，最相近的有"} {hits.length} 条
          {hits.length === most && "以上"}。
        </p>
      )}
      <ul className="plain-list criteria">
        {hits.slice(0, shown).map((hit) => (
          <FoundItem key={hit.item.id} hit={hit} terms={terms} />
        ))}
      </ul>
      {hits.length > shown && (
        <button type="button" className="button-quiet" onClick={() => setShown(shown + atOnce)}>
          再列 {Math.min(atOnce, hits.length - shown)} 条
        </button>
      )}
    </>
  );
}

function FoundItem({
  hit: { item, standard },
  terms,
}: {
  readonly hit: SearchHit;
  readonly terms: readonly SearchTerm[];
}) {
  return (
    <li>
      <h3>
        <Link to="/standards/$id/items/$code" params={{ id: standard.id, code: item.code }}>
          {item.clause}
        </Link>
        <span className="criteria-of">
          《{standard.title}》{standard.documentNumber && `（${standard.documentNumber}）`}
        </span>
      </h3>
      <ItemText item={item} terms={terms} />
      <p className="quiet">
        <Marked text={item.group} terms={terms} />
        {standard.status === "superseded" && " · 已废止的版本"}
      </p>
      <Cautions of={cautionsOfItem(item)} />
    </li>
  );
}

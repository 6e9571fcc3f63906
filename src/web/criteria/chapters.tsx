import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Chapter } from "#domain/criteria/chapters.ts";
import type { CriterionItem } from "#domain/criteria/standard.ts";
import { DataTable, type TableColumn } from "#web/ui/data-table.tsx";
import { useNarrow } from "#web/ui/narrow.ts";
import { Cautions } from "./cautions.tsx";
import { ItemText } from "./item-text.tsx";
import { cautionsOfItem } from "./library.ts";
import "./chapters.css";

const idOf = ({ number }: Chapter) => `chapter-${number}`;
const nameOf = ({ article, title }: Chapter) =>
  article && !title.startsWith(article) ? `${article}　${title}` : title;

/** The chapters of a standard as links; beside the text on a wide screen, above it on a phone left out. */
export function ChapterIndex({ chapters }: { readonly chapters: readonly Chapter[] }) {
  const narrow = useNarrow();
  if (narrow || chapters.length < 2) return null;
  return (
    <nav className="chapter-index" aria-label="章节">
      <ol className="plain-list">
        {chapters.map((chapter) => (
          <li key={chapter.number}>
            <a href={`#${idOf(chapter)}`}>
              <span>{nameOf(chapter)}</span>
              <span className="quiet">{chapter.items.length}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Props = { readonly chapters: readonly Chapter[]; readonly count: number };

/** The items by chapter: tables on a wide screen, folded chapters on a phone. */
export function Chapters({ chapters, count }: Props) {
  const narrow = useNarrow();
  const [open, setOpen] = useState<boolean | null>(null);
  const unfolded = open ?? chapters.length === 1;
  return (
    <div>
      <div className="chapters-head">
        <h2>判定条款（{count}）</h2>
        {narrow && chapters.length > 1 && (
          <button type="button" className="button-quiet" onClick={() => setOpen(!unfolded)}>
            {unfolded ? "全部收起" : "全部展开"}
          </button>
        )}
      </div>
      {chapters.map((chapter) =>
        narrow ? (
          <FoldedChapter key={`${chapter.number} ${unfolded}`} chapter={chapter} open={unfolded} />
        ) : (
          <section key={chapter.number} id={idOf(chapter)} className="chapter">
            <h3>{nameOf(chapter)}</h3>
            <DataTable
              caption={nameOf(chapter)}
              columns={columns}
              rows={chapter.items}
              keyOf={({ id }) => id}
            />
          </section>
        ),
      )}
    </div>
  );
}

const columns: readonly TableColumn<CriterionItem>[] = [
  { head: "条款", width: "170px", cell: (item) => <ItemLink item={item} /> },
  {
    head: "摘要（非原文；标明“原文”的除外）",
    cell: (item) => (
      <>
        {item.officialText ? <ItemText item={item} /> : item.summary} <Cautions of={cautionsOfItem(item)} />
      </>
    ),
  },
];

function FoldedChapter({ chapter, open }: { readonly chapter: Chapter; readonly open: boolean }) {
  return (
    <details className="chapter-fold" open={open}>
      <summary>
        <span>{nameOf(chapter)}</span>
        <span className="quiet">{chapter.items.length} 条</span>
      </summary>
      <ul className="plain-list">
        {chapter.items.map((item) => (
          <li key={item.id}>
            <ItemLink item={item} />
            <ItemText item={item} />
            <Cautions of={cautionsOfItem(item)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ItemLink({ item }: { readonly item: CriterionItem }) {
  return (
    <Link to="/standards/$id/items/$code" params={{ id: item.standard, code: item.code }}>
      {item.clause}
    </Link>
  );
}

import type { CriterionItem, Standard } from "./standard.ts";

/** A chapter of a standard as it is read: the items under one heading. */
export type Chapter = {
  /** Its place in the standard, from 1; its address on a page. */
  readonly number: number;
  readonly title: string;
  /** The article that all its items belong to, e.g. 第五条 or 4.2; null where they belong to several. */
  readonly article: string | null;
  readonly items: readonly CriterionItem[];
};

const article = /^(?:第[\d〇零一二三四五六七八九十百]+(?:部分|条)|\d+(?:\.\d+)*(?=\s*[a-z]\)))/;

/** The chapters of a standard in their order; items that follow each other under one heading make one. */
export function chaptersOf({ items }: Pick<Standard, "items">): readonly Chapter[] {
  const chapters: { title: string; items: CriterionItem[] }[] = [];
  for (const item of items) {
    const last = chapters.at(-1);
    if (last?.title === item.group) last.items.push(item);
    else chapters.push({ title: item.group, items: [item] });
  }
  return chapters.map((chapter, index) => ({
    ...chapter,
    number: index + 1,
    article: articleOf(chapter.items),
  }));
}

function articleOf(items: readonly CriterionItem[]): string | null {
  const articles = new Set(items.map(({ clause }) => article.exec(clause)?.[0] ?? null));
  const [only = null] = articles;
  return articles.size === 1 ? only : null;
}

/** The item before and the one after in the standard; null at its ends. */
export function neighboursOf(
  { items }: Pick<Standard, "items">,
  item: Pick<CriterionItem, "id">,
): { readonly before: CriterionItem | null; readonly after: CriterionItem | null } {
  const at = items.findIndex(({ id }) => id === item.id);
  return { before: items[at - 1] ?? null, after: at < 0 ? null : (items[at + 1] ?? null) };
}

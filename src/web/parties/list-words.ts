/** Words of the address as they are. */
export type Words = Readonly<Record<string, string | undefined>>;

/** Rows on a page of the lists of this room. */
export const pageSize = 20;

/** The page of the list, from 1. */
export function pageIn({ page }: Words): number {
  const number = Number(page ?? "1");
  return Number.isInteger(number) && number > 0 ? number : 1;
}

/** The question to the server: these filters of the address, and the part of the list. */
export function queryOf(words: Words, filters: readonly string[]): string {
  const offset = String((pageIn(words) - 1) * pageSize);
  const query = new URLSearchParams({ offset, limit: String(pageSize) });
  for (const name of filters) if (words[name]) query.set(name, words[name]);
  return query.toString();
}

/** The address after a change of filters: begins at the first page again. */
export function changed(words: Words, change: Words): Record<string, string | undefined> {
  const next = { ...words, page: undefined, ...change };
  return Object.fromEntries(Object.entries(next).filter(([, word]) => word));
}

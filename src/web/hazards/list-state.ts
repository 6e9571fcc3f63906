import { HazardFilters } from "#contract/hazards/hazard-line.ts";

/** Rows on a page of the ledger; more where they are worked off many at once. */
export function pageSizeOf(words: Words): number {
  return words["only"] === "leaderless" ? 100 : 20;
}

/** Words of the address as they are. */
export type Words = Readonly<Record<string, string | undefined>>;

const filterNames = Object.keys(HazardFilters.shape) as (keyof typeof HazardFilters.shape)[];

/** The filters that the address holds, without those that mean nothing: a mistyped link still opens a list. */
export function filtersIn(words: Words): Words {
  const kept = filterNames.flatMap((name) => {
    const word = words[name];
    if (!word) return [];
    return HazardFilters.shape[name].safeParse(word).success ? [[name, word] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** The page of the list, from 1. */
export function pageIn(words: Words): number {
  const page = Number(words["page"] ?? "1");
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** The order of the list as the address has it. */
export function orderIn(words: Words): { readonly order: string; readonly descending: boolean } {
  return { order: words["order"] ?? "deadline", descending: words["descending"] === "true" };
}

/** The question to the server: the filters and the part of the list. */
export function listQuery(words: Words): string {
  const query = new URLSearchParams(filtersIn(words) as Record<string, string>);
  query.set("offset", String((pageIn(words) - 1) * pageSizeOf(words)));
  query.set("limit", String(pageSizeOf(words)));
  return `?${query}`;
}

/** The filters of the list as the words that an address has. */
export function filterWords(words: Words): string {
  return new URLSearchParams(filtersIn(words) as Record<string, string>).toString();
}

/** Where the list is exported from, exactly as it stands. */
export function exportHref(words: Words): string {
  const query = filterWords(words);
  return `/api/hazards.xlsx${query ? `?${query}` : ""}`;
}

/** Where the list is exported from in a layout of columns alone. */
export function tableHref(words: Words, layout: "upper" | "list"): string {
  const query = new URLSearchParams(filtersIn(words) as Record<string, string>);
  query.set("layout", layout);
  return `/api/hazards/table.xlsx?${query}`;
}

/** The address after a change of filters: begins at the first page again. */
export function changed(words: Words, change: Words): Record<string, string | undefined> {
  const next = { ...words, page: undefined, ...change };
  return Object.fromEntries(Object.entries(next).filter(([, word]) => word));
}

/** How many filters narrow the list; the order does not. */
export function filterCount(words: Words): number {
  return Object.keys(filtersIn(words)).filter((name) => name !== "order" && name !== "descending").length;
}

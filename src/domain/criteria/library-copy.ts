import type { SearchAids } from "./search-terms.ts";
import type { Standard } from "./standard.ts";
import type { Succession } from "./succession.ts";

/** The library in one piece, as a browser keeps it to read and search without a network. */
export type LibraryCopy = {
  readonly standards: readonly Standard[];
  readonly successions: readonly Succession[];
  readonly aids: SearchAids;
};

/** Every character that a library is written in and searched by, once. */
export function charactersIn(standards: readonly Standard[]): string {
  const texts = standards.flatMap(({ title, documentNumber, items }) => [
    title,
    documentNumber ?? "",
    ...items.flatMap((item) => [
      item.summary,
      item.officialText?.text ?? "",
      item.group,
      item.applies,
      ...item.keywords,
    ]),
  ]);
  return [...new Set(texts.join(""))].filter((one) => /\p{Script=Han}/u.test(one)).join("");
}

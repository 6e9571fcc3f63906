import type { BusinessDate } from "#domain/calendar/dates.ts";
import { clausePath } from "./clause-path.ts";
import { inForceOn } from "./edition.ts";
import type { Standard } from "./standard.ts";

/** An item of an edition, as a hazard keeps it. */
type ItemRef = { readonly standard: string; readonly code: string };

/** What is left of the words when a clause was read: an end of sentence, or what the clause says. */
const afterClause = /^(?:的?(?:规定|要求|情形))?(?:[。；;,，:：].*)?$/s;

/** A second clause further on: the words then cite two. */
const anotherClause = /第\(?[\d〇零一二三四五六七八九十百]+\)?(?:条|款|项)/;

/**
 * The item of the library that words cite, e.g. 《工贸企业重大事故隐患判定标准》（应急管理部令第10号）第十一条第（十）项:
 * one standard by its whole title and one clause by its number, in the edition in force on the day found. Null where
 * the words leave any doubt: two titles, an article of several items, an edition that was not in force, a document number
 * of another edition. Nothing is read into the words; they are kept beside.
 */
export function citedItem(
  standards: readonly Standard[],
  words: string,
  foundOn: BusinessDate | null,
): ItemRef | null {
  const cited = parted(words.normalize("NFKC").replace(/\s+/g, ""));
  if (!cited) return null;
  const named = standards.filter((standard) => titleKey(standard.title) === titleKey(cited.title));
  const agreeing = named.filter((standard) => agrees(cited.note, standard));
  const [edition, second] = editionsOn(agreeing, standards, foundOn);
  if (!edition || second) return null;
  const [item, other] = edition.items.filter(({ clause }) => samePath(clause, cited.clause));
  return item && !other ? { standard: edition.id, code: item.code } : null;
}

/** Whether words cite a standard of the library, whatever is left open about edition and clause: 条款待选定, not 未收录. */
export function citesKnownTitle(standards: readonly Standard[], words: string): boolean {
  return standardsNamed(standards, words).length > 0;
}

/** Whether words name a clause or chapter beside the title. */
export function citesClause(words: string): boolean {
  return /第[一二三四五六七八九十百\d.]+[条章款项节]|\d+\.\d+/u.test(words.normalize("NFKC"));
}

/** Every edition that words name by title. */
export function standardsNamed(standards: readonly Standard[], words: string): readonly Standard[] {
  const said = words.normalize("NFKC").replace(/\s+/g, "");
  const marked = [...said.matchAll(/《([^《》]+)》/g)].map((mark) => mark[1] ?? "");
  const titles = new Set((marked.length > 0 ? marked : [parted(said)?.title ?? said]).map(titleKey));
  return standards.filter(({ title }) => titles.has(titleKey(title)));
}

/** Title, what stands in brackets about the edition, and the clause. */
type Cited = { readonly title: string; readonly note: string; readonly clause: string };

function parted(words: string): Cited | null {
  const marked = [...words.matchAll(/《([^《》]+)》/g)];
  if (marked.length > 1) return null;
  const [mark] = marked;
  const beginning = mark ? mark.index + mark[0].length : clauseBegins(words);
  if (beginning === null) return null;
  const head = mark?.[1] ?? words.slice(0, beginning);
  const behind = /^((?:\([^()]*\)|\[[^[\]]*\])*)(.*)$/s.exec(words.slice(beginning));
  const found = /^(.*?)((?:\([^()]*\))*)$/s.exec(head);
  return {
    title: found?.[1] ?? head,
    note: `${found?.[2] ?? ""}${behind?.[1] ?? ""}`,
    clause: behind?.[2] ?? "",
  };
}

/** Where the clause begins behind a title without book-title marks. */
function clauseBegins(words: string): number | null {
  const found = /第[\d〇零一二三四五六七八九十百]+(?:部分|条|项)|(?<=[^\d.])\d+(?:\.\d+)+[a-z]?\)?$/i.exec(
    words,
  );
  return found ? found.index : null;
}

/** A title without its brackets: 试行 and the year of an edition are told by the day. */
function titleKey(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/\([^()]*\)/g, "")
    .replace(/[\s·・]/g, "");
}

/** Whether a document number or a year in brackets is this edition's; brackets that name neither say nothing. */
function agrees(note: string, { title, documentNumber }: Standard): boolean {
  const own = `${title}${documentNumber ?? ""}`.normalize("NFKC");
  const years = note.match(/(?:19|20)\d\d/g) ?? [];
  const numbers = [...note.matchAll(/(\d+)号/g)].map((found) => found[1]);
  const ownNumber = /(\d+)号/.exec(own)?.[1];
  return years.every((year) => own.includes(year)) && numbers.every((number) => number === ownNumber);
}

function editionsOn(
  named: readonly Standard[],
  standards: readonly Standard[],
  foundOn: BusinessDate | null,
): readonly Standard[] {
  if (foundOn === null) return named;
  const standing = new Set(inForceOn(standards, foundOn).map(({ standard }) => standard.id));
  return named.filter(({ id }) => standing.has(id));
}

function samePath(own: string, cited: string): boolean {
  // An item whose own number is still to be checked is nobody's clause.
  if (own.includes("待核")) return false;
  const [ownPath, citedPath] = [clausePath(own), clausePath(cited)];
  if (!ownPath || !citedPath || ownPath.rest !== "") return false;
  if (!afterClause.test(citedPath.rest) || anotherClause.test(citedPath.rest)) return false;
  return ownPath.path === citedPath.path;
}

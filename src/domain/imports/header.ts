import { squeezed } from "./cell-text.ts";
import type { Field } from "./field.ts";
import { headerPatterns, headerWords } from "./header-words.ts";

/** How surely a header names a field: a word of the list, or only a pattern inside a longer head. */
export type HeaderMatch = { readonly field: Field; readonly sure: boolean };

const fieldOfWord: ReadonlyMap<string, Field> = new Map(
  Object.entries(headerWords).flatMap(([field, words]) =>
    words.split(/\s+/).map((word): [string, Field] => [squeezed(word), field as Field]),
  ),
);

const longestHeader = 24;
/** With its brackets and what stands in them. */
const longestCell = 80;

/** The field that a head names, trying group and head together first (整改 + 时限), then the head alone. */
export function fieldOfHeader(head: string, group = ""): HeaderMatch | null {
  if (head.length > longestCell) return null;
  const own = plainHeader(head);
  if (!own || own.length > longestHeader || countsHead(head, own)) return null;
  const both = group ? wordOf(plainHeader(group) + own) : undefined;
  const field = both ?? wordOf(squeezed(head).replace(/\*/g, "")) ?? wordOf(own);
  if (field) return { field, sure: true };
  const found = headerPatterns.find(([pattern]) => pattern.test(own));
  return found?.[1] ? { field: found[1], sure: false } : null;
}

/** 发现问题数, 排查发现问题（项）: how many there are, and not what they are. */
function countsHead(head: string, own: string): boolean {
  const counts = /(?<![天日])数量?$/.test(own) && !/资金|经费|费用/.test(own);
  return counts || /[(](项|条|个|处|起|家|件)[)]$/.test(squeezed(head));
}

/** Units of money that a head names. */
export type FundsUnit = "wan" | "yuan";

/** The unit that a head gives for money; null where it names none. */
export function fundsUnitOf(head: string): FundsUnit | null {
  if (countsInWan(head)) return "wan";
  return squeezed(head).includes("元") ? "yuan" : null;
}

/** The unit that a head gives for money: 资金(万元) counts in tens of thousands. */
export function countsInWan(head: string): boolean {
  return squeezed(head).includes("万元");
}

/** True for a head that is known to stand over something that no record holds, so that its cells are not guessed at. */
export function isForeignHeader(head: string): boolean {
  const own = plainHeader(head);
  const found = wordOf(own) ? undefined : headerPatterns.find(([pattern]) => pattern.test(own));
  return found?.[1] === null;
}

function wordOf(text: string): Field | undefined {
  return fieldOfWord.get(text);
}

function plainHeader(text: string): string {
  return squeezed(text)
    .replace(/[(（[【][^)）\]】]*[)）\]】]/g, "")
    .replace(/[*:：。]/g, "");
}

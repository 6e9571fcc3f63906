import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import type { Knowledge } from "./knowledge.ts";
import { lendersOf } from "./lenders.ts";
import { indexOf, type Saying, type TextIndex } from "./text-index.ts";
import { pairAt, plainOf, type Reader, readerOf } from "./words.ts";

/** An item with its edition, numbered by its place in the list. */
export type Candidate = { readonly item: CriterionItem; readonly standard: Standard };

/** What a saying is: the item's own summary and keywords, where it applies, how it is spoken of, what only looks like it, what is general anywhere. */
export type SayingKind = "facts" | "said" | "setting" | "near" | "general";

/** A keyword that stands in a text word for word. */
export type Keyword = { readonly word: string; readonly owners: readonly number[] };

/** All items of the library and all that is known of how they are spoken of, ready to be compared with a text. */
export type LibraryIndex = {
  readonly standards: readonly Standard[];
  readonly candidates: readonly Candidate[];
  /** By number of the saying. */
  readonly kinds: readonly SayingKind[];
  readonly about: Int32Array;
  readonly sayings: readonly string[];
  readonly texts: TextIndex;
  readonly keywords: ReadonlyMap<number, readonly Keyword[]>;
  readonly read: Reader;
};

type Told = Saying & { readonly kind: SayingKind; readonly about: number };

/** Reads the library once. Editions of which nobody wrote phrasings borrow those of the item most like theirs in the later one. */
export function libraryIndexOf(standards: readonly Standard[], knowledge: Knowledge): LibraryIndex {
  const read = readerOf(knowledge.fieldWords);
  const candidates = standards.flatMap((standard) => standard.items.map((item) => ({ item, standard })));
  const told = [...ownSayings(candidates, knowledge, read), ...generalSayings(knowledge)];
  return {
    standards,
    candidates,
    kinds: told.map(({ kind }) => kind),
    about: Int32Array.from(told, ({ about }) => about),
    sayings: told.map(({ text }) => text),
    texts: indexOf(told, read),
    keywords: keywordsOf(candidates),
    read,
  };
}

/** What each item says of itself and what is said of it, grouped by item as the index wants it, then what does not speak for it. */
function ownSayings(candidates: readonly Candidate[], knowledge: Knowledge, read: Reader): readonly Told[] {
  const said = textsById(knowledge, "said");
  const near = textsById(knowledge, "near");
  const lenders = lendersOf(candidates, said, read);
  const speaking: Told[] = [];
  const silent: Told[] = [];
  candidates.forEach(({ item }, about) => {
    const id = lenders.get(item.id) ?? item.id;
    speaking.push({ kind: "facts", text: `${item.summary} ${item.keywords.join(" ")}`, owner: about, about });
    for (const text of said.get(id) ?? []) speaking.push({ kind: "said", text, owner: about, about });
    silent.push({ kind: "setting", text: `${item.group} ${item.applies}`, owner: -1, about });
    for (const text of near.get(id) ?? []) silent.push({ kind: "near", text, owner: -1, about });
  });
  return [...speaking, ...silent];
}

function generalSayings({ general }: Knowledge): readonly Told[] {
  return Object.values(general).flatMap((texts) =>
    texts.map((text) => ({ kind: "general" as const, text, owner: -1, about: -1 })),
  );
}

function textsById({ phrasings }: Knowledge, part: "said" | "near"): ReadonlyMap<string, readonly string[]> {
  return new Map(
    phrasings.flatMap((file) =>
      Object.entries(file[part]).map(([code, texts]) => [`${file.standard}:${code}`, texts] as const),
    ),
  );
}

/** Keywords by the pair of characters they begin with. */
function keywordsOf(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Keyword[]> {
  const owners = new Map<string, number[]>();
  candidates.forEach(({ item }, at) => {
    for (const written of new Set(item.keywords.map(plainOf))) {
      const known = owners.get(written);
      if (known) known.push(at);
      else owners.set(written, [at]);
    }
  });
  const byStart = new Map<number, Keyword[]>();
  for (const [word, having] of owners) {
    const start = pairAt(word, 0);
    if (start === null) continue;
    const known = byStart.get(start) ?? [];
    known.push({ word, owners: having });
    byStart.set(start, known);
  }
  return byStart;
}

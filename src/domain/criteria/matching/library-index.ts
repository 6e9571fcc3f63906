import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import type { Knowledge } from "./knowledge.ts";
import { indexOf, type Saying, type TextIndex } from "./text-index.ts";
import { type Reader, readerOf } from "./words.ts";

/** An item with its edition, numbered by its place in the list. */
export type Candidate = { readonly item: CriterionItem; readonly standard: Standard };

/** Which of a candidate's texts a saying is. */
export type SayingKind = "facts" | "setting" | "said" | "near" | "general";

/** All items of the library and all that is known of how they are spoken of, ready to be compared with a text. */
export type LibraryIndex = {
  readonly candidates: readonly Candidate[];
  readonly kinds: readonly SayingKind[];
  readonly texts: TextIndex;
  readonly read: Reader;
};

/** Reads the library once. Editions of which nobody wrote phrasings borrow those of the item most like theirs in a later one. */
export function libraryIndexOf(standards: readonly Standard[], knowledge: Knowledge): LibraryIndex {
  const read = readerOf(knowledge.fieldWords);
  const candidates = standards.flatMap((standard) => standard.items.map((item) => ({ item, standard })));
  const said = new Map<string, readonly string[]>();
  const near = new Map<string, readonly string[]>();
  for (const { standard, said: saidOf, near: nearOf } of knowledge.phrasings) {
    for (const [code, texts] of Object.entries(saidOf)) said.set(`${standard}:${code}`, texts);
    for (const [code, texts] of Object.entries(nearOf)) near.set(`${standard}:${code}`, texts);
  }
  const sayings: Saying[] = [];
  const kinds: SayingKind[] = [];
  const add = (kind: SayingKind, text: string, owners: readonly number[]) => {
    kinds.push(kind);
    sayings.push({ text, owners });
  };
  candidates.forEach(({ item }, at) => {
    add("facts", `${item.summary} ${item.keywords.join(" ")}`, [at]);
    add("setting", `${item.group} ${item.applies}`, [at]);
  });
  const lenders = lendersOf(candidates, said, read);
  candidates.forEach(({ item }, at) => {
    const id = lenders.get(item.id) ?? item.id;
    for (const text of said.get(id) ?? []) add("said", text, [at]);
    for (const text of near.get(id) ?? []) add("near", text, [at]);
  });
  for (const texts of Object.values(knowledge.general)) for (const text of texts) add("general", text, []);
  return { candidates, kinds, texts: indexOf(sayings, read), read };
}

/** How alike two summaries must be for one item to borrow the other's phrasings. */
const alike = 0.45;

function lendersOf(
  candidates: readonly Candidate[],
  said: ReadonlyMap<string, readonly string[]>,
  read: Reader,
): ReadonlyMap<string, string> {
  const lenders = new Map<string, string>();
  const texts = ({ item }: Candidate) => `${item.summary} ${item.keywords.join(" ")}`;
  for (const [edition, borrowers] of withoutPhrasings(candidates, said)) {
    const later = candidates.filter(({ item, standard }) => standard.id === edition && said.has(item.id));
    const index = indexOf(
      later.map((one, at) => ({ text: texts(one), owners: [at] })),
      read,
    );
    for (const borrower of borrowers) {
      const closeness = index.closeness(read(texts(borrower)));
      const best = closeness.indexOf(Math.max(...closeness));
      const lender = later[best];
      if (lender && (closeness[best] ?? 0) >= alike) lenders.set(borrower.item.id, lender.item.id);
    }
  }
  return lenders;
}

/** Items nobody wrote phrasings for, by the edition that follows theirs. */
function withoutPhrasings(candidates: readonly Candidate[], said: ReadonlyMap<string, readonly string[]>) {
  const byEdition = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const edition = candidate.standard.supersededBy;
    if (edition === null || said.has(candidate.item.id)) continue;
    byEdition.set(edition, [...(byEdition.get(edition) ?? []), candidate]);
  }
  return byEdition;
}

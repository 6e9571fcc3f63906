import type { Candidate } from "./library-index.ts";
import { indexOf } from "./text-index.ts";
import type { Reader } from "./words.ts";

/** How alike two summaries must be for one item to borrow the other's phrasings. */
const alike = 0.45;

const factsOf = ({ item }: Candidate) => `${item.summary} ${item.keywords.join(" ")}`;

/** For each item of an earlier edition nobody wrote phrasings for, the item of the edition after it whose phrasings fit it as well. */
export function lendersOf(
  candidates: readonly Candidate[],
  said: ReadonlyMap<string, readonly string[]>,
  read: Reader,
): ReadonlyMap<string, string> {
  const lenders = new Map<string, string>();
  for (const [edition, borrowers] of withoutPhrasings(candidates, said)) {
    const later = candidates.filter(({ item, standard }) => standard.id === edition && said.has(item.id));
    const index = indexOf(
      later.map((one, owner) => ({ text: factsOf(one), owner })),
      read,
    );
    for (const borrower of borrowers) {
      const closeness = index.closeness(read(factsOf(borrower)));
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
    const known = byEdition.get(edition);
    if (known) known.push(candidate);
    else byEdition.set(edition, [candidate]);
  }
  return byEdition;
}

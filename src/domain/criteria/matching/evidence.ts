import { fieldsOfSector, type SectorCode } from "#domain/criteria/sector.ts";
import type { Knowledge } from "./knowledge.ts";
import type { LibraryIndex } from "./library-index.ts";
import { clausesOf, pairAt, plainOf } from "./words.ts";

/** What speaks for an item, or against it; one number each. */
export const signs = [
  // The text beside the item's summary and keywords, and beside the heading it stands under.
  "facts",
  "setting",
  // The phrasing most like the text; its square; the mean of the three most like it.
  "said",
  "saidSquared",
  "saidMean",
  // The same for the part of the text between two commas that fits best.
  "clause",
  // How much of the text the item's phrasings together have.
  "coverage",
  // Keywords that stand in the text as they are.
  "keywords",
  // The look-alike that is only general.
  "near",
  // The standard belongs to the sector asked for; it applies in all of them; the same where no sector is known.
  "sector",
  "crossing",
  "anySector",
  // The kind of enterprise: by the table of kinds, and by its own words.
  "kind",
  "kindText",
  // How often the item is found at all.
  "common",
] as const;
export type Sign = (typeof signs)[number];

/** One number a sign and candidate, in the order of the candidates. */
export type Evidence = Readonly<Record<Sign, Float32Array>>;

/** What a hazard is like as a whole, whichever item it may be. */
export type Likeness = { readonly general: number; readonly near: number };

/** What is compared: the words, and what is known around them. */
export type Described = {
  readonly text: string;
  readonly sectors: readonly SectorCode[];
  readonly enterpriseKind?: string | null | undefined;
};

/** Compares a finding with every candidate. */
export function evidenceOf(
  library: LibraryIndex,
  knowledge: Knowledge,
  described: Described,
): { readonly evidence: Evidence; readonly likeness: Likeness } {
  const { candidates, texts, read } = library;
  const evidence = Object.fromEntries(
    signs.map((sign) => [sign, new Float32Array(candidates.length)]),
  ) as Record<Sign, Float32Array>;
  const tokens = read(described.text);
  const likeness = compareWhole(library, texts.closeness(tokens), evidence);
  evidence.coverage.set(texts.coverage(tokens));
  compareClauses(library, described.text, evidence);
  countKeywords(library, described.text, evidence.keywords);
  compareKind(library, knowledge, described.enterpriseKind ?? "", evidence);
  placeInSectors(library, described.sectors, evidence);
  candidates.forEach(({ item }, at) => {
    evidence.common[at] = knowledge.weights.common[item.id] ?? knowledge.weights.uncommon;
  });
  return { evidence, likeness };
}

function compareWhole(
  { kinds, about, candidates }: LibraryIndex,
  closeness: Float32Array,
  evidence: Record<Sign, Float32Array>,
): Likeness {
  const second = new Float32Array(candidates.length);
  const third = new Float32Array(candidates.length);
  let general = 0;
  let near = 0;
  for (let at = 0; at < kinds.length; at += 1) {
    const value = closeness[at] ?? 0;
    const owner = about[at] ?? 0;
    const kind = kinds[at] ?? "general";
    if (kind === "general") general = Math.max(general, value);
    else if (kind === "said") {
      const best = evidence.said[owner] ?? 0;
      const next = second[owner] ?? 0;
      if (value > best) {
        third[owner] = next;
        second[owner] = best;
        evidence.said[owner] = value;
      } else if (value > next) {
        third[owner] = next;
        second[owner] = value;
      } else if (value > (third[owner] ?? 0)) third[owner] = value;
    } else {
      raise(evidence[kind], owner, value);
      if (kind === "near") near = Math.max(near, value);
    }
  }
  evidence.said.forEach((best, owner) => {
    evidence.saidSquared[owner] = best * best;
    evidence.saidMean[owner] = (best + (second[owner] ?? 0) + (third[owner] ?? 0)) / 3;
  });
  return { general, near };
}

function compareClauses(
  { kinds, about, texts, read }: LibraryIndex,
  text: string,
  { clause, said, facts }: Evidence,
): void {
  clause.set(said);
  facts.forEach((value, owner) => {
    raise(clause, owner, value);
  });
  const clauses = clausesOf(text);
  if (clauses.length < 2) return;
  for (const part of clauses) {
    const closeness = texts.closeness(read(part));
    for (let at = 0; at < kinds.length; at += 1) {
      const kind = kinds[at];
      if (kind === "said" || kind === "facts") raise(clause, about[at] ?? 0, closeness[at] ?? 0);
    }
  }
}

function countKeywords({ keywords, candidates }: LibraryIndex, text: string, found: Float32Array): void {
  const plain = plainOf(text);
  const most = Math.log(candidates.length);
  const seen = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    for (const { word, owners } of keywords.get(pairAt(plain, at) ?? -1) ?? []) {
      if (seen.has(word) || !plain.startsWith(word, at)) continue;
      seen.add(word);
      const worth = Math.log(candidates.length / owners.length) / most;
      for (const owner of owners) found[owner] = (found[owner] ?? 0) + worth;
    }
  }
  found.forEach((sum, owner) => {
    found[owner] = Math.min(sum, 3) / 3;
  });
}

function compareKind(
  { kinds, about, texts, read, candidates }: LibraryIndex,
  knowledge: Knowledge,
  name: string,
  { kind, kindText }: Evidence,
): void {
  if (name === "") return;
  const tokens = read(name);
  const closeness = texts.closeness(tokens);
  for (let at = 0; at < kinds.length; at += 1) {
    if (kinds[at] === "setting") raise(kindText, about[at] ?? 0, closeness[at] ?? 0);
  }
  texts.coverage(tokens).forEach((share, owner) => {
    kindText[owner] = (kindText[owner] ?? 0) + share;
  });
  const likely = knowledge.kinds.flatMap(({ words, items }) =>
    words.some((word) => name.includes(word)) ? items : [],
  );
  if (likely.length === 0) return;
  candidates.forEach(({ item }, at) => {
    if (likely.some((start) => item.id.startsWith(start))) kind[at] = 1;
  });
}

/** Fields whose criteria apply wherever such a thing is found. */
const crossingFields: readonly SectorCode[] = ["fire", "special-equipment"];

function placeInSectors(
  { candidates }: LibraryIndex,
  sectors: readonly SectorCode[],
  { sector, crossing, anySector }: Evidence,
): void {
  const fields = sectors.flatMap(fieldsOfSector);
  candidates.forEach(({ standard }, at) => {
    const crosses = standard.sectors.some((one) => crossingFields.includes(one));
    if (fields.length === 0) anySector[at] = crosses ? 1 : 0;
    else if (standard.sectors.some((one) => fields.includes(one))) sector[at] = 1;
    else if (crosses) crossing[at] = 1;
  });
}

function raise(values: Float32Array, at: number, value: number): void {
  if (value > (values[at] ?? 0)) values[at] = value;
}

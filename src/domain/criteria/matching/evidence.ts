import type { SectorCode } from "#domain/criteria/sector.ts";
import { fieldsOfSector } from "#domain/criteria/sector.ts";
import type { Kind } from "./knowledge.ts";
import type { Candidate, LibraryIndex } from "./library-index.ts";
import { clausesOf } from "./words.ts";

/** What speaks for each candidate, one number a sign; the same signs for all. */
export const signs = [
  "facts",
  "setting",
  "said",
  "saidMean",
  "clause",
  "near",
  "sector",
  "crossing",
  "kind",
  "kindText",
] as const;
export type Sign = (typeof signs)[number];
/** One number a sign and candidate, in the order of the candidates. */
export type Evidence = Readonly<Record<Sign, Float32Array>>;

/** Fields whose criteria apply wherever such a thing is found. */
const crossingFields: readonly SectorCode[] = ["fire", "special-equipment"];

/** Compares a finding with every candidate. */
export function evidenceOf(
  library: LibraryIndex,
  kinds: readonly Kind[],
  finding: {
    readonly text: string;
    readonly sectors: readonly SectorCode[];
    readonly enterpriseKind?: string | null | undefined;
  },
): Evidence {
  const { candidates, texts, read } = library;
  const evidence = Object.fromEntries(
    signs.map((sign) => [sign, new Float32Array(candidates.length)]),
  ) as Record<Sign, Float32Array>;
  const whole = texts.closeness(read(finding.text));
  gather(library, whole, evidence);
  const clauses = clausesOf(finding.text);
  for (const clause of clauses.length > 1 ? clauses : []) {
    const part = texts.closeness(read(clause));
    library.kinds.forEach((kind, at) => {
      if (kind !== "said" && kind !== "facts") return;
      for (const owner of texts.sayings[at]?.owners ?? []) raise(evidence.clause, owner, part[at] ?? 0);
    });
  }
  if (clauses.length <= 1) evidence.clause.set(evidence.said);
  const kindText = finding.enterpriseKind ? texts.closeness(read(finding.enterpriseKind)) : null;
  library.kinds.forEach((kind, at) => {
    if (kindText && (kind === "setting" || kind === "said"))
      for (const owner of texts.sayings[at]?.owners ?? []) raise(evidence.kindText, owner, kindText[at] ?? 0);
  });
  const fields = finding.sectors.flatMap(fieldsOfSector);
  const likely = likelyItems(kinds, finding.enterpriseKind ?? "");
  candidates.forEach((candidate, at) => {
    evidence.sector[at] = sectorSign(candidate, fields);
    evidence.crossing[at] = candidate.standard.sectors.some((one) => crossingFields.includes(one)) ? 1 : 0;
    evidence.kind[at] = likely.some((start) => candidate.item.id.startsWith(start)) ? 1 : 0;
  });
  return evidence;
}

function sectorSign({ standard }: Candidate, fields: readonly SectorCode[]): number {
  if (fields.length === 0) return 0;
  return standard.sectors.some((one) => fields.includes(one)) ? 1 : 0;
}

function likelyItems(kinds: readonly Kind[], name: string): readonly string[] {
  return kinds.flatMap(({ words, items }) => (words.some((word) => name.includes(word)) ? items : []));
}

function gather(
  { kinds, texts }: LibraryIndex,
  closeness: Float32Array,
  evidence: Record<Sign, Float32Array>,
): void {
  const best: number[][] = [];
  kinds.forEach((kind, at) => {
    const value = closeness[at] ?? 0;
    for (const owner of texts.sayings[at]?.owners ?? []) {
      if (kind === "said") {
        raise(evidence.said, owner, value);
        best[owner] = [...(best[owner] ?? []), value];
      } else if (kind !== "general") raise(evidence[kind], owner, value);
    }
  });
  best.forEach((values, owner) => {
    const top = values.sort((a, b) => b - a).slice(0, 3);
    evidence.saidMean[owner] = top.reduce((sum, value) => sum + value, 0) / top.length;
  });
}

function raise(values: Float32Array, at: number, value: number): void {
  if (value > (values[at] ?? 0)) values[at] = value;
}

import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import { libraryIndexOf } from "#domain/criteria/matching/library-index.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { type Lesson, type Worked, workedIn } from "./examples.ts";
import { type Row, verdictRows } from "./rows.ts";
import { firstWeights } from "./train.ts";

/** Rows worked out twice: with their sector and without. */
export type WorkedRows = { readonly withSector: readonly Worked[]; readonly without: readonly Worked[] };

/** The knowledge before anything was learned: what is measured must not know the rows it is measured on. */
export function unlearned(knowledge: Knowledge): Knowledge {
  return { ...knowledge, weights: { ...knowledge.weights, item: firstWeights, common: {}, uncommon: 0 } };
}

/** Works out every row that is sure enough, by the newest editions: no date is passed on. */
export function rowsWorked(
  standards: readonly Standard[],
  knowledge: Knowledge,
  rows: readonly Row[],
): WorkedRows {
  const library = libraryIndexOf(standards, knowledge);
  const lessons = (withSector: boolean): readonly Lesson[] =>
    verdictRows(rows).map((row) => ({
      text: row.text,
      sectors: withSector ? row.sectors : [],
      enterpriseKind: row.enterpriseKind,
      accept: row.expect === null ? [] : row.accept,
      page: row.page,
      ranks: row.expect !== null,
      weight: 1,
    }));
  return {
    withSector: workedIn(library, knowledge, lessons(true)),
    without: workedIn(library, knowledge, lessons(false)),
  };
}

import { type SectorCode, sectorOfName } from "#domain/criteria/sector.ts";
import type { Article } from "./article.ts";
import { checkArticles } from "./check-articles.ts";

/** A row as it stands in articles/, once checked. */
type ArticleRow = Omit<Article, "sectors"> & { readonly sectors: readonly string[] };

/**
 * Reads the files of articles/ into the words of the domain. A faulty file is a fault of the installation and not a
 * refusal: it stops the start with its problems named.
 */
export function readArticles(files: readonly unknown[]): readonly Article[] {
  const problems = checkArticles(files);
  if (problems.length > 0) throw new Error(`Articles unusable: ${problems.join("; ")}`);
  const rows = files.flat() as readonly ArticleRow[];
  return rows.map((row) => ({
    ...row,
    sectors: row.sectors.map(sectorOfName).filter((code): code is SectorCode => code !== null),
  }));
}

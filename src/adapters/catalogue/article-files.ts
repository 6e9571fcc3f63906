import type { Article } from "#domain/cases/article.ts";
import { readArticles } from "#domain/cases/read-articles.ts";
import { readJsonFiles } from "./catalogue-files.ts";

/** Reads the articles that come with this release. Throws at start when a file is faulty. */
export async function readArticleFiles(folder: string): Promise<readonly Article[]> {
  return readArticles(await readJsonFiles(folder));
}

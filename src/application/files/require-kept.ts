import { Refusal } from "#domain/refusal.ts";
import type { FileBook } from "./file-book.ts";

/** What an act names: its input, and the signed paper of an act on behalf. */
type Named = { readonly input: unknown; readonly paper: string | null };

/**
 * Asks that every file an act names was uploaded, as the kind it is named as: a signature on paper that nobody can
 * open would be none.
 *
 * @throws {Refusal} `incomplete`
 */
export async function requireKept(files: Pick<FileBook, "find">, { input, paper }: Named): Promise<void> {
  const kinds = new Map<string, string | null>(paper ? [[paper, null]] : []);
  for (const [id, mediaType] of filesIn(input)) kinds.set(id, mediaType);
  for (const [id, mediaType] of kinds) {
    const kept = await files.find(id);
    if (kept && (mediaType === null || kept.mediaType === mediaType)) continue;
    const field = id === paper ? "onBehalf.paper" : null;
    throw new Refusal("incomplete", "有附件没有上传成功，请删去后重新上传。", field);
  }
}

/** The files that an input names, wherever they stand in it. */
function filesIn(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null) return [];
  const { id, mediaType } = value as { readonly id?: unknown; readonly mediaType?: unknown };
  if (typeof id === "string" && typeof mediaType === "string") return [[id, mediaType]];
  return Object.values(value).flatMap(filesIn);
}

import type { Books } from "#application/books.ts";
import type { PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import { plainWording, type Wording } from "#domain/documents/paper-kind.ts";

/** How a body words a kind of paper; `version` is null where it leaves the kind as it comes. */
export async function wordingOf(
  { organisations }: Pick<Books, "organisations">,
  body: string | null,
  kind: PaperKindName,
): Promise<{ readonly wording: Wording; readonly version: number | null }> {
  const adapted = body ? (await organisations.find(body))?.paperWordings?.[kind] : undefined;
  return { wording: adapted ?? plainWording, version: adapted?.version ?? null };
}

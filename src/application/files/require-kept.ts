import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { shownTo } from "#domain/hazards/shown-to.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FileBook } from "./file-book.ts";
import { filesIn } from "./named-files.ts";

/** What an act names: its input, the signed paper of an act on behalf, and the hazard as it stands; none at a report. */
type Named = { readonly input: unknown; readonly paper: string | null; readonly hazard: Hazard | null };

/**
 * Asks that every file an act names was uploaded, as the kind it is named as: a signature on paper that nobody can
 * open would be none.
 *
 * Whoever names a file in a hazard can read it there, and to know a hash is not to have the file. So it must be one
 * that the actor uploaded, or one that this hazard names already where the actor may read it. Who records for somebody
 * else (代录) uploads the paper themselves; the pictures of an imported row stand in its hazard; and whoever has the
 * very picture that a colleague sent in uploads it too, which makes it theirs as well to name.
 *
 * @throws {Refusal} `incomplete`
 */
export async function requireKept(
  files: Pick<FileBook, "find">,
  actor: Actor,
  { input, paper, hazard }: Named,
): Promise<void> {
  const kinds = new Map<string, string | null>(paper ? [[paper, null]] : []);
  for (const { id, mediaType } of filesIn(input)) kinds.set(id, mediaType);
  if (kinds.size === 0) return;
  const seen = hazard ? filesIn(shownTo(hazard, partsOf(actor, hazard.belonging), { reader: actor })) : [];
  const there = new Set(seen.map(({ id }) => id));
  for (const [id, mediaType] of kinds) {
    const kept = await files.find(id);
    const theirs = there.has(id) || kept?.storedBy === actor.person;
    if (kept && theirs && (mediaType === null || kept.mediaType === mediaType)) continue;
    const field = id === paper ? "onBehalf.paper" : null;
    throw new Refusal("incomplete", "有附件没有上传成功，请删去后重新上传。", field);
  }
}

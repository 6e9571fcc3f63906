import type { Actor } from "#domain/access/actor.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { shownOnBehalf, shownTo } from "#domain/hazards/shown-to.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FileDesk } from "./keep-file.ts";
import { filesIn } from "./named-files.ts";

/** A file and its bytes. */
export type ReadFile = { readonly attachment: Attachment; readonly bytes: Uint8Array };

/**
 * Reads a file through a hazard within reach that names it; neither knowing its hash nor writing it into a text is enough.
 *
 * @throws {Refusal} `not-found` when the hazard is out of reach, does not name the file, or names it where this person may not read
 */
export async function readHazardFile(
  desk: FileDesk,
  actor: Actor,
  asked: { readonly hazard: string; readonly file: string },
): Promise<ReadFile> {
  const attachment = await desk.openBooks(actor, "page", async (books) => {
    const hazard = await books.hazards.find(asked.hazard);
    if (!hazard) return null;
    const parts = partsOf(actor, hazard.belonging);
    const named = filesIn(shownTo(hazard, parts, { reader: actor }));
    if (named.some(({ id }) => id === asked.file)) return books.files.find(asked.file);
    const entries = await books.ledger.entriesOf({
      home: hazard.belonging.home,
      kind: "hazard",
      id: hazard.id,
    });
    const paper = entries.some((entry) => shownOnBehalf(entry, parts)?.paper === asked.file);
    return paper ? books.files.find(asked.file) : null;
  });
  const bytes = attachment ? await desk.files.read(attachment.id) : null;
  if (!attachment || !bytes) throw new Refusal("not-found", "没有这个文件，或者不在您的管辖范围内。");
  return { attachment, bytes };
}

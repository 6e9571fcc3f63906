import { filesIn } from "#application/files/named-files.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { isOwnPaper } from "#domain/papers/paper-ledger.ts";
import { Refusal } from "#domain/refusal.ts";
import type { OfficialPaperDesk } from "./paper-desk.ts";

/**
 * Reads a file of a paper within reach: the issued one for whoever reads the paper; scans of the sign-off for its own
 * body alone.
 *
 * @throws {Refusal} `not-found`
 */
export async function readPaperFile(
  desk: Pick<OfficialPaperDesk, "openBooks" | "files">,
  actor: Actor,
  asked: { readonly paper: string; readonly file: string },
): Promise<{ readonly attachment: Attachment; readonly bytes: Uint8Array }> {
  const attachment = await desk.openBooks(actor, "page", async (books) => {
    const paper = await books.papers.find(asked.paper);
    if (!paper) return null;
    const { issued } = paper;
    const open = issued ? [issued.pdf, issued.docx, ...(paper.answer?.files ?? [])] : [];
    const found = open.find(({ id }) => id === asked.file);
    if (found) return found;
    const named = isOwnPaper(paper, { actor }) && filesIn(paper).some(({ id }) => id === asked.file);
    return named ? books.files.find(asked.file) : null;
  });
  const bytes = attachment ? await desk.files.read(attachment.id) : null;
  if (!attachment || !bytes) throw new Refusal("not-found", "没有这个文件，或者不在您的管辖范围内。");
  return { attachment, bytes };
}

import { checkedFile, type FileDesk } from "#application/files/keep-file.ts";
import type { ReadFile } from "#application/files/read-hazard-file.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToReportDirectly } from "#domain/direct-reports/reporting.ts";
import { filesFor, readerOf } from "#domain/direct-reports/shown-direct-report.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { refuseIf } from "#domain/refusal.ts";
import { directReportNotFound } from "./answer-direct-report.ts";

/**
 * Keeps a file for a direct report, noted apart from all other files: were it noted among them, a colleague who sends in
 * the same picture could meet the name under which it was sent before.
 *
 * @throws {Refusal} `not-permitted`; as `checkedFile`
 */
export async function keepDirectReportFile(
  desk: FileDesk,
  actor: Actor,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Attachment> {
  refuseIf(reasonNotToReportDirectly(actor));
  const attachment = await checkedFile(desk.files, file);
  await desk.openBooks(actor, "act", async (books) => {
    await books.directReports.noteFile(attachment, await books.ledger.now());
  });
  return attachment;
}

/** Reads a file through the report that names it. @throws {Refusal} `not-found` where the reader may not open it */
export async function readDirectReportFile(
  desk: FileDesk,
  actor: Actor,
  asked: { readonly report: string; readonly file: string },
): Promise<ReadFile> {
  const attachment = await desk.openBooks(actor, "page", async (books) => {
    const report = await books.directReports.find(asked.report);
    const reader = report && readerOf(report, actor);
    return (reader && filesFor(report, reader).find(({ id }) => id === asked.file)) ?? null;
  });
  const bytes = attachment ? await desk.files.read(attachment.id) : null;
  if (!attachment || !bytes) throw directReportNotFound();
  return { attachment, bytes };
}

import type { FileDesk } from "#application/files/keep-file.ts";
import type { ReadFile } from "#application/files/read-hazard-file.ts";
import type { Actor } from "#domain/access/actor.ts";
import { isSender } from "#domain/prompts/prompt-ledger.ts";
import { Refusal } from "#domain/refusal.ts";

/** Reads the scan of the approval, for the body that sent the prompt alone. @throws {Refusal} `not-found` */
export async function readPromptFile(
  desk: FileDesk,
  actor: Actor,
  asked: { readonly prompt: string; readonly file: string },
): Promise<ReadFile> {
  const attachment = await desk.openBooks(actor, "page", async (books) => {
    const prompt = await books.prompts.find(asked.prompt);
    const scan = prompt && isSender(prompt, { actor }) ? prompt.sent?.decision : null;
    return scan?.id === asked.file ? scan : null;
  });
  const bytes = attachment ? await desk.files.read(attachment.id) : null;
  if (!attachment || !bytes) throw new Refusal("not-found", "没有这个文件，或者不在您的管辖范围内。");
  return { attachment, bytes };
}

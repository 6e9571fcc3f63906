import type { FastifyReply } from "fastify";
import { type PreparedPaper, printPaper } from "#application/documents/print-paper.ts";
import type { RenderPaper } from "#application/documents/renderers.ts";
import type { FileStore } from "#application/files/file-book.ts";
import { sendFile } from "./send-file.ts";

/** What sets papers. */
export type Setting = {
  readonly files: Pick<FileStore, "read">;
  readonly renderPdf: RenderPaper;
  readonly renderDocx: RenderPaper;
};

/** Sets a paper and sends it as a file to be kept. */
export async function sendPaper(
  reply: FastifyReply,
  { files, renderPdf, renderDocx }: Setting,
  { ending, paper }: { readonly ending: "pdf" | "docx"; readonly paper: PreparedPaper },
): Promise<FastifyReply> {
  const bytes = await printPaper(files, ending === "pdf" ? renderPdf : renderDocx, paper);
  return sendFile(reply, { fileName: paper.fileName, ending }, bytes);
}

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
  readonly renderXlsx: RenderPaper;
};

/** Sets a paper and sends it as a file to be kept. */
export async function sendPaper(
  reply: FastifyReply,
  { files, renderPdf, renderDocx, renderXlsx }: Setting,
  { ending, paper }: { readonly ending: "pdf" | "docx" | "xlsx"; readonly paper: PreparedPaper },
): Promise<FastifyReply> {
  const render = { pdf: renderPdf, docx: renderDocx, xlsx: renderXlsx }[ending];
  const bytes = await printPaper(files, render, paper);
  return sendFile(reply, { fileName: paper.fileName, ending }, bytes);
}

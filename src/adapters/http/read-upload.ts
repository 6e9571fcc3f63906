import type { FastifyRequest } from "fastify";
import { keptText } from "#domain/kept-text.ts";
import { Refusal } from "#domain/refusal.ts";
import { requireKeptText } from "./kept-text.ts";

/** A file that came with its form fields (multipart). */
export type Upload = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly fields: ReadonlyMap<string, string>;
};

/**
 * Reads the one file of a form and its text fields, in whatever order the browser sends them.
 *
 * @throws {Refusal} `incomplete` without a file
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw noFile();
  const fields = new Map<string, string>();
  let file: { readonly fileName: string; readonly bytes: Uint8Array } | null = null;
  for await (const part of request.parts()) {
    if (part.type === "file") file = { fileName: part.filename, bytes: await part.toBuffer() };
    else if (typeof part.value === "string") fields.set(part.fieldname, part.value);
  }
  if (!file) throw noFile();
  requireKeptText([file.fileName, ...fields.values()]);
  const kept = new Map([...fields].map(([name, text]) => [name, keptText(text)]));
  return { fileName: keptText(file.fileName), bytes: file.bytes, fields: kept };
}

function noFile(): Refusal {
  return new Refusal("incomplete", "请选择要上传的文件。", "file");
}

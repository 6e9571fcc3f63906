import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
} as const;

/** The kinds of file that leave the system. */
export type Ending = keyof typeof mediaTypes;

/** Sends bytes under a name that may be Chinese: a PDF to be read in the browser, anything else to be kept. */
export function sendFile(
  reply: FastifyReply,
  { fileName, ending }: { readonly fileName: string; readonly ending: Ending },
  bytes: Uint8Array,
): FastifyReply {
  return reply
    .header("content-type", mediaTypes[ending])
    .header("content-disposition", dispositionOf(fileName, ending))
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Sends a file while it is written. */
export function sendStream(
  reply: FastifyReply,
  { fileName, ending }: { readonly fileName: string; readonly ending: Ending },
  bytes: AsyncIterable<Uint8Array>,
): FastifyReply {
  return reply
    .header("content-type", mediaTypes[ending])
    .header("content-disposition", dispositionOf(fileName, ending))
    .send(Readable.from(bytes));
}

/** RFC 6266 with the name as RFC 5987 writes it; what knows neither gets a plain name. */
function dispositionOf(fileName: string, ending: Ending): string {
  const escaped = encodeURIComponent(`${fileName}.${ending}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const way = ending === "pdf" ? "inline" : "attachment";
  return `${way}; filename="document.${ending}"; filename*=UTF-8''${escaped}`;
}

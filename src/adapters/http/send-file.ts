import type { FastifyReply } from "fastify";

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The kinds of file that leave the system. */
export type Ending = keyof typeof mediaTypes;

/** Sends bytes as a file to be kept, under a name that may be Chinese. */
export function sendFile(
  reply: FastifyReply,
  { fileName, ending }: { readonly fileName: string; readonly ending: Ending },
  bytes: Uint8Array,
): FastifyReply {
  return reply
    .header("content-type", mediaTypes[ending])
    .header("content-disposition", attachmentNamed(`${fileName}.${ending}`, ending))
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** RFC 6266 with the name as RFC 5987 writes it; what knows neither gets a plain name. */
function attachmentNamed(fileName: string, ending: Ending): string {
  const escaped = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="document.${ending}"; filename*=UTF-8''${escaped}`;
}

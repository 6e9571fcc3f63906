import { z } from "zod";
import type { OpenBooks } from "#application/books.ts";
import type { FileStore } from "#application/files/file-book.ts";
import { keepFile } from "#application/files/keep-file.ts";
import { readHazardFile } from "#application/files/read-hazard-file.ts";
import { AttachmentShape } from "#contract/files.ts";
import { reportingRoles } from "#domain/hazards/acts/report.ts";
import { Refusal } from "#domain/refusal.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

/** Photos and papers: kept by the hash of their content, read through a hazard that names them. */
export function addFileRoutes(
  app: Server,
  services: { readonly openBooks: OpenBooks; readonly files: FileStore },
): void {
  app.post(
    "/api/files",
    {
      config: { gate: [...reportingRoles, "filing-desk", "expert"] },
      schema: { response: { 201: AttachmentShape } },
    },
    async (request, reply) => {
      const sent = await request.file();
      if (!sent) throw new Refusal("incomplete", "请选择要上传的文件。");
      const file = { name: sent.filename, bytes: await sent.toBuffer() };
      const attachment = await keepFile(services, actorOf(request), file);
      return reply.status(201).send(attachment);
    },
  );
  app.get(
    "/api/hazards/:id/files/:file",
    {
      config: { gate: [...reportingRoles, "filing-desk", "expert", "legal-reviewer"] },
      schema: { params: z.object({ id: z.string().max(60), file: z.string().max(64) }) },
    },
    async (request, reply) => {
      const { id, file } = request.params;
      const found = await readHazardFile(services, actorOf(request), { hazard: id, file });
      return reply
        .header("content-type", found.attachment.mediaType)
        .header("content-disposition", "inline")
        .header("cache-control", "private, max-age=31536000, immutable")
        .header("content-security-policy", "sandbox; default-src 'none'")
        .send(Buffer.from(found.bytes));
    },
  );
}

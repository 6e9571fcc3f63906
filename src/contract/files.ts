import { z } from "zod";
import type { Attachment } from "#domain/hazards/attachment.ts";

/** A stored file, known by the hash of its content. */
export const AttachmentShape = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
}) satisfies z.ZodType<Attachment>;

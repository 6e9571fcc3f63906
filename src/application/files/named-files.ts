import type { Attachment } from "#domain/hazards/attachment.ts";

/** A file as a record or an input names it. */
export type NamedFile = Pick<Attachment, "id" | "mediaType">;

/**
 * The files that a record or an input names, wherever they stand in it: attachments alone. A hash that somebody wrote
 * into a text names nothing.
 */
export function filesIn(value: unknown): readonly NamedFile[] {
  if (typeof value !== "object" || value === null) return [];
  const { id, mediaType } = value as { readonly id?: unknown; readonly mediaType?: unknown };
  if (typeof id === "string" && typeof mediaType === "string") return [{ id, mediaType }];
  return Object.values(value).flatMap(filesIn);
}

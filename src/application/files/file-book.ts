import type { Attachment } from "#domain/hazards/attachment.ts";

/** Port: what is known of stored files; the bytes are the file store's. */
export type FileBook = {
  /** Notes a file whose bytes are already safe. The same content again is the same file. */
  note(attachment: Attachment, by: string, at: string): Promise<void>;
  find(id: string): Promise<Attachment | null>;
};

/**
 * Port: the bytes, by the hash of their content. `keep` returns only when they would survive a power cut:
 * write, fsync, rename; the act that names them comes after.
 */
export type FileStore = {
  keep(bytes: Uint8Array): Promise<string>;
  read(id: string): Promise<Uint8Array | null>;
};

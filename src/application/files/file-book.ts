import type { Attachment } from "#domain/hazards/attachment.ts";

/** A stored file, and the person who uploaded it last: they hold it, whoever did so before them. */
export type KeptFile = Attachment & { readonly storedBy: string };

/** Port: what is known of stored files; the bytes are the file store's. */
export type FileBook = {
  /** Notes a file whose bytes are already safe. The same content again is the same file, now uploaded by this person. */
  note(attachment: Attachment, by: string, at: string): Promise<void>;
  find(id: string): Promise<KeptFile | null>;
};

/** How the bytes of a kept file are found: as its hash says, changed since, or gone. */
export type FileState = "whole" | "altered" | "missing";

/**
 * Port: the bytes, by the hash of their content. `keep` returns only when they would survive a power cut:
 * write, fsync, rename; the act that names them comes after. `read` never gives bytes that are not those of the hash:
 * altered evidence is a fault, not a file.
 */
export type FileStore = {
  keep(bytes: Uint8Array): Promise<string>;
  read(id: string): Promise<Uint8Array | null>;
  state(id: string): Promise<FileState>;
};

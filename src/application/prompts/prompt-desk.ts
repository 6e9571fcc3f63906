import type { OpenBooks } from "#application/books.ts";
import type { FileDesk } from "#application/files/keep-file.ts";
import type { NewId } from "#application/identifiers.ts";

/** What the use cases on prompts need beside the books. */
export type PromptDesk = { readonly openBooks: OpenBooks; readonly newId: NewId } & FileDesk;

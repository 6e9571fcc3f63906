import type { OpenBooks } from "#application/books.ts";
import type { NewId } from "#application/identifiers.ts";

/** What the use cases on organisations and enterprises need beside the books. */
export type PartyDesk = { readonly openBooks: OpenBooks; readonly newId: NewId };

import type { OpenBooks } from "#application/books.ts";
import type { RenderPaper } from "#application/documents/renderers.ts";
import type { FileStore } from "#application/files/file-book.ts";
import type { NewId } from "#application/identifiers.ts";

/** Port: draws a text as a QR, as PNG; the same text gives the same bytes. */
export type DrawQr = (text: string) => Promise<Uint8Array>;

/** Port: makes the code of a paper that goes out, which nobody can guess (100 bits). */
export type NewCode = () => string;

/** What the use cases on papers need beside the books. */
export type OfficialPaperDesk = {
  readonly openBooks: OpenBooks;
  readonly newId: NewId;
  readonly newCode: NewCode;
  readonly files: FileStore;
  readonly renderPdf: RenderPaper;
  readonly renderDocx: RenderPaper;
  readonly drawQr: DrawQr;
};

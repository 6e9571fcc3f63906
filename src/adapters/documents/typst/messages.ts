import type { PictureBytes } from "#adapters/documents/picture-bytes.ts";
import type { Paper } from "#domain/documents/paper.ts";

/** What the worker is asked. */
export type Question =
  | { readonly kind: "pdf"; readonly paper: Paper; readonly pictures: PictureBytes }
  | { readonly kind: "missing"; readonly paper: Paper };

export type ToWorker = { readonly id: number; readonly question: Question };

/** What the worker answers. */
export type FromWorker =
  | { readonly id: number; readonly kind: "pdf"; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: "missing"; readonly characters: readonly string[] }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };

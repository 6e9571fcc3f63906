/** What the worker is started with: the folder, and whether all in it is on disk, as after `close`. */
export type WorkerStart = { readonly folder: string; readonly flushed: boolean };

/** What the main thread asks of the worker that holds the embedded database. */
export type ToWorker =
  | {
      readonly kind: "query";
      readonly id: number;
      readonly sql: string;
      readonly parameters: readonly unknown[];
      /** Run first; where it fails, the statement is not run. */
      readonly opening?: string;
    }
  | { readonly kind: "exec"; readonly id: number; readonly sql: string }
  /** Checkpoint, then every file of the database to disk, so that the journal before it may go; `close` ends it first. */
  | { readonly kind: "flush" | "close"; readonly id: number };

/** What the worker answers. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "answer"; readonly id: number; readonly rows: unknown[]; readonly count: number }
  | {
      readonly kind: "error";
      readonly id: number;
      readonly message: string;
      readonly code: string | null;
      readonly constraint: string | null;
    };

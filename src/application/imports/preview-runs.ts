import type { NewId } from "#application/identifiers.ts";
import type { Actor } from "#domain/access/actor.ts";
import { Refusal } from "#domain/refusal.ts";
import type { LedgerFile } from "./import-desk.ts";
import { bytesOf } from "./packed-list.ts";
import { type ImportPreview, type PreviewDesk, previewImport } from "./preview-import.ts";

/** How far a preview has come: the file is being read, or its rows are compared with what is on record. */
export type PreviewState = {
  readonly state: "reading" | "comparing" | "done";
  readonly done: number;
  readonly total: number;
};

/** A preview as its maker may look at it; null until all its rows are known. */
export type HeldPreview = PreviewState & { readonly preview: ImportPreview | null };

/** Previews that are made after their request was answered, and held to be paged through by whoever made them. */
export type PreviewRuns = {
  /** Begins a preview in place of the person's last one; `ended` resolves when it is made or declined. */
  start(actor: Actor, file: LedgerFile): { readonly id: string; readonly ended: Promise<void> };
  /** @throws {Refusal} `not-found` for others' and past ones; whatever the file was declined with */
  look(actor: Actor, id: string): HeldPreview;
};

/** What previews may take together; the oldest ones make room. A ledger of 100,000 rows takes about 20 MiB. */
const usualBytes = 64 * 1024 * 1024;

type Held = {
  readonly account: string;
  readonly post: string;
  at: PreviewState;
  preview: ImportPreview | null;
  fault: unknown;
};

/** No preview is held yet. */
export function newPreviewRuns(
  desk: PreviewDesk & { readonly newId: NewId },
  mostBytes = usualBytes,
): PreviewRuns {
  const held = new Map<string, Held>();
  const drop = (account: string) => {
    for (const [id, one] of held) if (one.account === account) held.delete(id);
  };
  return {
    start(actor, file) {
      drop(actor.account);
      const id = desk.newId("pv");
      const at: PreviewState = { state: "reading", done: 0, total: 0 };
      const one: Held = { account: actor.account, post: actor.post, at, preview: null, fault: null };
      held.set(id, one);
      const ended = previewImport(desk, actor, file, (done, total) => {
        if (held.get(id) !== one) throw gone();
        one.at = { state: "comparing", done, total };
      }).then(
        (preview) => {
          one.preview = preview;
          one.at = { ...one.at, state: "done" };
          makeRoom(held, mostBytes);
        },
        (fault: unknown) => {
          one.fault = fault;
        },
      );
      return { id, ended };
    },
    look(actor, id) {
      const one = held.get(id);
      if (!one || one.account !== actor.account || one.post !== actor.post) throw gone();
      if (one.fault) throw one.fault;
      return { ...one.at, preview: one.preview };
    },
  };
}

function makeRoom(held: Map<string, Held>, mostBytes: number): void {
  let bytes = 0;
  for (const [id, { preview }] of [...held].reverse()) {
    if (!preview) continue;
    const first = bytes === 0;
    bytes += weightOf(preview);
    if (bytes > mostBytes && !first) held.delete(id);
  }
}

function weightOf({ rows, refused, skipped }: ImportPreview): number {
  return bytesOf(rows) + bytesOf(refused) + bytesOf(skipped);
}

function gone(): Refusal {
  return new Refusal("not-found", "这次预览已不在，请重新选择文件。");
}

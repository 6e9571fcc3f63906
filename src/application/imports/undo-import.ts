import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { ActContext } from "#domain/hazards/act.ts";
import { noRecorders } from "#domain/hazards/recording.ts";
import { decide, evolve } from "#domain/hazards/registry.ts";
import { evolveImport, type Import, type ImportUndone, reasonNotToUndo } from "#domain/imports/import.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { ImportDesk, Progress } from "./import-desk.ts";

/** Records withdrawn by one transaction. */
const withdrawnAtOnce = 25;

/** An import to undo, and why. */
export type UndoCommand = Command<ImportUndone> & { readonly batch: string };

/**
 * Undoes a whole import: each of its records is withdrawn, none removed, and the same file can come in again. Only
 * while nobody has acted on any of them.
 *
 * @throws {Refusal} `not-found` out of reach, `wrong-state` once somebody has acted or when it was undone before,
 * `incomplete` without a reason
 */
export async function undoImport(
  desk: Pick<ImportDesk, "openBooks">,
  actor: Actor,
  command: UndoCommand,
  progress: Progress = () => undefined,
): Promise<Import> {
  const batch = await markUndone(desk, actor, command);
  const total = (await desk.openBooks(actor, "page", (books) => books.imports.standing(batch))).standing;
  let done = 0;
  for (;;) {
    const withdrawn = await desk.openBooks(actor, "job", (books) => withdrawSome(books, actor, batch));
    if (withdrawn === 0) return batch;
    done += withdrawn;
    progress(done, total);
  }
}

async function markUndone(
  desk: Pick<ImportDesk, "openBooks">,
  actor: Actor,
  command: UndoCommand,
): Promise<Import> {
  const reason = command.input.reason.trim();
  if (reason === "") throw new Refusal("incomplete", "请写明撤销这次导入的理由。", "reason");
  return desk.openBooks(actor, "act", async (books) => {
    const held = await books.imports.hold(command.batch);
    if (!held) throw new Refusal("not-found", "没有这次导入，或者不在您的管辖范围内。");
    const { batch, end } = held;
    if (await books.ledger.subjectOfAct(command.actId)) return batch;
    refuseIf(reasonNotToUndo(batch, await books.imports.standing(batch)));
    if (batch.undone) return batch;
    const subject = { home: batch.home, kind: "import", id: batch.id } as const;
    const moment = await momentOf(books.ledger, subject, command, end);
    const decision = { act: "undo", version: 1, payload: { reason } };
    const entry = await record(books.ledger, moment, decision, { actor, command });
    const next = evolveImport(batch, entry);
    await books.imports.save(next, entry.seq);
    return next;
  });
}

/** Withdraws the next records that stand; gives how many. */
async function withdrawSome(books: Books, actor: Actor, batch: Import): Promise<number> {
  const ids = await books.imports.standingOf(batch, withdrawnAtOnce);
  for (const id of ids) await withdrawOne(books, actor, { id, batch });
  return ids.length;
}

async function withdrawOne(
  books: Books,
  actor: Actor,
  { id, batch }: { readonly id: string; readonly batch: Import },
): Promise<void> {
  const held = await books.hazards.hold(id);
  if (!held) throw new Refusal("not-found", "这次导入的记录中有的已移交其他单位，请逐条撤回。");
  const { hazard, end } = held;
  const input = { reason: `撤销导入“${batch.fileName}”：${batch.undone?.reason ?? ""}` };
  const command = { actId: `${batch.id}:withdraw:${id}`, input };
  const subject = { home: hazard.belonging.home, kind: "hazard", id } as const;
  const moment = await momentOf(books.ledger, subject, command, end);
  const context: ActContext = {
    actor,
    onBehalf: null,
    today: moment.today,
    times: moment.times,
    ...nothingElse,
  };
  const decision = decide(hazard, { name: "withdraw", input }, context);
  const entry = await record(books.ledger, moment, decision, { actor, command });
  await books.hazards.save(evolve(hazard, entry), hazard);
}

/** Withdrawing rests on the record alone. */
const nothingElse = {
  reportSigners: [],
  seated: [],
  recorders: noRecorders,
  officerNames: {},
  criterion: () => null,
  discussionAskedBy: () => false,
  certificateOf: () => null,
  belongingOf: () => null,
  organisation: () => null,
} as const;

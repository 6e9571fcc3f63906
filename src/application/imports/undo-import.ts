import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { ActContext } from "#domain/hazards/act.ts";
import { noRecorders } from "#domain/hazards/recording.ts";
import { decide, evolve } from "#domain/hazards/registry.ts";
import { evolveImport, type Import, type ImportUndone, reasonNotToUndo } from "#domain/imports/import.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { LeftRow } from "./import-book.ts";
import type { ImportDesk, Progress } from "./import-desk.ts";

/** Records withdrawn by one transaction. */
const withdrawnAtOnce = 25;

/** Records left standing that an answer names one by one. */
const leftNamed = 200;

/** An import to undo, and why. */
export type UndoCommand = Command<ImportUndone> & { readonly batch: string };

/** What an undo came to: how many records of the import are withdrawn now, and which were left. */
export type UndoneImport = {
  readonly batch: Import;
  readonly withdrawn: number;
  /** How many stand because somebody has acted on them, and the first of them. */
  readonly standing: number;
  readonly left: readonly LeftRow[];
};

/**
 * Undoes a whole import: each of its records is withdrawn, none removed, and the same file can come in again. Begun only
 * while nobody has acted on any of them; that is decided, and the import marked, before the first is withdrawn. A record
 * on which somebody acts while the others go is left as it is. An undo that was cut short is finished by calling it again.
 *
 * @throws {Refusal} `not-found` out of reach, `not-yours` for who neither took it in nor is the office, `wrong-state`
 * once somebody has acted or when it was undone before, `incomplete` without a reason
 */
export async function undoImport(
  desk: Pick<ImportDesk, "openBooks">,
  actor: Actor,
  command: UndoCommand,
  progress: Progress = () => undefined,
): Promise<UndoneImport> {
  const batch = await beginUndo(desk, actor, command);
  await finishUndo(desk, actor, { batch, progress });
  return undoneSoFar(desk, actor, batch);
}

type Undoing = { readonly batch: Import; readonly progress: Progress };

/** Withdraws the records of an import that is marked as undone, a few in each transaction. */
export async function finishUndo(
  desk: Pick<ImportDesk, "openBooks">,
  actor: Actor,
  { batch, progress }: Undoing,
): Promise<void> {
  const before = await desk.openBooks(actor, "page", (books) => books.imports.standing(batch));
  const total = before.standing - before.acted;
  let done = 0;
  let after = "";
  for (;;) {
    const page = { after, limit: withdrawnAtOnce };
    const ids = await desk.openBooks(actor, "job", (books) => withdrawSome(books, actor, { batch, page }));
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
    done += ids.length;
    progress(Math.min(done, total), total);
  }
}

/** What the undo of an import has come to. */
export function undoneSoFar(
  desk: Pick<ImportDesk, "openBooks">,
  actor: Actor,
  batch: Import,
): Promise<UndoneImport> {
  return desk.openBooks(actor, "page", async (books) => {
    const { withdrawn, standing } = await books.imports.standing(batch);
    return { batch, withdrawn, standing, left: await books.imports.leftOf(batch, leftNamed) };
  });
}

/** Decides the undo of an import and marks it; its records are withdrawn by `finishUndo`. @throws {Refusal} as `undoImport` */
export async function beginUndo(
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
    refuseIf(reasonNotToUndo(batch, await books.imports.standing(batch), actor));
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

type Some = { readonly batch: Import; readonly page: { readonly after: string; readonly limit: number } };

/** Withdraws the next records on which nobody has acted; gives those that it looked at. */
async function withdrawSome(books: Books, actor: Actor, { batch, page }: Some): Promise<readonly string[]> {
  const ids = await books.imports.untouchedOf(batch, page);
  for (const id of ids) await withdrawOne(books, actor, { id, batch });
  return ids;
}

async function withdrawOne(
  books: Books,
  actor: Actor,
  { id, batch }: { readonly id: string; readonly batch: Import },
): Promise<void> {
  const held = await books.hazards.hold(id);
  // Between the list and the lock somebody may have acted on it, or handed it over to another unit.
  if (!held || held.hazard.seq > 1) return;
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
    calendar: books.rules.calendar,
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
  acceptanceHints: [],
  organisation: () => null,
  officerAt: () => false,
  articles: [],
} as const;

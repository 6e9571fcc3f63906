import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { importingRoles } from "#domain/hazards/acts/import.ts";
import { learnedFrom } from "#domain/imports/header-memory.ts";
import { beginImport, evolveImport, type Import, type ImportBegun } from "#domain/imports/import.ts";
import { type RefusedRow, refusedRow } from "#domain/imports/read-line.ts";
import { rowsIn } from "#domain/imports/rows-to-place.ts";
import { Refusal } from "#domain/refusal.ts";
import { partsOf } from "./find-on-record.ts";
import type { ImportDesk, LedgerFile, PackedLedger, Progress } from "./import-desk.ts";
import { placesOf, unpackedParts, valuesAt } from "./packed-list.ts";
import { readingChoicesOf } from "./reading-choices-of.ts";
import { takeInRows } from "./take-in-rows.ts";

/** Rows taken in by one transaction: few enough that a page waits less than it takes to notice. */
const rowsAtOnce = 25;

/** Refused rows that an import keeps with their reasons; more of them mean that the file was misread as a whole. */
const mostRefused = 1000;

/** A file to take in. */
export type ImportCommand = Command<LedgerFile>;

/** An import whose batch is written, and the rows that are still to be taken in. */
export type StartedImport = {
  readonly batch: Import;
  /** Null when this very act was recorded before: there is nothing left to do. */
  readonly ledger: PackedLedger | null;
};

/**
 * Begins an import: reads the file, keeps it, and writes its batch. The rows are taken in by `finishImport`.
 *
 * @throws {Refusal} `not-permitted` for posts that keep no ledger; `invalid` when the file cannot be read, or hardly
 */
export async function startImport(
  desk: ImportDesk,
  actor: Actor,
  command: ImportCommand,
): Promise<StartedImport> {
  if (!importingRoles.includes(actor.role)) {
    throw new Refusal("not-permitted", "您的岗位不导入台账，请由安委办或者监管部门导入。");
  }
  const { bytes, fileName, choices } = command.input;
  const ledger = await desk.readLedger({
    fileName,
    bytes,
    choices: await readingChoicesOf(desk, actor, choices),
  });
  const refused = await refusedIn(desk, ledger);
  const fileHash = await desk.files.keep(bytes);
  const { home } = actor;
  const { read, skipped, corrected, chosen } = ledger;
  const begun: ImportBegun = {
    ...{ home, fileName, fileHash, read, refused, skipped: skipped.length },
    ...(corrected.length > 0 ? { corrected } : {}),
    ...(chosen.length > 0 ? { chosen } : {}),
  };
  return desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) return { batch: await existing(books.imports.find(known.id)), ledger: null };
    const id = desk.newId("im");
    const moment = await momentOf(books.ledger, { home, kind: "import", id }, command, null);
    const { times } = moment;
    const draft = { seq: 1, actor: actor.person, post: actor.post, onBehalf: null, times };
    const decision = { act: "begin", version: 1, payload: begun };
    const batch = beginImport(id, { ...decision, ...draft });
    await books.imports.insert(batch);
    await books.imports.learnHeaders(learnedFrom(ledger.sheets));
    await record(books.ledger, moment, decision, { actor, command });
    return { batch, ledger };
  });
}

async function existing(found: Promise<Import | null>): Promise<Import> {
  const batch = await found;
  if (!batch) throw new Refusal("duplicate", "这个事项编号已经用过，请刷新后重新提交。");
  return batch;
}

async function refusedIn(desk: ImportDesk, { refused }: PackedLedger): Promise<readonly RefusedRow[]> {
  const { length } = refused;
  if (length <= mostRefused) {
    const all = await valuesAt(desk.packing, refused, placesOf({ offset: 0, limit: length }, length));
    return all.map(refusedRow);
  }
  const [first] = await valuesAt(desk.packing, refused, [0]);
  const why = `有 ${length} 行不能导入（第一处：${first?.reason}）`;
  throw new Refusal(
    "invalid",
    `${why}，超过 ${mostRefused} 行，没有导入。请在预览中核对各列的含义，改正后再导入。`,
  );
}

/** Takes in the rows of an import that was begun, a few in each transaction, and closes it with its counts. */
export async function finishImport(
  desk: ImportDesk,
  actor: Actor,
  started: StartedImport,
  progress: Progress = () => undefined,
): Promise<Import> {
  const { batch, ledger } = started;
  if (!ledger) return batch;
  const hazardAt = new Map<string, string>();
  const total = ledger.read - ledger.refused.length;
  let done = 0;
  for await (const part of unpackedParts(desk.packing, ledger.rows)) {
    for (const rows of partsOf(part, rowsAtOnce)) {
      await takeInRows(desk, actor, { batch, rows, hazardAt });
      done += rowsIn(rows);
      progress(done, total);
    }
  }
  return closeImport(desk, actor, batch);
}

async function closeImport(desk: ImportDesk, actor: Actor, begun: Import): Promise<Import> {
  return desk.openBooks(actor, "act", async (books) => {
    const held = await books.imports.hold(begun.id);
    if (!held) throw new Refusal("not-found", "没有这次导入，或者不在您的管辖范围内。");
    const { batch, end } = held;
    const command = { actId: `${batch.id}:finish`, input: null };
    const subject = { home: batch.home, kind: "import", id: batch.id } as const;
    const moment = await momentOf(books.ledger, subject, command, end);
    const payload = await books.imports.countRows(batch);
    const entry = await record(
      books.ledger,
      moment,
      { act: "finish", version: 1, payload },
      { actor, command },
    );
    const next = evolveImport(batch, entry);
    await books.imports.save(next, entry.seq);
    return next;
  });
}

/** Takes a whole file in. Its counts always add up: created + duplicate + refused = rows read. @throws {Refusal} as `startImport` */
export async function importLedger(
  desk: ImportDesk,
  actor: Actor,
  command: ImportCommand,
  progress: Progress = () => undefined,
): Promise<Import> {
  return finishImport(desk, actor, await startImport(desk, actor, command), progress);
}

import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { importingRoles } from "#domain/hazards/acts/import.ts";
import type { Duplicate } from "#domain/imports/duplicates.ts";
import { learnedFrom } from "#domain/imports/header-memory.ts";
import { beginImport, evolveImport, type Import, type ImportBegun } from "#domain/imports/import.ts";
import { type LedgerReading, readLedger } from "#domain/imports/ledger-reading.ts";
import { Refusal } from "#domain/refusal.ts";
import { partsOf, placeKey, repeatsWithin } from "./find-on-record.ts";
import type { ImportDesk, LedgerFile, Progress } from "./import-desk.ts";
import { noteTwins, takeInRows } from "./take-in-rows.ts";

/** Rows taken in by one transaction: few enough that a page waits less than it takes to notice. */
const rowsAtOnce = 25;

/** A file to take in. */
export type ImportCommand = Command<LedgerFile>;

/** An import whose batch is written, and the rows that are still to be taken in. */
export type StartedImport = {
  readonly batch: Import;
  /** Null when this very act was recorded before: there is nothing left to do. */
  readonly reading: LedgerReading | null;
};

/**
 * Begins an import: reads the file, keeps it, and writes its batch. The rows are taken in by `finishImport`.
 *
 * @throws {Refusal} `not-permitted` for posts that keep no ledger; `invalid` when the file cannot be read
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
  const memory = await desk.openBooks(actor, "page", (books) => books.imports.headerMemory());
  const reading = readLedger(await desk.readWorkbook(bytes, fileName), { memory, ...choices });
  const fileHash = await desk.files.keep(bytes);
  const { home } = actor;
  const { read, refused } = reading;
  const begun: ImportBegun = { home, fileName, fileHash, read, refused, skipped: reading.skipped.length };
  return desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) return { batch: await existing(books.imports.find(known.id)), reading: null };
    const id = desk.newId("im");
    const moment = await momentOf(books.ledger, { home, kind: "import", id }, command, null);
    const { times } = moment;
    const draft = { seq: 1, actor: actor.person, post: actor.post, onBehalf: null, times };
    const decision = { act: "begin", version: 1, payload: begun };
    const batch = beginImport(id, { ...decision, ...draft });
    await books.imports.insert(batch);
    await books.imports.learnHeaders(learnedFrom(reading.sheets));
    await record(books.ledger, moment, decision, { actor, command });
    return { batch, reading };
  });
}

async function existing(found: Promise<Import | null>): Promise<Import> {
  const batch = await found;
  if (!batch) throw new Refusal("duplicate", "这个事项编号已经用过，请刷新后重新提交。");
  return batch;
}

/** Takes in the rows of an import that was begun, a few in each transaction, and closes it with its counts. */
export async function finishImport(
  desk: ImportDesk,
  actor: Actor,
  started: StartedImport,
  progress: Progress = () => undefined,
): Promise<Import> {
  const { batch, reading } = started;
  if (!reading) return batch;
  const { twins, rest } = repeatsWithin(reading);
  const hazardAt = new Map<string, string>();
  let done = 0;
  for (const rows of partsOf(rest, rowsAtOnce)) {
    for (const [key, hazard] of await takeInRows(desk, actor, { batch, rows })) hazardAt.set(key, hazard);
    done += rows.length;
    progress(done, rest.length);
  }
  for (const part of partsOf(twinsWithRows(reading, twins), 200)) {
    await noteTwins(desk, actor, { batch, twins: part, hazardAt });
  }
  return closeImport(desk, actor, batch);
}

function twinsWithRows(reading: LedgerReading, twins: readonly Duplicate[]) {
  const rowAt = new Map(reading.rows.map((row) => [placeKey(row), row]));
  return twins.flatMap((twin) => {
    const of = twin.of.kind === "row" ? placeKey(twin.of) : null;
    // A sister row was read into its leader: its words are the leader's.
    const row = rowAt.get(placeKey(twin)) ?? rowAt.get(of ?? "");
    return row && of ? [{ place: { sheet: twin.sheet, row: twin.row }, of, row }] : [];
  });
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

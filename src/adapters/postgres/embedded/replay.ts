import { openingOf } from "#adapters/postgres/session.ts";
import type { Engine } from "./engine.ts";
import { readJournal } from "./journal.ts";
import type { JournalLine } from "./journal-line.ts";

/** What is written beside the rows so that replaying knows where the database stood. */
const place = `create table if not exists embedded_journal (one boolean primary key default true check (one), last bigint not null);
  insert into embedded_journal (last) values (0) on conflict do nothing;`;

/** Notes, in the transaction itself and as the owner, that its journal line is the last one the database holds. */
export const markOf = (number: number): string => `reset role; update embedded_journal set last = ${number};`;

/**
 * Writes again what the journal holds and the database lost; gives the number of the last line.
 *
 * @throws an Error in a sentence when the database is older than the beginning of the journal
 */
export async function replay(engine: Engine, path: string): Promise<number> {
  await engine.ask({ kind: "exec", sql: place });
  let last = await lastOf(engine);
  for await (const line of readJournal(path)) {
    if (line.number <= last) continue;
    if (line.number !== last + 1) {
      throw new Error(
        "数据库文件比日志旧，中间有数据缺失，不能打开。请不要单独替换数据库文件夹，改用备份恢复。",
      );
    }
    await again(engine, line);
    last = line.number;
  }
  return last;
}

async function lastOf(engine: Engine): Promise<number> {
  const sql = "select last from embedded_journal";
  const { rows } = await engine.ask({ kind: "query", sql, parameters: [] });
  return Number((rows[0] as { last: number }).last);
}

/** As the same role with the same reach as the first time: a statement must not find rows it did not see then. */
async function again(engine: Engine, line: JournalLine): Promise<void> {
  await engine.ask({ kind: "exec", sql: openingOf(line.envelope) });
  for (const { sql, parameters, position } of line.statements) {
    if (position !== undefined) await engine.ask({ kind: "exec", sql: nextPosition(line, position) });
    await engine.ask({ kind: "query", sql, parameters });
  }
  await engine.ask({ kind: "exec", sql: `${markOf(line.number)} commit;` });
}

/** Acts that were taken back used up positions too, and are not in the journal. */
function nextPosition({ envelope }: JournalLine, position: number): string {
  const role = envelope.role === "owner" ? "" : `set local role ${envelope.role};`;
  return `reset role; select setval(pg_get_serial_sequence('ledger_entry', 'position'), ${position}, false); ${role}`;
}

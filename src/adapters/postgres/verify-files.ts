import type { FileState } from "#application/files/file-book.ts";
import type { Database, Envelope } from "./session.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** Files asked for at a time: acts and pages of other people go between. */
const chunk = 100;

/** Looks at the bytes of a kept file: as its hash says, changed, or gone. */
export type FileCheck = (id: string) => Promise<FileState>;

/** Every file that entries name: noted, there, and its bytes as its hash says, unless an act deleted it. Gives the first difference. */
export async function verifyFiles(
  database: Database,
  named: ReadonlySet<string>,
  check: FileCheck,
): Promise<string | null> {
  const ids = [...named].sort();
  for (let from = 0; from < ids.length; from += chunk) {
    const asked = ids.slice(from, from + chunk);
    const kept = await notedAmong(database, asked);
    for (const id of asked) {
      const deleted = kept.get(id);
      if (deleted === undefined) return `附件 ${id}：登记簿提到它，附件表中没有。`;
      const state = deleted ? "whole" : await check(id);
      if (state !== "whole")
        return `附件 ${id}：${state === "missing" ? "文件已经不在" : "文件内容被改动"}。`;
    }
  }
  return null;
}

async function notedAmong(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const sql = `select id, deleted_at is not null as deleted from attachment where id = any($1::text[])
    union select id, false from direct_report_file where id = any($1::text[])`;
  const { rows } = await database.transaction(asOwner, (session) =>
    session.query<{ id: string; deleted: boolean }>(sql, [ids]),
  );
  return new Map(rows.map((row) => [row.id, row.deleted]));
}

const fileNamed = /"(?:id|paper)":"([0-9a-f]{64})"/g;

/** The files that a canonical text names: attachments by their id, and the paper of an act recorded for another. */
export function filesNamedIn(canonical: string): readonly string[] {
  return [...canonical.matchAll(fileNamed)].flatMap((found) => found[1] ?? []);
}

import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { migrationNames } from "#adapters/postgres/migrate.ts";
import { textLines } from "#adapters/postgres/text-lines.ts";
import { type BackupLine, keptFolders, sealsFile } from "./backup-file.ts";

/** What a backup says of itself at its beginning. */
export type BackupHead = Extract<BackupLine, { kind: "backup" }>;

/**
 * Reads a backup through once before anything is written.
 *
 * @throws an Error in a sentence when it is none, of a newer release, or cut off
 */
export async function checkBackup(source: string): Promise<BackupHead> {
  let head: BackupHead | null = null;
  let rows = 0;
  let files = 0;
  let whole = false;
  for await (const line of backupLines(source)) {
    if (line.kind === "backup") head = line;
    if (!head) break;
    if (line.kind === "rows") rows += line.rows.length;
    if (line.kind === "file") refuseStrange(line.path);
    if (line.kind === "file" && line.last) files += 1;
    if (line.kind === "end") whole = line.rows === rows && line.files === files;
  }
  if (head?.format !== 1) throw new Error("这不是本系统的备份文件。");
  if (!whole) throw new Error("备份文件不完整，没有恢复任何内容。请换一份备份。");
  const known = await migrationNames();
  const unknown = head.migrations.find((name) => !known.includes(name));
  if (unknown) throw new Error(`备份由更新的版本写成（含 ${unknown}），请用新版本恢复。`);
  return head;
}

/** A backup is a file that somebody hands in: nothing of it may become part of the database's own folder, or lie outside. */
function refuseStrange(path: unknown): void {
  if (path === sealsFile) return;
  const [folder = "", ...names] = typeof path === "string" ? path.split("/") : [];
  if (keptFolders.includes(folder) && names.length > 0 && names.every(isName)) return;
  throw new Error(
    `备份里有不属于备份的文件（${String(path).slice(0, 100)}），备份可能被人改动过，没有恢复任何内容。请换一份备份。`,
  );
}

/** Names that a backup of ours can hold: begun with a dot they would be drafts, or lead out of the folder. */
const isName = (name: string) => /^[\w-][\w.-]*$/.test(name);

/** The lines of a backup, in order. @throws an Error in a sentence when the file is missing, cut off or of another kind */
export async function* backupLines(source: string): AsyncGenerator<BackupLine> {
  const file = createReadStream(source);
  const input = createGunzip();
  file.on("error", (error) => input.destroy(error));
  file.pipe(input);
  try {
    for await (const text of textLines(input)) {
      yield JSON.parse(text) as BackupLine;
    }
  } catch (error) {
    throw inASentence(error as NodeJS.ErrnoException, source);
  } finally {
    file.destroy();
  }
}

function inASentence(error: NodeJS.ErrnoException, source: string): Error {
  if (error.code === "ENOENT") return new Error(`没有找到备份文件 ${source}。`, { cause: error });
  if (error.code === "Z_DATA_ERROR") return new Error("这不是本系统的备份文件。", { cause: error });
  if (error.code === "Z_BUF_ERROR" || error instanceof SyntaxError) {
    return new Error("备份文件不完整，没有恢复任何内容。请换一份备份。", { cause: error });
  }
  return error;
}

import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Session } from "#adapters/postgres/session.ts";
import { startEngine } from "./engine.ts";

const prefix = "aside-";

/** Copies the flushed folder of a database beside it; where the file system can, without copying the blocks. */
export async function copyAside(dataDir: string, folder: string): Promise<string> {
  const copy = join(dataDir, prefix + randomUUID());
  await cp(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return copy;
}

/** Runs work that only reads on such a copy, in a thread of its own, and removes the copy. */
export async function onCopy<T>(copy: string, work: (session: Session) => Promise<T>): Promise<T> {
  try {
    const engine = await startEngine({ folder: copy, flushed: false });
    try {
      await engine.ask({ kind: "exec", sql: "begin read only" });
      return await work({
        async query<R>(sql: string, parameters: readonly unknown[] = []) {
          const answer = await engine.ask({ kind: "query", sql, parameters });
          return { rows: answer.rows as R[], count: answer.count };
        },
        now: () => Promise.resolve(new Date()),
      });
    } finally {
      await engine.end();
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Removes the copies that a killed process left behind. */
export async function removeCopies(dataDir: string): Promise<void> {
  const left = (await readdir(dataDir)).filter((name) => name.startsWith(prefix));
  await Promise.all(left.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}

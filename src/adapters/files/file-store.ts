import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate as othersFirst } from "node:timers/promises";
import type { FileStore } from "#application/files/file-book.ts";

/** Files in a folder by the SM3 of their content, two levels deep; a file is never changed once it has its name. */
export function fileStoreIn(folder: string): FileStore {
  const pathOf = (id: string) => join(folder, id.slice(0, 2), id.slice(2, 4), id);
  return {
    async keep(bytes) {
      const id = await hashOf(bytes);
      const path = pathOf(id);
      if (await exists(path)) return id;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = join(dirname(path), `.${randomUUID()}`);
      const file = await open(draft, "wx", 0o600);
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await rename(draft, path);
      await syncFolder(dirname(path));
      return id;
    },
    async read(id) {
      if (!isHash(id)) return null;
      const bytes = await readFile(pathOf(id)).catch(absent);
      if (bytes && (await hashOf(bytes)) !== id) throw new Error(`Stored file ${id} is not what it was`);
      return bytes;
    },
    async state(id) {
      const bytes = isHash(id) ? await readFile(pathOf(id)).catch(absent) : null;
      if (!bytes) return "missing";
      return (await hashOf(bytes)) === id ? "whole" : "altered";
    },
  };
}

const isHash = (id: string) => /^[0-9a-f]{64}$/.test(id);

/** Hashed between two looks at what others want: some milliseconds each. */
const sliceBytes = 1024 * 1024;

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sm3");
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    if (at > 0) await othersFirst();
    hash.update(bytes.subarray(at, at + sliceBytes));
  }
  return hash.digest("hex");
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A rename lasts through a power cut only once its folder is on disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}

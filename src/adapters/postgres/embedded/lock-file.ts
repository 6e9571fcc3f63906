import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

/** Two processes on one embedded database lose rows without a word, so a folder is held by one process at a time. */
export type LockFile = { release(): void };

/** Takes the folder for this process. @throws when a live process holds it, naming its process id. */
export function takeLock(path: string): LockFile {
  const holder = holderOf(path);
  if (holder !== null) {
    throw new Error(`数据文件夹正被另一个进程（进程号 ${holder}）使用，请先停止它，或者换一个 DATA_DIR。`);
  }
  rmSync(path, { force: true });
  const handle = openSync(path, "wx", 0o600);
  writeSync(handle, `${process.pid}\n${startOf(process.pid) ?? ""}\n`);
  closeSync(handle);
  return { release: () => rmSync(path, { force: true }) };
}

/** The process that holds the folder, or null. A lock left behind by a killed process holds nothing. */
export function holderOf(path: string): number | null {
  if (!existsSync(path)) return null;
  const [pid, start] = readFileSync(path, "utf8").split("\n");
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0 || !alive(id)) return null;
  // A process id is used again after a restart of the machine: the start time tells them apart.
  if (start && startOf(id) !== null && startOf(id) !== start) return null;
  return id;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Start time of a process in clock ticks since boot, where the system tells (Linux). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

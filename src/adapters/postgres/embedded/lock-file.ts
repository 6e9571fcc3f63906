import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Two processes on one embedded database lose rows without a word, so a folder is held by one process at a time. */
export type LockFile = { release(): void };

/** How often a lock that changes hands while it is looked at is looked at again. */
const attempts = 5;

/** Takes the folder for this process. @throws when a live process holds it, naming its process id. */
export function takeLock(path: string): LockFile {
  const mine = `${process.pid}\n${startOf(process.pid) ?? ""}\n`;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (create(path, mine)) {
      return { release: () => contentOf(path) === mine && rmSync(path, { force: true }) };
    }
    const found = contentOf(path);
    if (found === null) continue;
    const holder = holderIn(found);
    if (holder !== null) throw held(holder);
    setAside(path, found);
  }
  throw new Error("数据文件夹正被另一个进程打开，请稍后再试。");
}

function held(holder: number): Error {
  return new Error(`数据文件夹正被另一个进程（进程号 ${holder}）使用，请先停止它，或者换一个 DATA_DIR。`);
}

/** A link either finds the name free or fails: nobody ever sees a lock that is made but not yet written. */
function create(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a lock that nobody holds. Somebody may have taken the folder since it was read: theirs goes back. */
function setAside(path: string, stale: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, "utf8") !== stale) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The live process that the lock names, or null: a lock left behind by a killed process holds nothing. */
function holderIn(content: string): number | null {
  const [pid, start] = content.split("\n");
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

import { randomUUID } from "node:crypto";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const reasons: Readonly<Record<string, string>> = {
  EEXIST: "它是一个文件，不是文件夹",
  ENOTDIR: "路径中有一段是文件，不是文件夹",
  EACCES: "当前用户没有写入权限",
  EPERM: "当前用户没有写入权限",
  EROFS: "所在磁盘是只读的",
  ENOSPC: "所在磁盘已满",
  ENOENT: "这里不能新建文件夹",
};

/**
 * Makes the data folder where there is none, and tries whether it can be written, before anything is prepared in it.
 *
 * @throws an Error in a sentence that names DATA_DIR and what is in the way
 */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(resolve(dataDir));
    const trial = join(dataDir, `.trial-${randomUUID()}`);
    await writeFile(trial, "");
    await rm(trial);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const reason = reasons[code] ?? (error as Error).message;
    throw new Error(`数据文件夹 ${dataDir} 不能使用：${reason}。请改用 DATA_DIR 指定可以写入的文件夹。`, {
      cause: error,
    });
  }
}

/** One folder after another: on file systems that make no folders, a recursive mkdir of Node does not end. */
async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error("not a folder"), { code: "EEXIST" });
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 });
}

import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

const keyBytes = 32;

/** Where the key of an installation is kept. */
export const masterKeyPath = (dataDir: string): string => join(dataDir, "keys", "master.key");

/**
 * The master key: 256 bits, from the setting `MASTER_KEY` (base 64) or else from the data folder, where it is made
 * once, readable by its owner alone. Without it no name and no second factor can be read again.
 *
 * @throws an Error in a sentence for a key of another length
 */
export async function readMasterKey(dataDir: string, fromSettings: string | null): Promise<Buffer> {
  if (fromSettings) return checked(fromSettings, "MASTER_KEY");
  const path = masterKeyPath(dataDir);
  return (await readKey(path)) ?? makeKey(path);
}

async function readKey(path: string): Promise<Buffer | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : checked(text, path);
}

/** Written whole and safe on disk before it has its name; of two that start at once, the first one's key stands. */
async function makeKey(path: string): Promise<Buffer> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${randomUUID()}`);
  const file = await open(draft, "wx", 0o600);
  await file.writeFile(`${randomBytes(keyBytes).toString("base64")}\n`);
  await file.sync();
  await file.close();
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  const opened = await open(folder, "r");
  await opened.sync();
  await opened.close();
  const key = await readKey(path);
  if (!key) throw new Error(`主密钥文件 ${path} 无法读取，请检查数据目录的权限。`);
  return key;
}

function checked(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== keyBytes) {
    throw new Error(`${where} 中的主密钥长度不对，应为 32 字节的 base64 文本；请恢复备份中的密钥文件。`);
  }
  return key;
}

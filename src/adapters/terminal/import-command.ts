import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { ReadWorkbook } from "#application/imports/import-desk.ts";
import {
  importFromTerminal,
  type TerminalImport,
  type TerminalImportDesk,
} from "#application/imports/import-from-terminal.ts";
import { findDuplicates } from "#domain/imports/duplicates.ts";
import { countImport, type ImportCount } from "#domain/imports/import-count.ts";
import { readLedger } from "#domain/imports/ledger-reading.ts";
import { Refusal } from "#domain/refusal.ts";
import { askServer, type ControlHandler } from "./control-socket.ts";

/** What was typed behind `npm run -s import --`. */
export type ImportOptions = {
  readonly file: string;
  /** Login of the account whose act it is; a dry run may do without. */
  readonly account: string | null;
  readonly dryRun: boolean;
  readonly json: boolean;
};

const usage = "用法：npm run -s import -- 台账文件 --as 登录名 [--dry-run] [--json]";

/** Reads the arguments. @throws {Refusal} `invalid` with how to call it */
export function readImportArguments(words: readonly string[]): ImportOptions {
  let account: string | null = null;
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--as") {
      at += 1;
      account = words[at] ?? "";
    } else rest.push(word);
  }
  const [file, ...more] = rest.filter((word) => !word.startsWith("--"));
  const flags = rest.filter((word) => word.startsWith("--"));
  const unknown = flags.some((flag) => flag !== "--dry-run" && flag !== "--json");
  if (!file || more.length > 0 || unknown || account === "") throw new Refusal("invalid", usage);
  const dryRun = flags.includes("--dry-run");
  if (!dryRun && account === null) throw new Refusal("invalid", `请用 --as 写明以谁的登录名导入。${usage}`);
  return { file, account, dryRun, json: flags.includes("--json") };
}

/** What the command needs of its process; everything of the database is opened only when no server answers. */
export type ImportPorts = {
  readonly dataDir: string;
  /** Whether there is data to compare with: without it a dry run reads the file alone and makes nothing. */
  hasData(): Promise<boolean>;
  readFile(path: string): Promise<Uint8Array>;
  readonly readWorkbook: ReadWorkbook;
  /** Opens the data of the folder for this process. */
  openDesk(): Promise<{ readonly desk: TerminalImportDesk; close(): Promise<void> }>;
  /** A line for standard output. */
  print(line: string): void;
  /** A line for standard error. */
  tell(line: string): void;
};

/** Takes a ledger in from the terminal, through the server that runs on the folder if there is one; gives the exit code. */
export async function runImport(options: ImportOptions, ports: ImportPorts): Promise<number> {
  try {
    const counts = await countsOf(options, ports);
    if (options.json) ports.print(jsonOf(counts));
    else for (const line of linesOf(counts, options.dryRun)) ports.print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.tell(error.message);
    return 1;
  }
}

async function countsOf(options: ImportOptions, ports: ImportPorts): Promise<ImportCount> {
  const bytes = await ports.readFile(options.file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal("not-found", whyUnread(options.file, error));
  });
  const fileName = basename(options.file);
  const { account, dryRun } = options;
  if (account === null || (dryRun && !(await ports.hasData()))) {
    const reading = readLedger(await ports.readWorkbook(bytes, fileName));
    return countImport(reading, findDuplicates(reading.rows, []));
  }
  const asked: TerminalImport = { account, actId: randomUUID(), fileName, bytes, dryRun };
  const progress = (done: number, total: number) => {
    if (!options.json) ports.tell(`已处理 ${done} / ${total} 行`);
  };
  const served = await askServer(
    ports.dataDir,
    { command: "import", input: { ...asked, bytes: Buffer.from(bytes).toString("base64") } },
    (state) => {
      const { done, total } = state as { done: number; total: number };
      progress(done, total);
    },
  );
  return served ? (served.answer as ImportCount) : inThisProcess(asked, ports, progress);
}

function whyUnread(file: string, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "ENOENT":
      return `没有找到文件“${file}”。请核对路径和文件名，路径中有空格的要加引号。`;
    case "EISDIR":
      return `“${file}”是文件夹。请写明其中的台账文件，一次一个。`;
    case "EACCES":
    case "EPERM":
      return `没有读取“${file}”的权限。请把文件放到当前用户可以读取的位置，再重新导入。`;
    default:
      return `文件“${file}”读不出来（${error.code ?? error.message}）。请复制到本机磁盘后重新导入。`;
  }
}

async function inThisProcess(
  asked: TerminalImport,
  ports: ImportPorts,
  progress: (done: number, total: number) => void,
): Promise<ImportCount> {
  const { desk, close } = await ports.openDesk();
  try {
    return await importFromTerminal(desk, asked, progress);
  } finally {
    await close();
  }
}

/** The server's side: the command `import` of the control socket. */
export function importHandler(desk: TerminalImportDesk): ControlHandler {
  return (input, progress) => {
    const { account, actId, fileName, bytes, dryRun } = input as Omit<TerminalImport, "bytes"> & {
      readonly bytes: string;
    };
    const asked = { account, actId, fileName, dryRun, bytes: new Uint8Array(Buffer.from(bytes, "base64")) };
    return importFromTerminal(desk, asked, (done, total) => progress({ done, total }));
  };
}

function jsonOf({ read, created, duplicate, refused, skipped }: ImportCount): string {
  const places = refused.map(({ sheet, row, reason }) => ({ sheet, row, reason }));
  return JSON.stringify({ read, created, duplicate, refused: places, skipped });
}

function linesOf(counts: ImportCount, dryRun: boolean): readonly string[] {
  const { read, created, duplicate, refused, skipped } = counts;
  const verb = dryRun ? "将建立" : "已建立";
  return [
    `共 ${read} 行：${verb} ${created} 条记录，重复 ${duplicate} 行，不能导入 ${refused.length} 行；另有 ${skipped} 行不是数据行。`,
    ...refused.map(({ sheet, row, reason }) => `  ${sheet} 第 ${row} 行：${reason}`),
  ];
}

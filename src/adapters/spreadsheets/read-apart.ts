import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ReadLedger, ReadWorkbook } from "#application/imports/import-desk.ts";
import type { MarkWorkbook } from "#application/imports/result-of-import.ts";
import type { FillBlank, ReadBlank } from "#application/tables/table-desk.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ApartResult, ApartTask, FromApart } from "./reading-messages.ts";

/** What the reading of one file may take. */
export type ReadingLimits = {
  readonly timeMs: number;
  /** MiB of JavaScript's memory; the file itself, its pictures and its long texts lie outside of it. */
  readonly memoryMiB: number;
};

/** What is young is mostly rubbish: an eighth of the usual room takes 30 MB less, and no more time. */
const youngMiB = 6;

/**
 * The largest ledger takes 13 s and 200 MiB on a small machine that is otherwise idle, and twice the time on a busy one:
 * the time leaves room for a slower one, the memory for longer texts. Less memory also means that rubbish goes sooner.
 */
const usual: ReadingLimits = { timeMs: 60_000, memoryMiB: 320 };

/** To write beside its rows, a workbook is held whole. */
const marking: ReadingLimits = { timeMs: 60_000, memoryMiB: 1024 };

/** Reads files in processes of their own. */
export type ReaderApart = { readonly readWorkbook: ReadWorkbook; readonly readLedger: ReadLedger };

/**
 * Reads as `readWorkbook` and `readPackedLedger` do, in a process of its own that ends with the file: nobody waits for
 * somebody else's ledger, and a file made to be slow or to swell costs its sender a sentence (a thread that swells takes
 * the whole server with it). One file at a time.
 */
export function newReaderApart(given: Partial<ReadingLimits> = {}): ReaderApart {
  const limits = { ...usual, ...given };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const read = last.then(work);
    last = read.catch(() => undefined);
    return read;
  };
  return {
    readWorkbook: (bytes, fileName) =>
      inTurn(() => apart({ kind: "read", file: { bytes, fileName } }, limits)),
    readLedger: (file) => inTurn(() => apart({ kind: "ledger", file }, limits)),
  };
}

/** The reader of the running server: whichever way a file comes in, it takes its turn. */
export const { readWorkbook: readWorkbookApart, readLedger: readLedgerApart } = newReaderApart();

async function apart<Kind extends keyof ApartResult>(
  task: Extract<ApartTask, { readonly kind: Kind }>,
  limits: ReadingLimits,
): Promise<ApartResult[Kind]> {
  const child = fork(fileURLToPath(new URL("./reader-start.mjs", import.meta.url)), {
    serialization: "advanced",
    // A file made to do harm meets no key and no address in there.
    env: inherited(["PATH", "HOME", "TMPDIR"]),
    execArgv: [`--max-old-space-size=${limits.memoryMiB}`, `--max-semi-space-size=${youngMiB}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ApartResult[Kind]>((resolve, reject) => {
      child.once("message", (said: FromApart) => {
        if (said.kind === "done") resolve(said.result as ApartResult[Kind]);
        else
          reject(said.kind === "refused" ? new Refusal(said.code, said.sentence) : new Error(said.message));
      });
      child.once("error", reject);
      // It answers every fault it can: what ends it without a word is the end of its memory.
      child.once("exit", () => reject(tooLarge()));
      timer = setTimeout(() => reject(tooSlow(limits.timeMs)), limits.timeMs);
      child.send(task, (error) => error && reject(error));
    });
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

function inherited(names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** Writes the result of an import in such a process: a large workbook takes seconds. */
export const markWorkbookApart: MarkWorkbook = (file) => apart({ kind: "mark", file }, marking);

/** Fills a blank in such a process: it was made elsewhere, and its rows may be thousands. */
export const fillBlankApart: FillBlank = (bytes, plan) =>
  apart({ kind: "fill", file: { bytes, plan } }, marking);

/** Reads a blank in such a process: it is small, and was made elsewhere. */
export const readBlankApart: ReadBlank = (bytes, fileName) =>
  apart({ kind: "blank", file: { bytes, fileName } }, usual);

const smaller = "请删去无关的工作表和内容，或者分成几个文件导入。";

function tooSlow(timeMs: number): Refusal {
  return new Refusal("invalid", `文件读了 ${timeMs / 1000} 秒还没有读完，已停止。${smaller}`);
}

function tooLarge(): Refusal {
  return new Refusal("invalid", `文件展开后内容过多，无法读取。${smaller}`);
}

import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#domain/refusal.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { FileToRead, FromReader } from "./reading-messages.ts";

const { bytes, fileName } = workerData as FileToRead;

const said: FromReader = await readWorkbook(bytes, fileName).then(
  (workbook) => ({ kind: "read" as const, workbook }),
  (error: unknown) =>
    error instanceof Refusal
      ? { kind: "refused" as const, code: error.code, sentence: error.message }
      : { kind: "fault" as const, message: String(error) },
);
parentPort?.postMessage(said);

import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#domain/refusal.ts";
import { fillBlankFile, readBlankFile } from "./blank-file.ts";
import { markWorkbook } from "./mark-workbook.ts";
import { readPackedLedger } from "./read-packed-ledger.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { ApartTask, FromApart } from "./reading-messages.ts";

const task = workerData as ApartTask;

function done() {
  switch (task.kind) {
    case "mark":
      return markWorkbook(task.file);
    case "fill":
      return fillBlankFile(task.file.bytes, task.file.plan);
    case "blank":
      return readBlankFile(task.file.bytes, task.file.fileName);
    case "ledger":
      return readPackedLedger(task.file);
    case "read":
      return readWorkbook(task.file.bytes, task.file.fileName);
  }
}

const said: FromApart = await done().then(
  (result) => ({ kind: "done" as const, result }),
  (error: unknown) =>
    error instanceof Refusal
      ? { kind: "refused" as const, code: error.code, sentence: error.message }
      : { kind: "fault" as const, message: String(error) },
);
parentPort?.postMessage(said);

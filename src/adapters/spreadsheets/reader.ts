import { Refusal } from "#domain/refusal.ts";
import { fillBlankFile, readBlankFile } from "./blank-file.ts";
import { markWorkbook } from "./mark-workbook.ts";
import { readPackedLedger } from "./read-packed-ledger.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { ApartTask, FromApart } from "./reading-messages.ts";

function done(task: ApartTask) {
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

// Whoever asked is gone: nobody waits for the answer.
process.once("disconnect", () => process.exit());
process.once("message", (task: ApartTask) => {
  done(task)
    .then(
      (result): FromApart => ({ kind: "done", result }),
      (error: unknown): FromApart =>
        error instanceof Refusal
          ? { kind: "refused", code: error.code, sentence: error.message }
          : { kind: "fault", message: String(error) },
    )
    .then((said) => process.send?.(said))
    // What cannot be sent is no answer: whoever asked hears so at the end.
    .catch(() => process.exit(1));
});

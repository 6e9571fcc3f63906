import { parentPort } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./messages.ts";
import { newTypesetter } from "./typesetter.ts";

const port = parentPort;
if (!port) throw new Error("the typesetter runs in a worker thread");
const typesetter = newTypesetter();

port.on("message", (message: ToWorker) => {
  port.postMessage(answer(message));
});

function answer({ id, question }: ToWorker): FromWorker {
  try {
    if (question.kind === "missing")
      return { id, kind: "missing", characters: typesetter.missing(question.paper) };
    return { id, kind: "pdf", bytes: typesetter.pdf(question.paper, question.pictures) };
  } catch (error) {
    return { id, kind: "failed", message: String(error) };
  }
}

import type { Paper } from "#domain/documents/paper.ts";
import type { PictureBytes } from "./picture-bytes.ts";
import { ask } from "./typst/press.ts";

/**
 * The paper as PDF/A-2b with its fonts embedded. The same paper and pictures give the same bytes on the same machine.
 * A picture that is missing or broken prints as an empty frame with its caption; a character that no font
 * has prints as 〓 and is listed at the end.
 */
export async function renderPdf(paper: Paper, pictures: PictureBytes): Promise<Uint8Array> {
  const answer = await ask({ kind: "pdf", paper, pictures });
  if (answer.kind !== "pdf")
    throw new Error(answer.kind === "failed" ? answer.message : "the typesetter answered amiss");
  return answer.bytes;
}

/** The characters of the paper that no font at hand can draw, so that the person who sends it can be told. */
export async function missingGlyphs(paper: Paper): Promise<readonly string[]> {
  const answer = await ask({ kind: "missing", paper });
  if (answer.kind !== "missing")
    throw new Error(answer.kind === "failed" ? answer.message : "the typesetter answered amiss");
  return answer.characters;
}

import type { FileStore } from "#application/files/file-book.ts";
import type { Paper } from "#domain/documents/paper.ts";
import { picturesOf } from "./pictures-of.ts";
import type { RenderPaper } from "./renderers.ts";

/** A paper ready to be set: what it is called when saved (without its ending), and which pictures it shows. */
export type PreparedPaper = {
  readonly fileName: string;
  readonly paper: Paper;
  /** Content ids, each once, in the order in which they appear. */
  readonly pictures: readonly string[];
};

/** A paper with the list of what it shows. */
export function prepared(fileName: string, paper: Paper): PreparedPaper {
  return { fileName: fileName.replace(/[\\/:*?"<>|\s]+/g, " ").trim(), paper, pictures: picturesOf(paper) };
}

/** Sets a prepared paper; the pictures are read one after another, outside of any transaction. */
export async function printPaper(
  files: Pick<FileStore, "read">,
  render: RenderPaper,
  { paper, pictures }: PreparedPaper,
): Promise<Uint8Array> {
  const bytes = new Map<string, Uint8Array>();
  for (const id of pictures) {
    const read = await files.read(id);
    if (read) bytes.set(id, read);
  }
  return render(paper, bytes);
}

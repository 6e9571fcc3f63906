import type { Block, PaperPicture } from "#domain/documents/block.ts";
import type { Paper } from "#domain/documents/paper.ts";

/** The content ids of the pictures that a paper shows, each once, in the order in which they appear. */
export function picturesOf({ blocks, check }: Paper): readonly string[] {
  const shown = [...blocks.flatMap(picturesIn), ...(check ? [check.picture] : [])];
  return [...new Set(shown.map(({ id }) => id))];
}

function picturesIn(block: Block): readonly PaperPicture[] {
  if (block.kind === "pictures") return block.items;
  if (block.kind !== "table") return [];
  return block.rows.flat().flatMap((cell) => (typeof cell === "string" ? [] : cell));
}

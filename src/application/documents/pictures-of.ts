import type { Paper } from "#domain/documents/paper.ts";

/** The content ids of the pictures that a paper shows, each once, in the order in which they appear. */
export function picturesOf(paper: Paper): readonly string[] {
  const ids = paper.blocks.flatMap((block) =>
    block.kind === "pictures" ? block.items.map((item) => item.id) : [],
  );
  return [...new Set(ids)];
}

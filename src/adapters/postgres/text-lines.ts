import type { Readable } from "node:stream";
import split2 from "split2";

/**
 * The lines of a text, cut at line feeds alone. `readline` also cuts at U+2028 and U+2029 from Node 24 on, which JSON
 * carries unescaped: a line of the journal that held one was taken for cut off, and what came after it for lost.
 */
export function textLines(input: Readable): AsyncIterable<string> {
  const lines = split2("\n");
  input.on("error", (error) => lines.destroy(error));
  return input.pipe(lines);
}

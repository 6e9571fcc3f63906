import { createReadStream, existsSync } from "node:fs";
import { textLines } from "#adapters/postgres/text-lines.ts";
import { type JournalLine, type ReadLine, readLine } from "./journal-line.ts";

/**
 * Reads a journal through before anything is opened. A power cut leaves damage behind the last line that was safe, and
 * only there: lines cut off, pages of zeros, even later pages of one write without the earlier. That was never
 * acknowledged. Damage before a line that was written when the damaged one was safe already is another matter: to go on
 * would drop acts that were acknowledged.
 *
 * @throws an Error in a sentence that names the line; the journal is left as it is
 */
export async function checkJournal(path: string): Promise<void> {
  if (!existsSync(path)) return;
  let row = 0;
  let whole: ReadLine | null = null;
  let damaged: { readonly row: number; readonly number: number } | null = null;
  for await (const text of textLines(createReadStream(path))) {
    row += 1;
    const line = readLine(text);
    if (!line) damaged ??= { row, number: numberOf(whole) + 1 };
    else if (!damaged) whole = line;
    else if (line.safe === null || line.safe >= damaged.number) throw damagedAt(damaged.row);
  }
}

function numberOf(line: ReadLine | null): number {
  return line ? (JSON.parse(line.json) as JournalLine).number : 0;
}

function damagedAt(row: number): Error {
  return new Error(
    `数据文件夹中的日志 journal 第 ${row} 行已损坏，后面还有已经确认的操作，因此没有打开，数据文件夹未作任何改动。` +
      "请先把整个数据文件夹复制到别处，再把最近一次备份恢复到空的数据文件夹；" +
      `没有备份、接受丢失第 ${row} 行及以后操作的，按 docs/operate/README.md “A damaged journal”一节处理。`,
  );
}

import { Refusal } from "#domain/refusal.ts";

const mebibyte = 1024 * 1024;

/** The largest file that is read; a county's ledger with photos is a few MiB. */
export const mostFileBytes = 50 * mebibyte;

/** What the parts of an .xlsx may come to when unpacked: a small file can claim gigabytes. */
export const mostUnpackedBytes = 300 * mebibyte;

/** Parts in an .xlsx; real ones have some dozens, and one for each picture. */
export const mostParts = 20_000;

/**
 * Rows over all sheets of a file: twice what a county keeps. Reading so many takes 15 s and 200 MiB of a thread of its
 * own; twice as many would take an office's machine to the end of both.
 */
const mostRows = 100_000;

/** Lines that are looked at: those rows, with titles, heads and signatures around them. */
export const mostLines = mostRows + 500;

/** Said of a file with more rows; how to part it, and that parts do no harm. */
export function tooManyRows(): Refusal {
  const limit = `文件超过 ${mostRows} 行，一次读不完。`;
  const parting = "请按年度或者按县区分成几个文件，每个文件都保留表头，依次导入；已登记的行不会重复登记。";
  return new Refusal("invalid", limit + parting);
}

/** Said of a file with fewer rows, one of which stands beyond that limit: blank ones lie between. */
export function tooFarDown(row: number): Refusal {
  return new Refusal(
    "invalid",
    `第 ${row} 行还有内容，和前面的内容隔着大量空行，一次读不完。请删去中间的空行或者误填的内容，保存后重新导入。`,
  );
}

/** Columns that are kept; the widest ledger known has 21. */
export const mostColumns = 200;

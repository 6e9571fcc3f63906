import type { LedgerFile, PackedLedger } from "#application/imports/import-desk.ts";
import { newPacker, type PackedList } from "#application/imports/packed-list.ts";
import { readLedger } from "#domain/imports/ledger-reading.ts";
import { rowsToPlace } from "#domain/imports/rows-to-place.ts";
import { packing } from "./packing.ts";
import { readWorkbook } from "./read-workbook.ts";

/** Rows that are looked up in one transaction: few enough that a page hardly waits. */
const rowsInPart = 100;

/** Lines that are only shown. */
const linesInPart = 500;

/** Reads a ledger file and its rows, and packs what is long. @throws {Refusal} as `readWorkbook` */
export async function readPackedLedger({ bytes, fileName, choices }: LedgerFile): Promise<PackedLedger> {
  const { rows, refused, skipped, ...told } = readLedger(await readWorkbook(bytes, fileName), choices);
  const placed = rowsToPlace({ rows }, choices.twins);
  return {
    ...told,
    chosen: placed.flatMap(({ chosen }) => chosen ?? []),
    rows: await packed(placed, rowsInPart),
    refused: await packed(refused, linesInPart),
    skipped: await packed(skipped, linesInPart),
  };
}

async function packed<T>(values: readonly T[], partSize: number): Promise<PackedList<T>> {
  const packer = newPacker<T>(packing, partSize);
  for (let at = 0; at < values.length; at += partSize) await packer.add(values.slice(at, at + partSize));
  return packer.end();
}

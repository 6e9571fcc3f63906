import { readFile } from "node:fs/promises";
import { type SectorCode, sectorOfName } from "#domain/criteria/sector.ts";

/** A published hazard with the item that experts agreed on; null: not a major one, or no criterion for it. */
export type Row = {
  readonly id: string;
  readonly text: string;
  readonly sectors: readonly SectorCode[];
  readonly enterpriseKind: string | null;
  readonly expect: string | null;
  readonly accept: readonly string[];
  readonly sure: number;
  /** Rows of one source: they are learned from together or not at all. */
  readonly page: string;
};

type Written = {
  readonly id: string;
  readonly text: string;
  readonly sector?: string | null;
  readonly enterpriseKind?: string | null;
  readonly expect: string | null;
  readonly accept?: readonly string[];
  readonly sure?: number;
  readonly page?: string;
};

/** Reads a file of rows, one JSON object a line. */
export async function readRows(path: string): Promise<readonly Row[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [rowOf(line, `${path}:${at + 1}`)]));
}

function rowOf(line: string, place: string): Row {
  const written = JSON.parse(line) as Written;
  const sector = written.sector ? sectorOfName(written.sector) : null;
  if (written.sector && !sector) throw new Error(`${place}：没有“${written.sector}”这个领域。`);
  return {
    id: written.id,
    text: written.text,
    sectors: sector ? [sector] : [],
    enterpriseKind: written.enterpriseKind ?? null,
    expect: written.expect,
    accept: written.accept ?? (written.expect ? [written.expect] : []),
    sure: written.sure ?? 3,
    page: written.page ?? written.id,
  };
}

/** Rows that say whether it is a major hazard, surely enough to count. */
export const verdictRows = (rows: readonly Row[]) =>
  rows.filter(({ expect, sure }) => expect === null || sure >= 2);

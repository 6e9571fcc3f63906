import type { ReadWorkbook } from "#application/imports/import-desk.ts";

/** A sheet of organisations, enterprises or accounts handed in; a preview writes nothing. */
export type IntakeCommand = {
  readonly actId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly preview: boolean;
};

/** What became, or would become, of a row. `same`: it is on file already and is left as it is. */
export type IntakeRow = {
  readonly row: number;
  readonly name: string;
  readonly outcome: "created" | "same" | "refused";
  /** What is wrong, one sentence each. */
  readonly problems: readonly string[];
};

/** What became of a whole sheet; the counts add up to its rows. */
export type IntakeReport = {
  readonly created: number;
  readonly same: number;
  readonly refused: number;
  readonly rows: readonly IntakeRow[];
  /** Heads of columns that nothing here reads. */
  readonly unread: readonly string[];
};

/** Rows put on file by one transaction. */
export const intakeAtOnce = 25;

/** What every intake reads its file with. */
export type IntakeReader = { readonly readWorkbook: ReadWorkbook };

/** The report over its rows. */
export function reportOf(rows: readonly IntakeRow[], unread: readonly string[]): IntakeReport {
  const count = (outcome: IntakeRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return { created: count("created"), same: count("same"), refused: count("refused"), rows, unread };
}

/** A row that cannot be taken in, and why. */
export function refusedRow(row: number, name: string, problems: readonly string[]): IntakeRow {
  return { row, name, outcome: "refused", problems };
}

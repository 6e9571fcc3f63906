import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Instant } from "#domain/calendar/dates.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";
import type { CorrectedCell } from "./correction.ts";
import type { ImportCount } from "./import-count.ts";
import type { RefusedRow } from "./read-line.ts";
import type { TwinChoice } from "./twin.ts";

/** A ledger taken in (批次): which file, by whom, and what became of its rows. */
export type Import = {
  readonly id: string;
  /** The reporting unit of who took it in; its records may lie in others when a body of the city did. */
  readonly home: string;
  readonly fileName: string;
  /** SM3 of the file's bytes. */
  readonly fileHash: string;
  readonly at: Instant;
  /** Person id of who took it in. */
  readonly by: string;
  /** Rows of the file; created + duplicate + refused once it is finished. */
  readonly read: number;
  readonly refused: readonly RefusedRow[];
  readonly skipped: number;
  /** Cells that a person corrected in the preview; the file is kept as it came. */
  readonly corrected?: readonly CorrectedCell[];
  /** What a person said of rows beside which records or other rows were shown: the same hazard, or another. */
  readonly chosen?: readonly TwinChoice[];
  /** Null while its rows are being taken in, and for ever where that was cut short: the same file again completes it. */
  readonly counts: ImportCount | null;
  readonly undone: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
};

/** What the first entry of an import says. */
export type ImportBegun = Pick<
  Import,
  "home" | "fileName" | "fileHash" | "read" | "refused" | "skipped" | "corrected" | "chosen"
>;

/** What the entry that closes an import says; the refused rows stand in the first one. */
export type ImportFinished = { readonly created: number; readonly duplicate: number };

/** Why the import is undone. */
export type ImportUndone = { readonly reason: string };

/** How far the records of an import have come since it was taken in. */
export type ImportStanding = {
  /** Records on which somebody has acted since. */
  readonly acted: number;
  /** Records that stand and were not withdrawn. */
  readonly standing: number;
  /** Records that were withdrawn. */
  readonly withdrawn: number;
};

/** Rows that made no record of their own because another import had made it. */
export type RestingRows = {
  /** Rows of other imports that repeat records which this one made and which stand: undone, they have no record. */
  readonly later: number;
  /** Rows of this import that repeat records of another which were withdrawn since: the same file again takes them in. */
  readonly lost: number;
};

const offices: readonly Role[] = ["county-office", "city-office"];

/**
 * Why an import cannot be undone as a whole; null when it can. Who may is as at withdrawing each of its records: who
 * took it in, or the office. Once it is undone, what nobody has acted on can still go: an undo that was cut short is
 * called again, and records on which somebody acted in the meantime stay.
 */
export function reasonNotToUndo(
  batch: Import,
  { acted, standing }: ImportStanding,
  who: Pick<Actor, "person" | "role">,
): Refusal | null {
  if (batch.by !== who.person && !offices.includes(who.role)) {
    return new Refusal("not-yours", "整批撤销由导入人本人办理，也可以由安委办办理。");
  }
  if (batch.undone) {
    if (standing > acted) return null;
    const left = standing > 0 ? `其中 ${standing} 条已有人办理，没有撤回，` : "";
    return new Refusal("wrong-state", `这次导入已经撤销，${left}同一文件可以重新导入。`);
  }
  if (acted === 0) return null;
  return new Refusal(
    "wrong-state",
    `这次导入的记录中已有 ${acted} 条有人办理，不能整批撤销；有错误的请逐条“撤回”或者“更正”。`,
  );
}

/** The state after the first entry. */
export function beginImport(id: string, entry: Entry): Import {
  const begun = entry.payload as ImportBegun;
  return { id, ...begun, at: entry.times.received, by: entry.actor, counts: null, undone: null };
}

/** Folds a later entry. An unknown act is a fault, never skipped. */
export function evolveImport(batch: Import, entry: Entry): Import {
  switch (entry.act) {
    case "finish": {
      const { created, duplicate } = entry.payload as ImportFinished;
      const { read, refused, skipped } = batch;
      return { ...batch, counts: { read, created, duplicate, refused, skipped } };
    }
    case "undo": {
      const { reason } = entry.payload as ImportUndone;
      return { ...batch, undone: { at: entry.times.received, by: entry.actor, reason } };
    }
    default:
      throw new Error(`Unknown act on an import: ${entry.act}`);
  }
}

/** The state that the entries of one import add up to. */
export function foldImport(id: string, entries: readonly Entry[]): Import {
  const [first, ...rest] = entries;
  if (first?.act !== "begin") throw new Error(`An import does not begin with ${first?.act}`);
  return rest.reduce(evolveImport, beginImport(id, first));
}

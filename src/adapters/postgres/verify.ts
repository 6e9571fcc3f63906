import type { SecretBox } from "#application/access/secret-box.ts";
import type { Folds } from "./folds.ts";
import type { Database } from "./session.ts";
import { verifyChains } from "./verify-chains.ts";
import { verifyCounts } from "./verify-counts.ts";
import { type FileCheck, verifyFiles } from "./verify-files.ts";
import { verifyImportRows } from "./verify-import-rows.ts";
import { verifyPersons } from "./verify-persons.ts";
import { verifySeals } from "./verify-seals.ts";
import { rowWithoutEntries } from "./verify-states.ts";

/** What verification found. */
export type Verification = {
  readonly entries: number;
  readonly subjects: number;
  readonly seals: number;
  /** Entries newer than the last seal: the window in which a removal could not be told. */
  readonly unsealed: number;
  /** The first difference, in a sentence; null when the ledger is whole. */
  readonly difference: string | null;
};

/** Where the seals are written outside the database, how states are folded, and who looks at the bytes of files. */
export type VerifyOptions = {
  readonly outside: string;
  readonly folds: Folds;
  /** Absent where no bytes are kept beside the database. */
  readonly files?: FileCheck;
  /** The box that seals the keys of people; absent where the master key is not at hand. */
  readonly secrets?: SecretBox;
};

/**
 * Recomputes every hash, chain and seal, folds every subject and compares it with the stored row. Hashes are of the
 * stored canonical text; what is folded is that text, lifted to today's shape. Duties, counts and the rows of imports are
 * held against what they are drawn from, what is sealed of a person is opened, and every file that an entry names is
 * hashed anew. Acts go on meanwhile.
 */
export async function verify(database: Database, options: VerifyOptions): Promise<Verification> {
  const chains = await verifyChains(database, options.folds);
  const seals = await verifySeals(database, options.outside);
  const { files, secrets } = options;
  const difference =
    chains.difference ??
    seals.difference ??
    (await rowWithoutEntries(database, options.folds)) ??
    (await verifyCounts(database)) ??
    (await verifyImportRows(database)) ??
    (secrets ? await verifyPersons(database, secrets) : null) ??
    (files ? await verifyFiles(database, chains.named, files) : null);
  return {
    entries: chains.entries,
    subjects: chains.subjects,
    seals: seals.seals,
    unsealed: seals.unsealed,
    difference,
  };
}

import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import {
  type Import,
  type ImportStanding,
  type RestingRows,
  reasonNotToUndo,
} from "#domain/imports/import.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ResultRow } from "./import-book.ts";

/** Imports on one page of the list. */
const mostListed = 200;

/** An import as a person may see it. */
export type SeenImport = {
  readonly batch: Import;
  /** Rows noted so far, and how its records stand; of one that runs neither is counted. */
  readonly noted: { readonly created: number; readonly duplicate: number };
  readonly standing: ImportStanding;
  readonly resting: RestingRows;
  readonly rows: readonly ResultRow[];
  /** Who took it in. */
  readonly byName: string;
  /** Why it cannot be undone; null when it can. */
  readonly notUndo: string | null;
};

/** The imports within reach, latest first, with the names of who took them in. */
export function listImports(
  openBooks: OpenBooks,
  actor: Actor,
): Promise<{ readonly imports: readonly Import[]; readonly names: Readonly<Record<string, string>> }> {
  return openBooks(actor, "page", async (books) => {
    const imports = await books.imports.list(mostListed);
    const names = await books.persons.namesOf([...new Set(imports.map((batch) => batch.by))]);
    return { imports, names: Object.fromEntries(names) };
  });
}

/** What is asked of an import; of one that runs it is known already how far it is, and nothing is counted. */
type AskedImport = {
  readonly id: string;
  readonly offset: number;
  readonly limit: number;
  readonly running: boolean;
};

const nothingYet = {
  noted: { created: 0, duplicate: 0 },
  standing: { standing: 0, acted: 0, withdrawn: 0 },
  resting: { later: 0, lost: 0 },
};

/** One import with a page of its rows. @throws {Refusal} `not-found` out of reach */
export function viewImport(openBooks: OpenBooks, actor: Actor, asked: AskedImport): Promise<SeenImport> {
  return openBooks(actor, "page", async (books) => {
    const batch = await books.imports.find(asked.id);
    if (!batch) throw new Refusal("not-found", "没有这次导入，或者不在您的管辖范围内。");
    // It may have ended since it was asked whether it runs.
    const running = asked.running && batch.counts === null;
    const { noted, standing, resting } = running ? nothingYet : await countedOf(books, batch);
    const rows = await books.imports.rowsOf(batch, asked);
    const names = await books.persons.namesOf([batch.by]);
    const notUndo = reasonNotToUndo(batch, standing, actor)?.message ?? null;
    return { batch, noted, standing, resting, rows, byName: names.get(batch.by) ?? "", notUndo };
  });
}

async function countedOf(books: Books, batch: Import): Promise<typeof nothingYet> {
  return {
    noted: await books.imports.countRows(batch),
    standing: await books.imports.standing(batch),
    resting: await books.imports.resting(batch),
  };
}

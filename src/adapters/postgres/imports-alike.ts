import { sql } from "kysely";
import type { AskedRow } from "#application/imports/import-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { platformNumberKey } from "#domain/hazards/on-platform.ts";
import type { ExistingRow } from "#domain/imports/duplicates.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";
import { sm3 } from "./sm3.ts";

const compared = ["h.id", "h.text", "h.unit_name", "h.found_on", "e.uscc"] as const;

type Asked = { readonly rows: readonly AskedRow[]; readonly except: string | null };

/** Most records of one look that are compared by their words: an enterprise has some dozens. */
const mostCompared = 5000;

/** Records that the rows may repeat. Reach is the policy's: a record out of it is not there for this import. */
export async function alikeOf(session: Session, { rows, except }: Asked): Promise<readonly ExistingRow[]> {
  if (rows.length === 0) return [];
  const imported = await fromImports(session, rows, except);
  const enterprises = [...new Set(rows.flatMap((row) => row.enterprise ?? []))];
  return enterprises.length === 0 ? imported : [...imported, ...(await fromFile(session, enterprises))];
}

async function fromImports(
  session: Session,
  rows: readonly AskedRow[],
  except: string | null,
): Promise<readonly ExistingRow[]> {
  const fingerprints = new Map(rows.map((row) => [sm3(row.fingerprint), row.fingerprint]));
  const texts = [...new Set(rows.map((row) => sm3(row.text)))];
  const query = build
    .selectFrom("import_row as r")
    .innerJoin("hazard as h", "h.id", "r.hazard_id")
    .leftJoin("enterprise as e", "e.id", "h.enterprise_id")
    .select([...compared, "r.fingerprint"])
    .where("h.stage", "!=", "withdrawn")
    .where("r.import_id", "!=", except ?? "")
    // As arrays: however many rows are asked about, the statement is the same one and stays planned.
    .where((eb) =>
      eb.or([
        eb("r.fingerprint", "=", sql<string>`any(${[...fingerprints.keys()]}::text[])`),
        eb("r.text_key", "=", sql<string>`any(${texts}::text[])`),
      ]),
    );
  const found = await run(session, query.limit(mostCompared));
  return found.rows.map((row) => existingOf(row, fingerprints.get(row.fingerprint) ?? null));
}

/** What was reported here and not imported: imported records are found by the words of the rows they were made from. */
async function fromFile(session: Session, enterprises: readonly string[]): Promise<readonly ExistingRow[]> {
  const query = build
    .selectFrom("hazard as h")
    .innerJoin("enterprise as e", "e.id", "h.enterprise_id")
    .select(compared)
    .where("h.enterprise_id", "=", sql<string>`any(${enterprises}::text[])`)
    .where("h.import_id", "is", null)
    .where("h.stage", "!=", "withdrawn")
    .limit(mostCompared);
  return (await run(session, query)).rows.map((row) => existingOf(row, null));
}

/** Rows of the actor's unit with a record that its policy hides: what is not joined is out of reach, or gone. */
export async function outOfSightOf(
  session: Session,
  { home }: Actor,
  fingerprints: readonly string[],
): Promise<ReadonlySet<string>> {
  if (fingerprints.length === 0) return new Set();
  const known = new Map(fingerprints.map((one) => [sm3(one), one]));
  const query = build
    .selectFrom("import_row as r")
    .leftJoin("hazard as h", "h.id", "r.hazard_id")
    .select("r.fingerprint")
    .distinct()
    .where("r.home", "=", home)
    .where("h.id", "is", null)
    .where("r.fingerprint", "=", sql<string>`any(${[...known.keys()]}::text[])`);
  const { rows } = await run(session, query);
  return new Set(rows.flatMap(({ fingerprint }) => known.get(fingerprint) ?? []));
}

/** Records that the platform above numbered so: a row that carries its number is the same hazard in whatever words. */
export async function numberedOf(
  session: Session,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const keys = new Set(numbers.map(platformNumberKey));
  const query = build
    .selectFrom("hazard")
    .select(["id", "platform_number"])
    .where("platform_number", "is not", null)
    .where(sql`upper(platform_number)`, "=", sql<string>`any(${[...keys]}::text[])`)
    .where("stage", "!=", "withdrawn")
    .orderBy("id", "desc");
  const { rows } = await run(session, query);
  return new Map(rows.map(({ id, platform_number }) => [platformNumberKey(platform_number ?? ""), id]));
}

type Compared = {
  readonly id: string;
  readonly text: string;
  readonly unit_name: string | null;
  readonly found_on: string | null;
  readonly uscc: string | null;
};

function existingOf(row: Compared, fingerprint: string | null): ExistingRow {
  const { id, uscc } = row;
  return { id, hazardText: row.text, unitName: row.unit_name, uscc, foundOn: row.found_on, fingerprint };
}

import type { SecretBox } from "#application/access/secret-box.ts";
import { keyPlace, namePlace, phonePlace } from "./persons.queries.ts";
import type { Database, Envelope } from "./session.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** People read at a time: acts and pages of others go between. */
const atATime = 500;

type Row = {
  readonly id: string;
  readonly name_sealed: string;
  readonly phone_sealed: string | null;
  readonly key_sealed: string | null;
};

/**
 * Opens the key, the name and the phone of every person. Each is bound to the person's id when it is sealed: one that
 * was altered, or put there from somebody else's row, does not open. Who has no key was erased, and is passed over.
 * Gives the first difference.
 */
export async function verifyPersons(database: Database, secrets: SecretBox): Promise<string | null> {
  let damaged: string | null = null;
  let opened = 0;
  for (let rows = await after(database, ""); rows.length > 0; rows = await after(database, lastOf(rows))) {
    const closed = rows.filter((row) => !opens(secrets, row));
    damaged ??= closed[0]?.id ?? null;
    opened += rows.filter((row) => row.key_sealed !== null).length - closed.length;
  }
  if (damaged === null) return null;
  if (opened === 0) return "主密钥不是封存这些姓名的那一把，请核对 MASTER_KEY 或者 keys/master.key。";
  return `person ${damaged}：封存的姓名、电话或者密钥被改动，或者不是本人的。`;
}

const lastOf = (rows: readonly Row[]) => rows.at(-1)?.id ?? "";

async function after(database: Database, last: string): Promise<readonly Row[]> {
  const sql = `select p.id, p.name_sealed, p.phone_sealed, k.key_sealed from person p
    left join person_key k on k.person_id = p.id where p.id > $1 order by p.id limit ${atATime}`;
  return database.transaction(asOwner, async (session) => (await session.query<Row>(sql, [last])).rows);
}

function opens(secrets: SecretBox, { id, name_sealed, phone_sealed, key_sealed }: Row): boolean {
  if (key_sealed === null) return true;
  try {
    const box = secrets.boxOf(key_sealed, keyPlace(id));
    box.open(name_sealed, namePlace(id));
    if (phone_sealed !== null) box.open(phone_sealed, phonePlace(id));
    return true;
  } catch {
    return false;
  }
}

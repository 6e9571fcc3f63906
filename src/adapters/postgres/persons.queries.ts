import { randomBytes } from "node:crypto";
import type { SecretBox } from "#application/access/secret-box.ts";
import type { PersonBook } from "#application/parties/person-book.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** How a person reads whose key was destroyed. */
const erased = "（已删除）";
/** Most ids asked for at a time. */
const most = 500;

/** Where what is sealed of a person stands: it opens for that person alone. */
export const keyPlace = (person: string) => `person-key:${person}`;
export const namePlace = (person: string) => `person-name:${person}`;
export const phonePlace = (person: string) => `person-phone:${person}`;
const textPlace = (person: string) => `person-text:${person}`;

/** People on a transaction: each has a key of their own, sealed by the master key. */
export function personBook(session: Session, secrets: SecretBox): PersonBook {
  return {
    async register({ name, phone }, home) {
      const id = `ps_${randomBytes(13).toString("hex")}`;
      const sealed = sealedPerson(secrets, id, { home, name, phone, at: new Date().toISOString() });
      await run(session, build.insertInto("person").values(sealed.person));
      await run(session, build.insertInto("person_key").values(sealed.key));
      return id;
    },
    namesOf: (ids) => namesOf(session, secrets, ids),
    phoneOf: (id) => phoneOf(session, secrets, id),
    async seal(person, text) {
      const box = await boxOf(session, secrets, person);
      if (!box) throw new Error(`person ${person} has no key: unknown or erased`);
      return box.seal(text, textPlace(person));
    },
    async open(person, sealed) {
      return (await boxOf(session, secrets, person))?.open(sealed, textPlace(person)) ?? null;
    },
    async erase(person) {
      await run(session, build.deleteFrom("person_key").where("person_id", "=", person));
    },
  };
}

type NewPerson = {
  readonly home: string;
  readonly name: string;
  readonly phone: string | null;
  readonly at: string;
};

/** The rows of a person: name and phone sealed with a key of their own, and that key sealed by the master key. */
export function sealedPerson(secrets: SecretBox, id: string, { home, name, phone, at }: NewPerson) {
  const key = secrets.newKey(keyPlace(id));
  const box = secrets.boxOf(key, keyPlace(id));
  const phone_sealed = phone === null ? null : box.seal(phone, phonePlace(id));
  return {
    person: { id, home, name_sealed: box.seal(name, namePlace(id)), phone_sealed, created_at: at },
    key: { person_id: id, key_sealed: key },
  };
}

async function boxOf(session: Session, secrets: SecretBox, person: string): Promise<SecretBox | null> {
  const query = build.selectFrom("person_key").select("key_sealed").where("person_id", "=", person);
  const row = (await run(session, query)).rows[0];
  return row ? secrets.boxOf(row.key_sealed, keyPlace(person)) : null;
}

async function phoneOf(session: Session, secrets: SecretBox, id: string): Promise<string | null> {
  const query = build.selectFrom("person").select("phone_sealed").where("id", "=", id);
  const sealed = (await run(session, query)).rows[0]?.phone_sealed ?? null;
  if (sealed === null) return null;
  return (await boxOf(session, secrets, id))?.open(sealed, phonePlace(id)) ?? null;
}

async function namesOf(session: Session, secrets: SecretBox, ids: readonly string[]) {
  const names = new Map<string, string>();
  const asked = [...new Set(ids)];
  for (let from = 0; from < asked.length; from += most) {
    const query = build
      .selectFrom("person")
      .leftJoin("person_key", "person_key.person_id", "person.id")
      .select(["person.id", "person.name_sealed", "person_key.key_sealed"])
      .where("person.id", "in", asked.slice(from, from + most));
    for (const { id, name_sealed, key_sealed } of (await run(session, query)).rows) {
      const box = key_sealed === null ? null : secrets.boxOf(key_sealed, keyPlace(id));
      names.set(id, box?.open(name_sealed, namePlace(id)) ?? erased);
    }
  }
  return names;
}

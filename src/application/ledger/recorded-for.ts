import type { PersonBook } from "#application/parties/person-book.ts";
import type { OnBehalf } from "#domain/ledger/entry.ts";
import { nameAsRead } from "#domain/parties/person-name.ts";
import { Refusal } from "#domain/refusal.ts";

/** For whom an act is recorded, as the form says it: somebody known by id, or a name. */
export type RecordedFor = {
  readonly personId?: string | undefined;
  readonly personName?: string | undefined;
  readonly channel: OnBehalf["channel"];
  readonly paper?: string | null | undefined;
};

/** Where it is recorded: the reporting unit, and the people without an account who are on file there already. */
export type RecordingPlace = { readonly home: string; readonly onFile: readonly string[] };

/**
 * The person recorded for; null when the actor acts for themselves. A name that is on file here is that person, so
 * that one name does not become two people who then countersign each other; another is put on file first.
 *
 * @throws {Refusal} `incomplete` without anybody; `invalid` for an id of nobody, or of nobody here
 */
export async function recordedFor(
  persons: PersonBook,
  place: RecordingPlace,
  said: RecordedFor | null | undefined,
): Promise<OnBehalf | null> {
  if (!said) return null;
  const { channel } = said;
  const paper = said.paper ?? null;
  if (said.personId) return { personId: await knownHere(persons, place, said.personId), channel, paper };
  const name = nameAsRead(said.personName ?? "");
  if (name.length < 2) {
    throw new Refusal("incomplete", "请填写为谁代录（姓名）。", "onBehalf.personName");
  }
  const names = await persons.namesOf(place.onFile);
  const known = place.onFile.find((id) => nameAsRead(names.get(id) ?? "") === name);
  return { personId: known ?? (await persons.register({ name, phone: null }, place.home)), channel, paper };
}

async function knownHere(persons: PersonBook, { onFile }: RecordingPlace, id: string): Promise<string> {
  const known = await persons.namesOf([id]);
  if (!known.has(id)) {
    throw new Refusal("invalid", "被代录人没有登记，请重新选择或者填写姓名。", "onBehalf.personId");
  }
  if (onFile.includes(id)) return id;
  throw new Refusal("invalid", "被代录人不是该单位的人员，请从名单中选择或者填写姓名。", "onBehalf.personId");
}

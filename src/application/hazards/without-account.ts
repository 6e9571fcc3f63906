import type { Books } from "#application/books.ts";
import type { RecordedFor, RecordingPlace } from "#application/ledger/recorded-for.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Belonging } from "#domain/hazards/belonging.ts";
import type { Seated } from "#domain/hazards/recording.ts";
import { nameAsRead } from "#domain/parties/person-name.ts";
import { Refusal } from "#domain/refusal.ts";

/** Whose hazard it is, as far as it says who may be recorded for; no id before it is reported. */
export type Recorded = { readonly id: string | null; readonly belonging: Belonging };

/** An act to be recorded for somebody, before anybody is put on file for it. */
type Recording = {
  readonly actor: Actor;
  readonly said: RecordedFor | null | undefined;
  readonly today: BusinessDate;
};

/**
 * 代录 serves who has no account (design §4): whoever can sign in anywhere signs themselves, known by id; and a name
 * that reads like one of the people with an account here is theirs.
 *
 * @throws {Refusal} `invalid`
 */
export async function requireNoAccount(books: Books, at: Recorded, recording: Recording): Promise<void> {
  const { actor, said, today } = recording;
  if (!said || said.personId === actor.person) return;
  if (said.personId) {
    const held = await books.accounts.heldBy([said.personId]);
    if (held.has(said.personId)) throw hasAccount("onBehalf.personId");
    return;
  }
  if (!said.personName) return;
  const taken = await namesWithAccount(books, at.belonging, { actor, today });
  if (taken.has(nameAsRead(said.personName))) throw hasAccount("onBehalf.personName");
}

/** The names, as they are read, of who can sign in here: a person on file under one of them is the same person again. */
export async function namesWithAccount(
  books: Books,
  belonging: Belonging,
  { actor, today }: Pick<Recording, "actor" | "today">,
): Promise<ReadonlySet<string>> {
  const seated = await seatedAt(books, belonging, today);
  const experts = await books.accounts.heldBy(belonging.experts);
  const names = await books.persons.namesOf([...experts, actor.person]);
  return new Set([...seated.map(({ name }) => name), ...names.values()].map(nameAsRead));
}

/** Where it is recorded: people without an account who are on file at the unit, or were recorded for, or advise here. */
export async function recordingPlace(books: Books, { id, belonging }: Recorded): Promise<RecordingPlace> {
  const { home, experts } = belonging;
  const onFile = new Set([
    ...(await contactsOf(books, belonging)),
    ...(await books.hazards.recordedAt({ hazard: id, enterprise: belonging.enterprise })),
    ...experts,
  ]);
  const held = await books.accounts.heldBy([...onFile]);
  return { home, onFile: [...onFile].filter((person) => !held.has(person)) };
}

/** The unit's principal and safety contact by its file. */
async function contactsOf(books: Books, { enterprise }: Belonging): Promise<readonly string[]> {
  const file = enterprise ? await books.enterprises.find(enterprise) : null;
  return [file?.principal, file?.safetyContact].filter((one) => typeof one === "string");
}

/** Who can sign in and holds a post today at the unit, at its group, or at a mine-safety body that the hazard is before. */
export async function seatedAt(
  books: Books,
  belonging: Belonging,
  today: BusinessDate,
): Promise<readonly Seated[]> {
  const { enterprise, group, superiorOrganisation, supportingOrganisations } = belonging;
  const seats: Omit<Seated, "name">[] = [];
  const seat = async (part: Seated["part"], place: { organisation: string } | { enterprise: string }) => {
    for (const { role, person } of await books.accounts.postsAt(place, today)) {
      if (part !== "mine-safety" || role === part) seats.push({ part, role, person });
    }
  };
  if (enterprise) await seat("enterprise", { enterprise });
  if (group) await seat("group", { organisation: group });
  for (const organisation of [superiorOrganisation, ...supportingOrganisations]) {
    if (organisation) await seat("mine-safety", { organisation });
  }
  const names = await books.persons.namesOf(seats.map(({ person }) => person));
  return seats.map((one) => ({ ...one, name: names.get(one.person) ?? "" }));
}

function hasAccount(field: string): Refusal {
  return new Refusal("invalid", "该人员有账号，请由本人登录办理，不能代录。", field);
}

import type { Books } from "#application/books.ts";
import type { RecordedFor } from "#application/ledger/recorded-for.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { Refusal } from "#domain/refusal.ts";

/** An act to be recorded for somebody, before anybody is put on file for it. */
type Recording = {
  readonly actor: Actor;
  readonly said: RecordedFor | null | undefined;
  readonly today: BusinessDate;
};

/**
 * 代录 serves who has no account (design §4): whoever can sign in signs themselves, known by id or written by name.
 *
 * @throws {Refusal} `invalid`
 */
export async function requireNoAccount(books: Books, hazard: Hazard, recording: Recording): Promise<void> {
  const { actor, said, today } = recording;
  if (!said) return;
  const holders = new Set([...(await holdersAt(books, hazard, today)), actor.person]);
  if (said.personId === actor.person) return;
  if (said.personId && holders.has(said.personId)) throw hasAccount("onBehalf.personId");
  if (said.personId || !said.personName) return;
  const names = await books.persons.namesOf([...holders]);
  if ([...names.values()].includes(said.personName.trim())) throw hasAccount("onBehalf.personName");
}

/** People with a post today at the hazard's unit or its group, and the experts with one. */
async function holdersAt(books: Books, hazard: Hazard, today: BusinessDate): Promise<readonly string[]> {
  const { enterprise, group, experts } = hazard.belonging;
  const posts = [
    ...(enterprise ? await books.accounts.postsAt({ enterprise }, today) : []),
    ...(group ? await books.accounts.postsAt({ organisation: group }, today) : []),
  ];
  return [...posts.map((post) => post.person), ...(await withAccounts(books, experts))];
}

async function withAccounts(books: Books, experts: readonly string[]): Promise<readonly string[]> {
  if (experts.length === 0) return [];
  const { accounts } = await books.accounts.list({ role: "expert", offset: 0, limit: 1000 });
  return accounts.filter(({ disabled }) => !disabled).map(({ person }) => person);
}

function hasAccount(field: string): Refusal {
  return new Refusal("invalid", "该人员有账号，请由本人登录办理，不能代录。", field);
}

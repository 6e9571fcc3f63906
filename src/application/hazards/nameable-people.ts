import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type Role, roles } from "#domain/access/role.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Part } from "#domain/hazards/belonging.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { officerRoles } from "#domain/hazards/officers.ts";
import { nameAsRead } from "#domain/parties/person-name.ts";
import type { Post } from "#domain/parties/post.ts";
import { Refusal } from "#domain/refusal.ts";
import { namesWithAccount, recordingPlace } from "./without-account.ts";

/** A person who can be named in an act on this hazard: second officer, expert, or whom one records for. */
export type Nameable = {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role | null;
  readonly part: Part | null;
  readonly certified: boolean;
  readonly hasAccount: boolean;
};

/**
 * Who can be named on a hazard: the actor's colleagues, the unit's people, and the experts. The unit's file keeps people by
 * name, so whoever got an account later stands there under a second id: they are listed once, with their account.
 *
 * @throws {Refusal} `not-found`
 */
export function nameablePeople(openBooks: OpenBooks, actor: Actor, id: string): Promise<readonly Nameable[]> {
  return openBooks(actor, "page", async (books) => {
    const hazard = await books.hazards.find(id);
    if (!hazard) throw new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
    const today = businessDateOf(await books.ledger.now());
    const posts = await postsAround(books, { actor, hazard, today });
    const { onFile } = await recordingPlace(books, hazard);
    const contacts = onFile.filter((person) => !posts.some((post) => post.person === person));
    const names = await books.persons.namesOf([...posts.map((post) => post.person), ...contacts]);
    const taken = await namesWithAccount(books, hazard.belonging, { actor, today });
    const others = contacts.filter((person) => !taken.has(nameAsRead(names.get(person) ?? "")));
    return [
      ...posts.map((post) => nameable(post, names.get(post.person) ?? "", hazard)),
      ...others.map((person) => withoutAccount(person, names.get(person) ?? "", hazard)),
    ];
  });
}

type Around = { readonly actor: Actor; readonly hazard: Hazard; readonly today: string };

async function postsAround(books: Books, { actor, hazard, today }: Around): Promise<readonly Post[]> {
  const { enterprise, group } = hazard.belonging;
  const places = [
    ...(actor.organisation ? [{ organisation: actor.organisation }] : []),
    ...(enterprise ? [{ enterprise }] : []),
    ...(group && group !== actor.organisation ? [{ organisation: group }] : []),
  ];
  const held: Post[] = [];
  for (const place of places) held.push(...(await books.accounts.postsAt(place, today)));
  const experts = await books.accounts.list({ role: "expert", offset: 0, limit: 100 });
  held.push(...experts.accounts.flatMap(({ posts }) => posts.filter((post) => post.role === "expert")));
  return held.filter((post, index) => held.findIndex((other) => other.id === post.id) === index);
}

function nameable(post: Post, name: string, hazard: Hazard): Nameable {
  return {
    person: post.person,
    name,
    post: roles[post.role],
    role: post.role,
    part: partOf(post, hazard),
    certified: post.certificate !== null && officerRoles.includes(post.role),
    hasAccount: true,
  };
}

function partOf(post: Post, { belonging }: Hazard): Part | null {
  if (post.enterprise) return "enterprise";
  if (post.role === "group" || post.role === "expert" || post.role === "township") return post.role;
  return post.organisation !== null && post.organisation === belonging.leadOrganisation ? "lead" : null;
}

function withoutAccount(person: string, name: string, { belonging }: Hazard): Nameable {
  const part = belonging.experts.includes(person) ? "expert" : "enterprise";
  return { person, name, post: "未开通账号", role: null, part, certified: false, hasAccount: false };
}

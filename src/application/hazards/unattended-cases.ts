import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { casesReadBy } from "#domain/cases/case-readers.ts";
import { isUnattended } from "#domain/cases/open-matters.ts";
import type { ViewedDuty } from "./view-duties.ts";

/** Who of the actor's body can handle a case today: officers with a certificate whose account stands. */
export async function ableToHandle(
  { accounts }: Pick<Books, "accounts">,
  { organisation }: Pick<Actor, "organisation">,
  today: BusinessDate,
): Promise<readonly string[]> {
  const posts = organisation ? await accounts.postsAt({ organisation }, today) : [];
  return posts
    .filter(({ role, certificate }) => role === "regulator" && certificate !== null)
    .map((one) => one.person);
}

/**
 * 另行指定承办人: owed by the head and the legal reviewer who read a case that nobody handles any more. It is asked at
 * reading and stands in no table, for posts end and certificates lapse without anything happening to the hazard.
 */
export async function unattendedCases(
  books: Books,
  actor: Actor,
  today: BusinessDate,
): Promise<readonly ViewedDuty[]> {
  const { organisation, role } = actor;
  if (!organisation || (role !== "regulator" && role !== "legal-reviewer")) return [];
  const able = await ableToHandle(books, actor, today);
  const lines = await books.hazards.unattended(organisation, able);
  if (lines.length === 0) return [];
  const held = await books.hazards.findAll(lines.map(({ id }) => id));
  return lines.flatMap((hazard) => {
    const record = held.find(({ id }) => id === hazard.id);
    const read = record ? casesReadBy(record, actor) : [];
    const [one] = read.filter((known) => isUnattended(known, (person) => able.includes(person)));
    if (!one) return [];
    const what = "案件没有承办人，另行指定承办人";
    const owed = { act: "change-handlers", what, since: one.openedOn, due: null, dueAt: null, limit: null };
    return [{ hazard, ...owed, colleague: null }];
  });
}

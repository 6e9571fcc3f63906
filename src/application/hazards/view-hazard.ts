import type { Books, OpenBooks } from "#application/books.ts";
import type { KeptEntry } from "#application/ledger/ledger-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { shownSource } from "#domain/hazards/finding.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { OfferedAct } from "#domain/hazards/may-act.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { mayReadStep } from "#domain/hazards/reading-steps.ts";
import { offered } from "#domain/hazards/registry.ts";
import { Refusal } from "#domain/refusal.ts";
import { whoFor } from "./hazard-context.ts";
import { personsIn } from "./persons-in.ts";
import { openAboutPersons } from "./seal-about-persons.ts";

/** A hazard as one person may see it: what it is, what they may do and why not, and the names of who stands in it. */
export type SeenHazard = {
  readonly hazard: Hazard;
  readonly offered: readonly OfferedAct[];
  readonly names: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, string>>;
  readonly today: string;
};

/** Reads a hazard for its page. @throws {Refusal} `not-found` out of reach */
export function viewHazard(openBooks: OpenBooks, actor: Actor, id: string): Promise<SeenHazard> {
  return openBooks(actor, "page", async (books) => {
    const hazard = await books.hazards.find(id);
    if (!hazard) throw new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
    const today = businessDateOf(await books.ledger.now());
    const who = await whoFor(books, hazard, { actor, onBehalf: null, today });
    const names = await books.persons.namesOf(personsIn(hazard));
    const organisations = await books.organisations.all();
    return {
      hazard: await masked(books, actor, hazard),
      offered: offered(hazard, who),
      names: Object.fromEntries(names),
      organisations: Object.fromEntries(organisations.map((one) => [one.id, one.name])),
      today,
    };
  });
}

/** Hides what this person may not read: a tip as the source (design §4), and 追责 from all but three parts (§5). */
export async function masked(books: Books, actor: Actor, hazard: Hazard): Promise<Hazard> {
  const shown = { ...hazard, finding: { ...hazard.finding, foundBy: shownSource(hazard.finding.foundBy) } };
  const record = hazard.steps["hold-accountable"];
  if (!record.content) return shown;
  const readable = mayReadStep("hold-accountable", partsOf(actor, hazard.belonging));
  const content = readable ? await openAboutPersons(books.persons, record.content) : null;
  return { ...shown, steps: { ...hazard.steps, "hold-accountable": { ...record, content } } };
}

/** One line of the timeline, read from the ledger: the act, who, for whom, when. */
export type TimelineLine = Pick<KeptEntry, "seq" | "act" | "actor" | "onBehalf" | "happenedAt" | "at" | "hash">;

/** The hazard's own ledger, oldest first; what the entries say is shown on the page itself. */
export function viewTimeline(
  openBooks: OpenBooks,
  actor: Actor,
  id: string,
): Promise<{ readonly lines: readonly TimelineLine[]; readonly names: Readonly<Record<string, string>> }> {
  return openBooks(actor, "page", async (books) => {
    const hazard = await books.hazards.find(id);
    if (!hazard) throw new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
    const entries = await books.ledger.entriesOf({ home: hazard.belonging.home, kind: "hazard", id });
    const persons = entries.flatMap((entry) => [entry.actor, ...(entry.onBehalf ? [entry.onBehalf.personId] : [])]);
    const names = await books.persons.namesOf([...new Set(persons)]);
    const lines = entries.map(({ seq, act, actor: by, onBehalf, happenedAt, at, hash }) => ({
      seq,
      act,
      actor: by,
      onBehalf,
      happenedAt,
      at,
      hash,
    }));
    return { lines, names: Object.fromEntries(names) };
  });
}

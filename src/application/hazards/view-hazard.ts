import type { Books, OpenBooks } from "#application/books.ts";
import { editionsIn } from "#application/criteria/editions-in.ts";
import type { KeptEntry } from "#application/ledger/ledger-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import {
  casesReadBy,
  entriesOfOtherCases,
  penaltiesShownTo,
  type ShownPenalty,
} from "#domain/cases/case-readers.ts";
import { acceptanceLinks } from "#domain/hazards/acceptance.ts";
import type { AcceptanceHint } from "#domain/hazards/acceptance-hints.ts";
import type { Part } from "#domain/hazards/belonging.ts";
import { type EarlierRound, earlierRounds } from "#domain/hazards/earlier-rounds.ts";
import { lastDayToAsk, missedBy } from "#domain/hazards/extension-in-time.ts";
import { caseActs, handledBy } from "#domain/hazards/handled-case.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { mayReadInstructions } from "#domain/hazards/instruction.ts";
import type { OfferedAct } from "#domain/hazards/may-act.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { offered } from "#domain/hazards/registry.ts";
import { ordered, renumbered } from "#domain/hazards/shown-entries.ts";
import { mayReadInside } from "#domain/hazards/shown-inside.ts";
import { mayReadLeniency } from "#domain/hazards/shown-leniency.ts";
import { mayMeet, shownOnBehalf, shownTo } from "#domain/hazards/shown-to.ts";
import { unaskedDuties } from "#domain/hazards/unasked-duties.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";
import { entryOf, type OnBehalf } from "#domain/ledger/entry.ts";
import type { ChainLink } from "#domain/parties/chain-link.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Limit } from "#domain/rules/limit.ts";
import { aboutEntry, alsoSigned, namedIn } from "./about-entry.ts";
import { caseViews, type SeenCases } from "./case-views.ts";
import { citationsIn } from "./citations-in.ts";
import { whoFor } from "./hazard-context.ts";
import { hintsFor } from "./hints-for.ts";
import { personsIn } from "./persons-in.ts";
import { type ProposedRepeats, proposedRepeats } from "./possible-repeats.ts";
import { openAboutPersons } from "./seal-about-persons.ts";
import { editionsFor, offeredWith, type SeenEdition } from "./seen-edition.ts";
import { seatedAt } from "./without-account.ts";

/** A hazard as one person may see it: what it is, what they may do and why not, and the names of who stands in it. */
export type SeenHazard = ProposedRepeats &
  SeenCases & {
    /** Penalties as a person sees them who does not read the case. */
    readonly penalties: readonly ShownPenalty[];
    readonly hazard: Hazard;
    readonly offered: readonly OfferedAct[];
    /** What they may record for somebody without an account (代录). */
    readonly offeredOnBehalf: readonly OfferedAct[];
    readonly names: Readonly<Record<string, string>>;
    readonly organisations: Readonly<Record<string, string>>;
    /** Citation of each judged item, by `standard:code`, of each typed basis, by its words, and of an edition alone, by its id. */
    readonly citations: Readonly<Record<string, string>>;
    /** Newer editions in force by which it can be judged again, each with what it proposes. */
    readonly newerEditions: readonly SeenEdition[];
    readonly acceptanceChain: readonly ChainLink[];
    readonly reportSigners: readonly ChainLink[];
    readonly acceptanceHints: readonly AcceptanceHint[];
    /** Rounds of rectification that reopenings ended, oldest first. */
    readonly earlierRounds: readonly EarlierRound[];
    /** Until when more time is asked for in time; null where no rule in use says. */
    readonly askExtensionBy: Limit | null;
    /** Requests for more time that came after it, by the moment they were made. */
    readonly lateExtensions: readonly { readonly at: string; readonly limit: Limit }[];
    /** Acts that would be owed, were there a rule in use that asks for them. */
    readonly unaskedDuties: readonly string[];
    readonly today: string;
  };

/** What viewing needs beside the books. */
export type ViewDesk = { readonly openBooks: OpenBooks };

/** Somebody on paper, to ask which acts could be recorded for them at all. */
const somebody: OnBehalf = { personId: "", channel: "paper", paper: "-" };

/** Reads a hazard for its page. @throws {Refusal} `not-found` out of reach */
export function viewHazard(desk: ViewDesk, actor: Actor, id: string): Promise<SeenHazard> {
  return desk.openBooks(actor, "page", async (books) => {
    const hazard = await found(books, id);
    const today = businessDateOf(await books.ledger.now());
    const who = await whoFor(books, hazard, { actor, onBehalf: null, today });
    const seated = await seatedAt(books, hazard.belonging, today);
    const shown = await masked(books, actor, hazard);
    const organisations = await books.organisations.all();
    const before = await roundsBefore(books, hazard);
    const rounds = mayReadInstructions(partsOf(actor, hazard.belonging))
      ? renumbered(before, entriesOfOtherCases(hazard, actor))
      : ordered(before);
    const limits = books.rules.limitsBy(await books.rules.kept());
    const repeats = await proposedRepeats(books, hazard, today);
    const editions = await editionsIn(books);
    const newerEditions = editionsFor(hazard, editions, today);
    const recordable = offered(hazard, { ...who, onBehalf: somebody, seated });
    const waits = waitingIn(hazard).length > 0;
    const handles = handledBy(hazard, actor).length > 0;
    const reads = casesReadBy(hazard, actor).some(({ closed }) => closed === null);
    const open = offered(hazard, who).filter(
      ({ name, reason }) =>
        (repeats.possibleRepeats.length > 0 || !answersRepeat(name)) &&
        (waits || !answersWaiting(name)) &&
        (handles || reason === null || !isInsideCase(name) || (reads && name === "change-handlers")),
    );
    return {
      hazard: shown,
      offered: offeredWith(newerEditions, open),
      offeredOnBehalf: offeredWith(newerEditions, recordable),
      newerEditions,
      names: Object.fromEntries(await books.persons.namesOf(personsIn([shown, rounds]))),
      organisations: Object.fromEntries(organisations.map((one) => [one.id, one.name])),
      citations: citationsIn(hazard, editions.standards),
      acceptanceChain: acceptanceLinks(hazard),
      reportSigners: who.reportSigners,
      ...repeats,
      penalties:
        casesReadBy(hazard, actor).length > 0
          ? []
          : penaltiesShownTo(hazard, partsOf(actor, hazard.belonging), actor.role),
      ...(await caseViews(books, hazard, { actor, today, limits })),
      acceptanceHints: await hintsFor(books, hazard, [...open, ...recordable]),
      earlierRounds: rounds,
      unaskedDuties: mayReadInside(partsOf(actor, hazard.belonging)) ? unaskedDuties(shown, limits) : [],
      askExtensionBy: lastDayToAsk(hazard, limits),
      lateExtensions: hazard.rectification.extensions.flatMap((one) => {
        const limit = missedBy(hazard, one, limits);
        return limit ? [{ at: one.at, limit }] : [];
      }),
      today,
    };
  });
}

/** The ledger is read only where the state says that there was an earlier round. */
async function roundsBefore(books: Books, hazard: Hazard): Promise<readonly EarlierRound[]> {
  if (hazard.reopened.length === 0) return [];
  const { id, belonging } = hazard;
  const entries = await books.ledger.entriesOf({ home: belonging.home, kind: "hazard", id });
  return earlierRounds(id, entries.map(entryOf));
}

/** A proposal is answered; where none is made there is nothing to answer. */
function answersRepeat(act: string): boolean {
  return act === "confirm-repeat" || act === "deny-repeat";
}

/** So with what waits to be countersigned. */
function answersWaiting(act: string): boolean {
  return act === "countersign" || act === "refuse-countersign" || act === "name-countersigner";
}

/** And inside a case there is something to do for its handlers alone. */
function isInsideCase(act: string): boolean {
  return act !== "open-case" && caseActs.includes(act);
}

async function found(books: Books, id: string): Promise<Hazard> {
  const hazard = await books.hazards.find(id);
  if (!hazard) throw new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
  return hazard;
}

/** The hazard as this person may see it, with what was written about persons readable again. */
export async function masked(books: Books, actor: Actor, hazard: Hazard): Promise<Hazard> {
  const parts = partsOf(actor, hazard.belonging);
  const served = await decisionServed(books, hazard, parts);
  const shown = shownTo(hazard, parts, { served, reader: actor });
  const record = shown.steps["hold-accountable"];
  if (!record.content) return shown;
  const content = await openAboutPersons(books.persons, record.content);
  return { ...shown, steps: { ...shown.steps, "hold-accountable": { ...record, content } } };
}

/** Whether the decision not to penalise was served on the enterprise; asked only for readers who would see no more. */
async function decisionServed(
  { papers }: Books,
  { id, leniency }: Hazard,
  parts: readonly Part[],
): Promise<boolean> {
  if (!leniency?.decisions.length || mayReadLeniency(parts)) return false;
  const made = await papers.ofHazard(id);
  return made.some(({ kind, stage }) => kind === "leniency-notice" && stage === "served");
}

/** One line of the timeline, read from the ledger: the act, who, for whom, when. */
export type TimelineLine = {
  readonly about: string | null;
  readonly alsoSigned: readonly string[];
} & Pick<KeptEntry, "seq" | "act" | "actor" | "onBehalf" | "happenedAt" | "at" | "hash">;

/** The hazard's own ledger, oldest first; what the entries say is shown on the page itself. */
export function viewTimeline(
  openBooks: OpenBooks,
  actor: Actor,
  id: string,
): Promise<{ readonly lines: readonly TimelineLine[]; readonly names: Readonly<Record<string, string>> }> {
  return openBooks(actor, "page", async (books) => {
    const hazard = await found(books, id);
    const all = await books.ledger.entriesOf({ home: hazard.belonging.home, kind: "hazard", id });
    const parts = partsOf(actor, hazard.belonging);
    const entries = all.filter((entry) => mayMeet(entry, hazard, { parts, reader: actor }));
    const gapless = entries.length < all.length;
    const persons = entries.flatMap((entry) => [
      entry.actor,
      ...(entry.onBehalf ? [entry.onBehalf.personId] : []),
      ...alsoSigned(entry),
      ...namedIn(entry),
    ]);
    const names = await books.persons.namesOf([...new Set(persons)]);
    const lines = entries.map((entry, at) => ({
      // Where something is kept back no gap tells of it.
      seq: gapless ? at + 1 : entry.seq,
      act: entry.act,
      about: aboutEntry(hazard, entry, (person) => names.get(person) ?? ""),
      alsoSigned: alsoSigned(entry),
      actor: entry.actor,
      onBehalf: shownOnBehalf(entry, parts),
      happenedAt: entry.happenedAt,
      at: entry.at,
      hash: entry.hash,
    }));
    return { lines, names: Object.fromEntries(names) };
  });
}

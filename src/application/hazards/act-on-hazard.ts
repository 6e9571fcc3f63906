import type { Books, OpenBooks } from "#application/books.ts";
import { editionsIn } from "#application/criteria/editions-in.ts";
import { lookUpIn } from "#application/criteria/look-up-in.ts";
import { requireKept } from "#application/files/require-kept.ts";
import type { Command } from "#application/ledger/command.ts";
import type { RecordedAct } from "#application/ledger/ledger-book.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import { recordedFor } from "#application/ledger/recorded-for.ts";
import { requireSame } from "#application/ledger/require-same.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import { entriesOfOtherCases } from "#domain/cases/case-readers.ts";
import { discussionAskedBy } from "#domain/criteria/item-facts.ts";
import type { ActContext } from "#domain/hazards/act.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type ActName, decide, evolve, type InputOf } from "#domain/hazards/registry.ts";
import { refuseBeforeWhatItRestsOn } from "#domain/hazards/rests-on.ts";
import { entryShownAs } from "#domain/hazards/shown-entries.ts";
import { seqShownTo } from "#domain/hazards/shown-to.ts";
import { Refusal } from "#domain/refusal.ts";
import { lookUpsFor, whoFor } from "./hazard-context.ts";
import { hintsNow } from "./hints-for.ts";
import { namedApprover } from "./named-approver.ts";
import { numberedFiling } from "./numbered-filing.ts";
import { requireEarlier } from "./require-earlier.ts";
import { requireExpert } from "./require-expert.ts";
import { requireFreeNumber } from "./require-free-number.ts";
import { requireKnown } from "./require-known.ts";
import { sealAboutPersons } from "./seal-about-persons.ts";
import { recordingPlace, requireNoAccount } from "./without-account.ts";

/** What the use cases on hazards need beside the books. */
export type HazardDesk = { readonly openBooks: OpenBooks };

/** An act asked of one hazard. */
export type HazardCommand<N extends ActName = ActName> = Command<InputOf<N>> & {
  readonly hazard: string;
  readonly act: N;
};

/**
 * Does one act to one hazard: lock, ask the domain, append, fold, save, in one transaction.
 * The same act sent twice is one act and gives the hazard as it stands.
 *
 * @throws {Refusal} `not-found` out of reach; whatever the act's rules say
 */
export async function actOnHazard(desk: HazardDesk, actor: Actor, command: HazardCommand): Promise<Hazard> {
  return desk.openBooks(actor, "act", (books) => actOnHazardIn(books, actor, command));
}

/** The same inside a transaction that is open already. @throws {Refusal} as `actOnHazard` */
export async function actOnHazardIn(books: Books, actor: Actor, sent: HazardCommand): Promise<Hazard> {
  const held = await books.hazards.hold(sent.hazard);
  if (!held) throw notFound();
  const command = asInLedger(sent, held.hazard, actor);
  const known = await books.ledger.subjectOfAct(command.actId);
  if (known) return sentTwice(books, { hazard: held.hazard, known, actor, command });
  return actOnHeld(books, { actor, command, ...held });
}

type Held = {
  readonly actor: Actor;
  readonly command: HazardCommand;
  readonly hazard: Hazard;
  readonly end: { readonly seq: number; readonly hash: string; readonly at: string };
};

async function actOnHeld(books: Books, held: Held): Promise<Hazard> {
  const { actor, command, hazard, end } = held;
  const subject = { home: hazard.belonging.home, kind: "hazard", id: hazard.id } as const;
  const moment = await momentOf(books.ledger, subject, command, end);
  refuseBeforeFinding(hazard, moment.times.happened);
  if (command.happenedAt !== undefined) {
    const asked = { act: command.act, input: command.input, happened: moment.times.happened };
    refuseBeforeWhatItRestsOn(asked, await books.ledger.entriesOf(subject));
  }
  await requireNoAccount(books, hazard, { actor, said: command.onBehalf, today: moment.today });
  const onBehalf = command.onBehalf
    ? await recordedFor(books.persons, await recordingPlace(books, hazard), command.onBehalf)
    : null;
  const who = { actor, onBehalf, today: moment.today };
  const editions = await editionsIn(books);
  const context: ActContext = {
    ...(await whoFor(books, hazard, who)),
    ...(await lookUpsFor(books, actor, { hazard, input: command.input, today: moment.today })),
    acceptanceHints: command.act === "accept" ? await hintsNow(books, hazard) : [],
    times: moment.times,
    criterion: lookUpIn(editions),
    discussionAskedBy: (words) => discussionAskedBy(editions.standards, words),
  };
  const named = await namedApprover(books, hazard, { ...command, by: actor.person });
  const input = await numberedFiling(books, { actor, hazard }, { act: command.act, input: named });
  const decided = decide(hazard, { name: command.act, input: input as InputOf<ActName> }, context);
  await requireKnown(books.persons, input);
  await requireExpert(books, { act: command.act, input }, moment.today);
  await requireFreeNumber(books, hazard, { act: command.act, input });
  const kind = await requireEarlier(books, hazard, { act: command.act, input });
  const files = { input: command.input, paper: onBehalf?.paper ?? null, hazard };
  await requireKept(books.files, actor, files);
  const payload = kind ? { ...(decided.payload as object), kind } : decided.payload;
  const decision = { ...decided, payload: await sealAboutPersons(books.persons, decided.act, payload) };
  const entry = await record(books.ledger, moment, decision, { actor, command, onBehalf });
  const next = evolve(hazard, entry);
  await books.hazards.save(next, hazard);
  return next;
}

/** Nothing was done about a hazard before it was found; a row of an old ledger that gives no day bounds nothing. */
function refuseBeforeFinding(hazard: Hazard, happened: Instant): void {
  const { foundOn } = hazard.finding;
  if (!foundOn || businessDateOf(happened) >= foundOn) return;
  throw new Refusal(
    "invalid",
    `发生时间最早为发现隐患之日（${foundOn}），请核对；发现日期有误的，请先更正。`,
    "happenedAt",
  );
}

/**
 * Who does not meet every entry of the ledger saw it numbered without gaps, and names by that what they saw: what is kept
 * from them neither overtakes them nor tells of itself.
 */
function asInLedger(command: HazardCommand, hazard: Hazard, actor: Actor): HazardCommand {
  const hidden = entriesOfOtherCases(hazard, actor);
  const { entry } = (command.input ?? {}) as { readonly entry?: unknown };
  const named =
    hidden.length > 0 && typeof entry === "number"
      ? {
          ...command,
          input: { ...command.input, entry: entryShownAs(entry, hidden) } as typeof command.input,
        }
      : command;
  const seen = command.basedOnSeq;
  if (seen === undefined) return named;
  return { ...named, basedOnSeq: seen + hazard.seq - seqShownTo(hazard, actor) };
}

type SentTwice = Pick<Held, "actor" | "command" | "hazard"> & { readonly known: RecordedAct };

async function sentTwice({ persons }: Books, sent: SentTwice): Promise<Hazard> {
  const { hazard, known, actor, command } = sent;
  const same = known.id === hazard.id && known.act === command.act && known.actor === actor.person;
  if (!same) throw new Refusal("duplicate", "这个事项编号已经用在另一个事项上，请刷新后重新提交。");
  await requireSame(persons, known, { command, input: command.input, recorded: known.payload });
  return hazard;
}

function notFound(): Refusal {
  return new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
}

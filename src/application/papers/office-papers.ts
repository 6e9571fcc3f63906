import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { draftedKindNames, kindNamed, type PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import { plainWording, type Wording } from "#domain/documents/paper-kind.ts";
import { reasonNotToWord } from "#domain/documents/reason-not-to-word.ts";
import { reasonPrefixIsOthers } from "#domain/parties/number-prefix.ts";
import { reasonNotToSetSeries, seriesNumber, yearOfNumber } from "#domain/parties/number-series.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import {
  evolveOrganisation,
  type PaperSeriesSet,
  type PaperWorded,
} from "#domain/parties/organisation-ledger.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { OfficialPaperDesk } from "./paper-desk.ts";

type Desk = Pick<OfficialPaperDesk, "openBooks">;

/** How an office keeps one kind of paper: its number series this year, and its wording. */
export type OfficeKind = {
  readonly kind: PaperKindName;
  readonly series: {
    readonly prefix: string;
    readonly digits: number;
    readonly year: number;
    readonly next: number;
    readonly nextNumber: string;
  } | null;
  readonly wording: Wording & { readonly version: number };
};

/** The kinds that the actor's office issues, as it keeps them. @throws {Refusal} `not-permitted` for who acts for none */
export function viewOfficeKinds(desk: Desk, actor: Actor): Promise<readonly OfficeKind[]> {
  const id = officeOf(actor);
  return desk.openBooks(actor, "page", async (books) => {
    const office = await books.organisations.find(id);
    const year = yearOfNumber(businessDateOf(await books.ledger.now()));
    const theirs = draftedKindNames.filter((kind) => kindNamed(kind).roles.includes(actor.role));
    const kinds: OfficeKind[] = [];
    for (const kind of theirs) {
      const wording = { ...plainWording, version: 0, ...office?.paperWordings?.[kind] };
      kinds.push({ kind, series: await seriesOf(books, { office, kind, year }), wording });
    }
    return kinds;
  });
}

type Of = { readonly office: Organisation | null; readonly kind: PaperKindName; readonly year: number };

async function seriesOf(books: Books, { office, kind, year }: Of): Promise<OfficeKind["series"]> {
  const series = office?.paperSeries?.[kind];
  if (!office || !series) return null;
  const next = await books.numbers.next({ body: office.id, prefix: series.prefix, year });
  return { ...series, year, next, nextNumber: seriesNumber(series, year, next) };
}

/**
 * Sets how the actor's own office numbers a kind of paper, and which number comes next. Numbers that were given stay given.
 *
 * @throws {Refusal} `not-permitted`, `not-found`; `incomplete` or `invalid` input
 */
export function setPaperSeries(desk: Desk, actor: Actor, command: Command<PaperSeriesSet>): Promise<void> {
  const payload = { ...command.input, prefix: command.input.prefix.trim() };
  return actOnOffice(desk, actor, { command, act: "set-paper-series", payload }, async (books, today) => {
    const run = { body: officeOf(actor), prefix: payload.prefix, year: payload.year };
    refuseIf(reasonNotToSetSeries(payload, { today, reached: await books.numbers.next(run) }));
    const taken = reasonPrefixIsOthers(payload.prefix, {
      body: run.body,
      all: await books.organisations.all(),
    });
    if (taken) throw new Refusal("invalid", taken.message, "prefix");
    await books.numbers.goOnWith(run, payload.next);
  });
}

/** Words a kind of paper for the actor's own office from now on (N8); papers that were issued keep theirs. @throws {Refusal} */
export function wordPaper(desk: Desk, actor: Actor, command: Command<PaperWorded>): Promise<void> {
  const payload = command.input;
  return actOnOffice(desk, actor, { command, act: "word-paper", payload }, async () => {
    refuseIf(reasonNotToWord(kindNamed(payload.kind), payload.wording));
  });
}

type OfficeAct = {
  readonly command: Command<{ readonly kind: PaperKindName }>;
  readonly act: "set-paper-series" | "word-paper";
  readonly payload: PaperSeriesSet | PaperWorded;
};

async function actOnOffice(
  desk: Desk,
  actor: Actor,
  { command, act, payload }: OfficeAct,
  check: (books: Books, today: string) => Promise<void>,
): Promise<void> {
  const id = officeOf(actor);
  if (!draftedKindNames.includes(payload.kind) || !kindNamed(payload.kind).roles.includes(actor.role)) {
    throw new Refusal("not-permitted", "您的岗位不出具这类公文，不能调整。");
  }
  return desk.openBooks(actor, "act", async (books) => {
    const held = await books.organisations.hold(id);
    if (!held) throw new Refusal("not-found", "没有这个机构，请刷新后核对。");
    if (await books.ledger.subjectOfAct(command.actId)) return;
    const { organisation, end } = held;
    const subject = { home: organisation.home, kind: "organisation", id } as const;
    const moment = await momentOf(books.ledger, subject, command, end);
    await check(books, moment.today);
    const entry = await record(books.ledger, moment, { act, version: 1, payload }, { actor, command });
    await books.organisations.save(evolveOrganisation(organisation, entry), entry.seq);
  });
}

function officeOf({ organisation, role }: Actor): string {
  if (organisation && !isEnterpriseRole(role)) return organisation;
  throw new Refusal("not-permitted", "文号序列和公文用语由出文的机关设置。");
}

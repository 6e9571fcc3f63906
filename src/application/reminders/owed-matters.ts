import type { Books } from "#application/books.ts";
import { linesOf } from "#application/direct-reports/view-direct-reports.ts";
import { owedQuarterlyReport } from "#application/hazards/owed-quarterly-report.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addDays, businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import { caseActs } from "#domain/hazards/handled-case.ts";
import { reasonForColleague } from "#domain/hazards/whose-duty.ts";
import {
  type OwedMatter,
  type ReminderKind,
  reminderKindOf,
  reminderKinds,
} from "#domain/reminders/reminder.ts";
import type { ReminderRules } from "#domain/reminders/reminder-rules.ts";
import { lastPressingDay } from "#domain/rules/due-colour.ts";

/** Most that anybody is reminded of at once; when some are done others come up. */
const mostReminders = 100;

/** Something owed that is to be told: on which hazard or in answer to which paper or direct report, and why today. */
export type Pressing = OwedMatter & {
  readonly kind: ReminderKind;
  readonly about:
    | { readonly hazard: string; readonly act: string }
    | { readonly paper: string }
    | { readonly directReport: string };
  readonly what: string;
  /** The number of the hazard or paper. */
  readonly number: string;
};

/** What a moment and its rules are asked with. */
export type AskedOn = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly rules: ReminderRules;
  /** For the whole body: what one of its people cannot do, another one of them can. */
  readonly body?: boolean;
};

/** What the post owes and is to be told of, the most pressing first. What a colleague alone can do is told to the colleague. */
export async function pressingMatters(books: Books, asked: AskedOn): Promise<readonly Pressing[]> {
  const all = [
    ...(await duties(books, asked)),
    ...(await quarterlyReport(books, asked)),
    ...(await papers(books, asked)),
    ...(await directReports(books, asked)),
  ];
  const order = Object.keys(reminderKinds);
  const rank = ({ kind }: Pressing) => order.indexOf(kind);
  return all
    .sort((a, b) => rank(a) - rank(b) || orderOf(a).localeCompare(orderOf(b)))
    .slice(0, mostReminders);
}

/** By its day, on one day what has an hour first. */
const orderOf = ({ due, since, dueAt }: Pressing) => `${due ?? since} ${dueAt ?? "~"}`;

async function duties(
  books: Books,
  { actor, now, rules, body = false }: AskedOn,
): Promise<readonly Pressing[]> {
  const today = businessDateOf(now);
  const pressing = {
    dueBy: lastPressingDay(today, rules.colours),
    since: addDays(today, 1 - rules.newDays),
  };
  const { duties: lines } = await books.hazards.duties({ act: null, limit: mostReminders, pressing });
  const found = await books.hazards.findAll([...new Set(lines.map(({ hazard }) => hazard.id))]);
  const held = new Map(found.map((hazard) => [hazard.id, hazard]));
  return lines.flatMap((line) => {
    const { hazard, act, what, since, due, dueAt } = line;
    const state = held.get(hazard.id);
    // A working group learns of nobody's case, not by a number either.
    if (body && caseActs.includes(act)) return [];
    if (!state || (!body && reasonForColleague(act, state, { actor, today }) !== null)) return [];
    const extended = due === hazard.deadline ? hazard.extended : 0;
    const matter = { id: `${hazard.id} ${act}`, since, due, extended, dueAt };
    const kind = reminderKindOf(matter, now, rules);
    return kind ? [{ ...matter, kind, about: { hazard: hazard.id, act }, what, number: hazard.number }] : [];
  });
}

/** Of no one hazard: whichever it leads to, it stays the same matter until the quarter is another. */
async function quarterlyReport(books: Books, { actor, now, rules }: AskedOn): Promise<readonly Pressing[]> {
  const line = await owedQuarterlyReport(books, actor, businessDateOf(now));
  if (!line) return [];
  const { hazard, act, what, since, due, dueAt } = line;
  const matter = { id: `${act} ${actor.enterprise} ${since}`, since, due, extended: 0, dueAt };
  const kind = reminderKindOf(matter, now, rules);
  return kind ? [{ ...matter, kind, about: { hazard: hazard.id, act }, what, number: "" }] : [];
}

async function papers(books: Books, { now, rules }: AskedOn): Promise<readonly Pressing[]> {
  const { owed } = await books.papers.unanswered();
  return owed.flatMap(({ id, title, number, answerBy, approvedOn, draftedOn }) => {
    const matter = { id, since: approvedOn ?? draftedOn, due: answerBy, extended: 0 };
    const kind = reminderKindOf(matter, now, rules);
    const what = `回复《${title}》`;
    return kind ? [{ ...matter, kind, about: { paper: id }, what, number: number ?? "" }] : [];
  });
}

/** Owed by whom a direct report went to; its reporter owes nothing, and nobody else knows of it. */
async function directReports(books: Books, { actor, now, rules }: AskedOn): Promise<readonly Pressing[]> {
  const lines = await linesOf(books, actor, await books.directReports.list(mostReminders));
  return lines.flatMap(({ id, reader, receivedOn, due, answeredOn }) => {
    const matter = { id, since: receivedOn, due, extended: 0 };
    const kind = reader === "addressee" && !answeredOn ? reminderKindOf(matter, now, rules) : null;
    return kind ? [{ ...matter, kind, about: { directReport: id }, what: "核查并答复线索", number: "" }] : [];
  });
}

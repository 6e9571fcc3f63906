import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import { reasonForColleague } from "#domain/hazards/whose-duty.ts";
import type { DutyLine } from "./hazard-book.ts";
import { owedQuarterlyReport } from "./owed-quarterly-report.ts";
import { unattendedCases } from "./unattended-cases.ts";

/** Most duties that one page shows; who has more needs help rather than a longer list. */
const shown = 50;

/** A duty of the post; `colleague` says why another of the same body is to do it, null where the person can. */
export type ViewedDuty = DutyLine & { readonly colleague: string | null };

/** What is shown of 我的待办. */
export type ViewedDuties = {
  readonly duties: readonly ViewedDuty[];
  /** How many there are of what was asked for. */
  readonly total: number;
  /** How many there are of each act, whichever was asked for. */
  readonly byAct: Readonly<Record<string, number>>;
  readonly today: string;
  /** The moment of asking, where something listed is due at an hour. */
  readonly now: Instant | null;
};

/** 我的待办: what the post that is acting owes, most urgent first; of one act alone where one is asked for. */
export function viewDuties(
  openBooks: OpenBooks,
  actor: Actor,
  act: string | null = null,
): Promise<ViewedDuties> {
  return openBooks(actor, "page", async (books) => {
    const { duties, byAct } = await books.hazards.duties({ act, limit: shown });
    const now = await books.ledger.now();
    const today = businessDateOf(now);
    const unattended = await unattendedCases(books, actor, today);
    const report = await owedQuarterlyReport(books, actor, today);
    const quarterly = report ? [{ ...report, colleague: null }] : [];
    const counted = countedWith(byAct, [...unattended, ...quarterly]);
    const all = Object.values(counted).reduce((sum, one) => sum + one, 0);
    const isAsked = (one: DutyLine) => act === null || one.act === act;
    const found = await books.hazards.findAll([...new Set(duties.map(({ hazard }) => hazard.id))]);
    const held = new Map(found.map((hazard) => [hazard.id, hazard]));
    const viewed = duties.map((duty) => {
      const hazard = held.get(duty.hazard.id);
      return { ...duty, colleague: hazard ? reasonForColleague(duty.act, hazard, { actor, today }) : null };
    });
    const dated = [...viewed, ...quarterly.filter(isAsked)].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
    const total = act === null ? all : (counted[act] ?? 0);
    const moment = dated.some(({ dueAt }) => dueAt) ? now : null;
    return { duties: [...unattended.filter(isAsked), ...dated], total, byAct: counted, today, now: moment };
  });
}

/** What no day binds comes last. */
const dayOf = ({ due }: DutyLine) => due ?? "9999";

/** The numbers of each act, with what is asked at reading and stands in no table. */
function countedWith(byAct: ViewedDuties["byAct"], asked: readonly DutyLine[]): ViewedDuties["byAct"] {
  const acts = [...new Set(asked.map(({ act }) => act))];
  const number = (act: string) => (byAct[act] ?? 0) + asked.filter((one) => one.act === act).length;
  return { ...byAct, ...Object.fromEntries(acts.map((act) => [act, number(act)])) };
}

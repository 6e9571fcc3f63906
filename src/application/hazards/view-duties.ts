import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { reasonForColleague } from "#domain/hazards/whose-duty.ts";
import type { DutyLine } from "./hazard-book.ts";

/** Most duties that one page shows; who has more needs help rather than a longer list. */
const shown = 50;

/** A duty of the post; `colleague` says why another of the same body is to do it, null where the person can. */
export type ViewedDuty = DutyLine & { readonly colleague: string | null };

/** 我的待办: what the post that is acting owes, most urgent first. */
export function viewDuties(
  openBooks: OpenBooks,
  actor: Actor,
): Promise<{ readonly duties: readonly ViewedDuty[]; readonly total: number; readonly today: string }> {
  return openBooks(actor, "page", async (books) => {
    const { duties, total } = await books.hazards.duties(shown);
    const today = businessDateOf(await books.ledger.now());
    const found = await books.hazards.findAll([...new Set(duties.map(({ hazard }) => hazard.id))]);
    const held = new Map(found.map((hazard) => [hazard.id, hazard]));
    const viewed = duties.map((duty) => {
      const hazard = held.get(duty.hazard.id);
      return { ...duty, colleague: hazard ? reasonForColleague(duty.act, hazard, { actor, today }) : null };
    });
    return { duties: viewed, total, today };
  });
}

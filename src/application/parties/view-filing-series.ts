import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { type NumberSeriesSet, seriesNumber, yearOfNumber } from "#domain/parties/number-series.ts";

/** The series of an office as it stands this year, and the number that the next filing takes. */
export type SeenSeries = NumberSeriesSet & { readonly nextNumber: string };

/** The series of the actor's own office; null where none was set and numbers are typed from the register. */
export function viewFilingSeries(openBooks: OpenBooks, actor: Actor): Promise<SeenSeries | null> {
  return openBooks(actor, "page", async (books) => {
    const office = actor.organisation;
    const series = office ? (await books.organisations.find(office))?.filingSeries : null;
    if (!office || !series) return null;
    const year = yearOfNumber(businessDateOf(await books.ledger.now()));
    const next = await books.numbers.next({ body: office, prefix: series.prefix, year });
    return { ...series, year, next, nextNumber: seriesNumber(series, year, next) };
  });
}

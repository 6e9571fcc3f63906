import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { type FilingSeriesSet, filingNumber, filingYear } from "#domain/parties/filing-series.ts";

/** The series of an office as it stands this year, and the number that the next filing takes. */
export type SeenSeries = FilingSeriesSet & { readonly nextNumber: string };

/** The series of the actor's own office; null where none was set and numbers are typed from the register. */
export function viewFilingSeries(openBooks: OpenBooks, actor: Actor): Promise<SeenSeries | null> {
  return openBooks(actor, "page", async (books) => {
    const office = actor.organisation;
    const series = office ? (await books.organisations.find(office))?.filingSeries : null;
    if (!office || !series) return null;
    const year = filingYear(businessDateOf(await books.ledger.now()));
    const next = await books.filings.next({ organisation: office, prefix: series.prefix, year });
    return { ...series, year, next, nextNumber: filingNumber(series, year, next) };
  });
}

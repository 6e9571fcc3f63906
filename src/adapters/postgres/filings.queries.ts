import type { FilingBook, NumberRun } from "#application/parties/filing-book.ts";
import type { Session } from "./session.ts";

const ofRun = ({ organisation, prefix, year }: NumberRun) => [organisation, prefix, year];

/** Numbers of filings on a transaction: the row of the run is locked by its update until the transaction ends. */
export function filingBook(session: Session): FilingBook {
  return {
    async next(run) {
      const { rows } = await session.query<{ next: number }>(
        "select next from filing_count where organisation_id = $1 and prefix = $2 and year = $3",
        ofRun(run),
      );
      return rows[0]?.next ?? 1;
    },
    async draw(run) {
      const { rows } = await session.query<{ drawn: number }>(
        `insert into filing_count (organisation_id, prefix, year, next) values ($1, $2, $3, 2)
        on conflict (organisation_id, prefix, year) do update set next = filing_count.next + 1
        returning next - 1 as drawn`,
        ofRun(run),
      );
      const drawn = rows[0]?.drawn;
      if (drawn === undefined) throw new Error(`no number was drawn for ${run.organisation}`);
      return drawn;
    },
    async goOnWith(run, next) {
      await session.query(
        `insert into filing_count (organisation_id, prefix, year, next) values ($1, $2, $3, $4)
        on conflict (organisation_id, prefix, year) do update set next = excluded.next`,
        [...ofRun(run), next],
      );
    },
    async give({ organisation, key, hazard }) {
      const of = [organisation, key, hazard];
      const given = await session.query(
        `insert into filing_number (organisation_id, number_key, hazard_id) values ($1, $2, $3)
        on conflict do nothing returning hazard_id`,
        of,
      );
      if (given.rows.length > 0) return true;
      const { rows } = await session.query(
        "select 1 from filing_number where organisation_id = $1 and number_key = $2 and hazard_id = $3",
        of,
      );
      return rows.length > 0;
    },
  };
}

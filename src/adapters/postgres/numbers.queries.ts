import type { NumberBook, NumberRun } from "#application/parties/number-book.ts";
import type { Session } from "./session.ts";

const ofRun = ({ body, prefix, year }: NumberRun) => [body, prefix, year];

/** Numbers on a transaction: the row of the run is locked by its update until the transaction ends. */
export function numberBook(session: Session): NumberBook {
  return {
    async next(run) {
      const { rows } = await session.query<{ next: number }>(
        "select next from number_count where body_id = $1 and prefix = $2 and year = $3",
        ofRun(run),
      );
      return rows[0]?.next ?? 1;
    },
    async draw(run) {
      const { rows } = await session.query<{ drawn: number }>(
        `insert into number_count (body_id, prefix, year, next) values ($1, $2, $3, 2)
        on conflict (body_id, prefix, year) do update set next = number_count.next + 1
        returning next - 1 as drawn`,
        ofRun(run),
      );
      const drawn = rows[0]?.drawn;
      if (drawn === undefined) throw new Error(`no number was drawn for ${run.body}`);
      return drawn;
    },
    async goOnWith(run, next) {
      await session.query(
        `insert into number_count (body_id, prefix, year, next) values ($1, $2, $3, $4)
        on conflict (body_id, prefix, year) do update set next = excluded.next`,
        [...ofRun(run), next],
      );
    },
    async give({ body, key, holder }) {
      const of = [body, key, holder];
      const given = await session.query(
        // Keys of old entries may hold the zeros that a number was filled up with.
        `insert into number_given (body_id, number_key, holder_id)
        select $1, $2, $3 where not exists (
          select 1 from number_given where body_id = $1 and holder_id <> $3
          and regexp_replace(number_key, '〕0+([0-9])', '〕\\1') = $2
        )
        on conflict do nothing returning holder_id`,
        of,
      );
      if (given.rows.length > 0) return true;
      const { rows } = await session.query(
        "select 1 from number_given where body_id = $1 and number_key = $2 and holder_id = $3",
        of,
      );
      return rows.length > 0;
    },
  };
}

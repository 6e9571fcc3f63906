import type { LibraryBook } from "#application/criteria/library-book.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { libraryOf, noAddition, type StandardAddition } from "#domain/criteria/standard-addition.ts";
import type { Succession } from "#domain/criteria/succession.ts";
import { cityCode } from "#domain/places/units.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import { type ReadRemembered, rememberingRows } from "./remembered-rows.ts";
import type { Session } from "./session.ts";

/** Gives the library as it stands in the transaction. */
export type ReadLibrary = ReadRemembered<readonly Standard[]>;

/** The catalogue with what offices added, remembered from one transaction to the next. */
export function rememberingLibrary(catalogue: readonly Standard[]): ReadLibrary {
  return rememberingRows("standard_addition", async (session) => {
    const query = build.selectFrom("standard_addition").select("state").orderBy("id");
    const { rows } = await run(session, query);
    return libraryOf(
      catalogue,
      rows.map((row) => row.state as StandardAddition),
    );
  });
}

/** What the library is made of beside the database. */
type LibraryParts = {
  readonly catalogue: readonly Standard[];
  readonly successions: readonly Succession[];
  readonly readLibrary: ReadLibrary;
};

/** The library on a transaction. */
export function libraryBook(
  session: Session,
  { catalogue, successions, readLibrary }: LibraryParts,
): LibraryBook {
  return {
    standards: () => readLibrary(session),
    successions: async () => successions,
    catalogued: (id) => catalogue.find((standard) => standard.id === id) ?? null,
    async hold(id) {
      const query = build.selectFrom("standard_addition").select("state").where("id", "=", id).forUpdate();
      const addition = (await run(session, query)).rows[0]?.state as StandardAddition | undefined;
      if (!addition) return { addition: noAddition(id), end: null };
      return { addition, end: await endOf(session, { home: cityCode, kind: "standard", id }) };
    },
    async find(id) {
      const query = build.selectFrom("standard_addition").select(["state", "seq"]).where("id", "=", id);
      const row = (await run(session, query)).rows[0];
      return row
        ? { addition: row.state as StandardAddition, seq: row.seq }
        : { addition: noAddition(id), seq: 0 };
    },
    async save(addition, seq) {
      const state = json(addition);
      const insert = build
        .insertInto("standard_addition")
        .values({ home: cityCode, id: addition.id, seq, state });
      await run(
        session,
        insert.onConflict((conflict) => conflict.columns(["home", "id"]).doUpdateSet({ seq, state })),
      );
    },
    async citing(ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await session.query<{ criterion: string; hazards: number }>(
        `select criterion, count(*)::integer as hazards from hazard
        where criterion = any($1::text[]) and stage <> 'withdrawn' group by criterion`,
        [ids],
      );
      return new Map(rows.map(({ criterion, hazards }) => [criterion, hazards]));
    },
  };
}

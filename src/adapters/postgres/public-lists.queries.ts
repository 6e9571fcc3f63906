import type { PublicListBook, PublicReader } from "#application/publication/public-list-book.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type PublicLine, publicLineOf } from "#domain/hazards/publication.ts";
import { neverOpened, type PublicList } from "#domain/publication/public-list.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import type { Database, Session } from "./session.ts";

/** The public lists of the areas on a transaction. */
export function publicListBook(session: Session): PublicListBook {
  return {
    async all() {
      const { rows } = await run(session, build.selectFrom("public_list").select("state"));
      return rows.map((row) => row.state as PublicList);
    },
    async hold(home) {
      const query = build.selectFrom("public_list").select("state").where("id", "=", home).forUpdate();
      const list = (await run(session, query)).rows[0]?.state as PublicList | undefined;
      if (!list) return { list: neverOpened(home), end: null };
      return { list, end: await endOf(session, { home, kind: "public-list", id: home }) };
    },
    async save(list, seq) {
      const drawn = { ...drawnFromPublicList(list), seq, state: json(list) };
      const insert = build.insertInto("public_list").values({ home: list.home, id: list.home, ...drawn });
      await run(
        session,
        insert.onConflict((conflict) => conflict.columns(["home", "id"]).doUpdateSet(drawn)),
      );
    },
    lines: (home) => linesOf(session, home, true),
  };
}

/** The columns drawn from the state of an area's list. */
export function drawnFromPublicList({ opened }: PublicList) {
  return { open: opened !== null, keep_days: opened?.keepDays ?? 0 };
}

/** What anybody reads, through the owner's functions: areas that are open, and reviewed words of their hazards. */
export function publicReaderOn(database: Database): PublicReader {
  const envelope = { priority: "page", role: "zhiyuan_app", settings: {} } as const;
  return {
    areas: () =>
      database.transaction(envelope, async (session) => {
        const { rows } = await session.query<{ home: string }>("select home from public_list_areas()", []);
        return rows.map((row) => row.home);
      }),
    lines: (home) => database.transaction(envelope, (session) => linesOf(session, home, false)),
  };
}

type Row = Omit<PublicLine, "listedOn" | "delistedOn"> & {
  readonly listed_on: string | null;
  readonly delisted_on: string | null;
};

async function linesOf(session: Session, home: string, unopened: boolean): Promise<readonly PublicLine[]> {
  const today = businessDateOf((await session.now()).toISOString());
  const asked = "select * from public_list_lines($1, $2::date, $3)";
  const { rows } = await session.query<Row>(asked, [home, today, unopened]);
  return rows.map(({ listed_on, delisted_on, ...rest }) => {
    return { ...rest, listedOn: listed_on, delistedOn: delisted_on };
  });
}

/** The hazard's line as a row; none where the public reads nothing of it. */
export function publicRowsOf(hazard: Hazard) {
  const line = publicLineOf(hazard);
  if (!line) return [];
  const { listedOn, delistedOn, ...words } = line;
  const { home } = hazard.belonging;
  return [{ home, hazard_id: hazard.id, ...words, listed_on: listedOn, delisted_on: delistedOn }];
}

/** Writes the line anew where an act changed it. */
export async function writePublicLine(session: Session, hazard: Hazard, before: Hazard): Promise<void> {
  const rows = publicRowsOf(hazard);
  const had = publicRowsOf(before);
  if (json(rows) === json(had)) return;
  if (had.length > 0) {
    await run(session, build.deleteFrom("public_listing").where("hazard_id", "=", hazard.id));
  }
  if (rows.length > 0) await run(session, build.insertInto("public_listing").values(rows));
}

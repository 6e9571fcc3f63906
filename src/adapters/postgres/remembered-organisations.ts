import type { Organisation } from "#domain/parties/organisation.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** Gives the organisations as they stand in the transaction. */
export type ReadOrganisations = (session: Session) => Promise<readonly Organisation[]>;

/** Tells two contents of the table apart: each version of a row has a place and a writer of its own. */
const versionOf =
  "select md5(string_agg(xmin::text || cmin::text || ctid::text, ' ' order by ctid)) as version from organisation";

/**
 * Organisations are asked for by nearly every act and page, and change some times a year: they are read again only
 * when the table has another content than the one remembered.
 */
export function rememberingOrganisations(): ReadOrganisations {
  let remembered: { readonly version: string | null; readonly all: readonly Organisation[] } | null = null;
  return async (session) => {
    const version = (await session.query<{ version: string | null }>(versionOf)).rows[0]?.version ?? null;
    if (remembered && remembered.version === version) return remembered.all;
    const { rows } = await run(session, build.selectFrom("organisation").select("state").orderBy("name_key"));
    const all = rows.map((row) => row.state as Organisation);
    remembered = { version, all };
    return all;
  };
}

import type { Session } from "./session.ts";

/** Gives what the rows of a table say, as they stand in the transaction. */
export type ReadRemembered<T> = (session: Session) => Promise<T>;

/**
 * Rows that are asked for by nearly every act and page, and change some times a year, are read again only when the table
 * has another content than the one remembered. Each version of a row has a place and a writer of its own, which tells
 * two contents apart.
 */
export function rememberingRows<T>(table: string, read: ReadRemembered<T>): ReadRemembered<T> {
  const versionOf = `select md5(string_agg(xmin::text || cmin::text || ctid::text, ' ' order by ctid)) as version from ${table}`;
  let remembered: { readonly version: string | null; readonly value: T } | null = null;
  return async (session) => {
    const version = (await session.query<{ version: string | null }>(versionOf)).rows[0]?.version ?? null;
    if (remembered && remembered.version === version) return remembered.value;
    const value = await read(session);
    remembered = { version, value };
    return value;
  };
}

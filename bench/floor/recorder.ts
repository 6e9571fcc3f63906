import type { Database, Envelope } from "#adapters/postgres/session.ts";

/** A statement as the application sent it. */
export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] };
/** A transaction as the application ran it. */
export type Transaction = { readonly envelope: Envelope; readonly statements: readonly Statement[] };

/** A database that notes every statement asked of it. */
export type Recorder = {
  readonly database: Database;
  /** What was asked since the last look, in order. */
  taken(): readonly Transaction[];
};

/** Notes what passes through to the database. */
export function recorderOn(database: Database): Recorder {
  let noted: Transaction[] = [];
  return {
    database: {
      ...database,
      transaction(envelope, work) {
        const statements: Statement[] = [];
        noted.push({ envelope, statements });
        return database.transaction(envelope, (session) =>
          work({
            query(sql, parameters = []) {
              statements.push({ sql, parameters });
              return session.query(sql, parameters);
            },
            now: () => session.now(),
          }),
        );
      },
    },
    taken() {
      const all = noted;
      noted = [];
      return all;
    },
  };
}

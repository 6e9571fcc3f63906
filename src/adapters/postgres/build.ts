import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import type { Schema } from "./schema.generated.ts";
import type { Rows, Session } from "./session.ts";

/** Builds statements checked against the schema; it runs none itself. */
export const build = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Runs a built statement in the transaction. */
export function run<R>(session: Session, statement: Compilable<R>): Promise<Rows<R>> {
  const { sql, parameters } = statement.compile();
  return session.query<R>(sql, parameters);
}

/** A value for a jsonb column. */
export const json = (value: unknown): string => JSON.stringify(value);

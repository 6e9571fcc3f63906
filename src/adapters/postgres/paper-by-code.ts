import type { FindByCode } from "#application/papers/look-behind-code.ts";
import type { Database } from "./session.ts";

type Row = {
  readonly kind: string;
  readonly number: string | null;
  readonly issued_on: string;
  readonly issuer: string;
  readonly hash: string;
  readonly withdrawn: boolean;
};

/** Asks for the issued paper of a code through the owner's function: it tells five things and sees one paper. */
export function paperByCodeOn(database: Database): FindByCode {
  const envelope = { priority: "page", role: "zhiyuan_app", settings: {} } as const;
  return (code) =>
    database.transaction(envelope, async (session) => {
      const { rows } = await session.query<Row>("select * from paper_behind($1)", [code]);
      const [row] = rows;
      if (!row) return null;
      const { issued_on, ...rest } = row;
      return { ...rest, on: issued_on };
    });
}

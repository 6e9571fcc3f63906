import type { Organisation } from "#domain/parties/organisation.ts";
import { build, run } from "./build.ts";
import { type ReadRemembered, rememberingRows } from "./remembered-rows.ts";

/** Gives the organisations as they stand in the transaction. */
export type ReadOrganisations = ReadRemembered<readonly Organisation[]>;

/** Organisations, remembered from one transaction to the next. */
export function rememberingOrganisations(): ReadOrganisations {
  return rememberingRows("organisation", async (session) => {
    const { rows } = await run(session, build.selectFrom("organisation").select("state").orderBy("name_key"));
    return rows.map((row) => row.state as Organisation);
  });
}

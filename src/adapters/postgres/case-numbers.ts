import type { Session } from "./session.ts";

/** The numbers of the actor's body's cases of a year. The function belongs to the owner: a number is taken, whoever reads its case. */
export async function caseNumbers(session: Session, year: string): Promise<readonly string[]> {
  const { rows } = await session.query<{ number: string }>("select number from case_numbers($1)", [year]);
  return rows.map(({ number }) => number);
}

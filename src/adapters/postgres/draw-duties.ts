import type { Hazard } from "#domain/hazards/hazard.ts";
import { build, run } from "./build.ts";
import { dutyRowsOf } from "./hazard-insert.ts";
import type { Database, Envelope } from "./session.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** Hazards whose duties are drawn by one transaction. */
const atATime = 200;

/**
 * Draws the duties of every hazard from its state anew. An older release may have drawn them by other rules or in other
 * words; `verify` holds them against those of this one.
 */
export async function drawDutiesAnew(database: Database): Promise<void> {
  let last = "";
  for (;;) {
    const next = await database.transaction(asOwner, async (session) => {
      const { rows } = await session.query<{ id: string; state: Hazard }>(
        `select id, state from hazard where id > $1 order by id limit ${atATime} for update`,
        [last],
      );
      if (rows.length === 0) return null;
      const ids = rows.map((row) => row.id);
      await session.query(
        `delete from hazard_duty d using hazard h
         where h.id = any($1::text[]) and d.home = h.home and d.hazard_id = h.id`,
        [ids],
      );
      const duties = rows.flatMap((row) => dutyRowsOf(row.state));
      if (duties.length > 0) await run(session, build.insertInto("hazard_duty").values(duties));
      return ids.at(-1) ?? null;
    });
    if (next === null) return;
    last = next;
  }
}

import { sql } from "kysely";
import type { JudgedText } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { build, run } from "./build.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

const beforeConfirmation = ["found", "judged", "withdrawn"];

/** Texts within reach whose judgement stands confirmed, in an order drawn by chance; what was tipped off stays out. */
export async function judgedTexts(session: Session, actor: Actor, most: number): Promise<JudgedText[]> {
  const query = build
    .selectFrom("hazard")
    .leftJoin("enterprise", "enterprise.id", "hazard.enterprise_id")
    .where((eb) => hazardsWithin(actor, eb as never))
    .where("hazard.stage", "not in", beforeConfirmation)
    .where("hazard.found_by", "!=", "tip")
    .where((eb) => eb.or([eb("hazard.level", "=", "general"), eb("hazard.criterion", "is not", null)]))
    .select(["hazard.text", "hazard.field", "hazard.level", "hazard.criterion"])
    .select(["hazard.unit_name", "enterprise.name"])
    .orderBy(sql`random()`)
    .limit(most);
  return (await run(session, query)).rows.map(({ text, field, level, criterion, unit_name, name }) => ({
    text,
    field,
    item: level === "general" ? null : criterion,
    unitNames: [unit_name, name].filter((one) => one !== null),
  }));
}

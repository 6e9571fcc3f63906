import type { HazardPage, HazardQuery } from "#application/hazards/hazard-book.ts";
import type { Reach } from "#domain/access/reach.ts";
import { build, run } from "./build.ts";
import { columns, lineOf } from "./hazard-line.ts";
import type { Session } from "./session.ts";

/** True when nothing is asked but stages, in order of deadline: the columns that an organisation's lines are kept by. */
export function isByStageAlone({
  order,
  descending,
  offset,
  limit,
  stages,
  ...filters
}: HazardQuery): boolean {
  return order === "deadline" && Object.values(filters).every((one) => one === undefined);
}

/**
 * A page of what an organisation reaches, cut and counted on its own narrow lines; only the records that are shown
 * are read under the policy, which would ask its question of every one.
 */
export async function organisationPage(
  session: Session,
  { organisation, reader = "" }: Extract<Reach, { kind: "organisation" }>,
  { stages, descending, offset, limit }: HazardQuery,
): Promise<HazardPage> {
  const within = build
    .selectFrom("hazard_organisation")
    .where("organisation_id", "=", organisation)
    .where("reader", "in", ["", reader]);
  const lines = stages?.length
    ? within.where("stage", "in", stages)
    : within.where("stage", "!=", "withdrawn");
  const direction = descending ? "desc" : "asc";
  const cut = lines
    .select(["hazard_id", "deadline"])
    .orderBy("deadline", direction)
    .orderBy("hazard_id", direction)
    .offset(offset)
    .limit(limit);
  const page = build
    .selectFrom(cut.as("cut"))
    .innerJoin("hazard", "hazard.id", "cut.hazard_id")
    .select(columns)
    .orderBy("cut.deadline", direction)
    .orderBy("cut.hazard_id", direction);
  const { rows } = await run(session, page);
  const counted = await run(
    session,
    lines.select((eb) => eb.fn.countAll<number>().as("total")),
  );
  return { lines: rows.map(lineOf), total: Number(counted.rows[0]?.total ?? 0), more: false };
}

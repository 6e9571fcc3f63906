import { sql } from "kysely";
import type { HazardLine } from "#application/hazards/hazard-book.ts";
import type { FoundBy } from "#domain/hazards/finding.ts";
import { shownSource } from "#domain/hazards/finding.ts";
import type { JudgedLevel } from "#domain/hazards/judgement.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import type { Step } from "#domain/hazards/step.ts";
import type { Schema } from "./schema.generated.ts";

/** The columns that a line of a list is made of. */
export const columns = [
  "hazard.id",
  "hazard.home",
  "hazard.number",
  "hazard.text",
  "hazard.unit_name",
  "hazard.enterprise_id",
  "hazard.field",
  "hazard.level",
  "hazard.stage",
  "hazard.found_on",
  "hazard.found_by",
  "hazard.deadline",
  "hazard.next_step",
  "hazard.listed_level",
  "hazard.stopped",
  "hazard.filed",
  "hazard.repeat_of",
  "hazard.gaps",
  sql<number>`jsonb_array_length(jsonb_path_query_array(
    hazard.state, '$.rectification.extensions[*] ? (@.answer.granted == true)'))`.as("extended"),
] as const;

type Row = Pick<
  { [C in keyof Schema["hazard"]]: Schema["hazard"][C] },
  "id" | "home" | "number" | "text" | "field" | "stage" | "found_by" | "stopped" | "filed" | "gaps"
> &
  Record<
    | "unit_name"
    | "enterprise_id"
    | "level"
    | "found_on"
    | "deadline"
    | "next_step"
    | "listed_level"
    | "repeat_of",
    string | null
  > & { readonly extended: number };

/** A row as a line; a tip's source shows as a department's check (design §4). */
export function lineOf(row: Row): HazardLine {
  return {
    id: row.id,
    home: row.home,
    number: row.number,
    text: row.text,
    unitName: row.unit_name,
    enterprise: row.enterprise_id,
    field: row.field,
    level: row.level as JudgedLevel | null,
    stage: row.stage as Stage,
    foundOn: row.found_on,
    foundBy: shownSource(row.found_by as FoundBy),
    deadline: row.deadline,
    nextStep: row.next_step as Step | null,
    listedLevel: row.listed_level,
    stopped: row.stopped,
    filed: row.filed,
    repeat: row.repeat_of !== null,
    gaps: row.gaps,
    extended: row.extended,
  };
}

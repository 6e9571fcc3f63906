import { useQueries } from "@tanstack/react-query";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { hazardQuery } from "#web/hazards/seen.ts";

/** The whole records behind some lines, by id; one that is still being read is missing. */
export function useSeenMany(lines: readonly HazardLine[]): ReadonlyMap<string, SeenHazard> {
  const read = useQueries({ queries: lines.map(({ id }) => hazardQuery(id)) });
  return new Map(read.flatMap(({ data }) => (data ? [[data.hazard.id, data] as const] : [])));
}

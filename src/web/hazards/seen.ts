import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import {
  NameablePeople,
  type SeenHazard,
  SeenHazardShape,
  TimelineShape,
} from "#contract/hazards/seen-hazard.ts";
import { read } from "#web/app/api.ts";

/** The hazard of the page, for what is shown and asked inside it. */
export const SeenContext = createContext<SeenHazard | null>(null);

/** The hazard of the page. */
export function useSeen(): SeenHazard {
  const seen = useContext(SeenContext);
  if (!seen) throw new Error("asked for the hazard outside of its page");
  return seen;
}

/** How a hazard is read as this person may see it. */
export const hazardQuery = (id: string) =>
  queryOptions({
    queryKey: ["hazard", id],
    queryFn: ({ signal }) => read(`/hazards/${id}`, SeenHazardShape, signal),
  });

/** Reads a hazard as this person may see it. */
export function useHazard(id: string) {
  return useQuery(hazardQuery(id));
}

/** The hazard's own ledger. */
export function useTimeline(id: string) {
  return useQuery({
    queryKey: ["hazard", id, "timeline"],
    queryFn: ({ signal }) => read(`/hazards/${id}/timeline`, TimelineShape, signal),
  });
}

/** Who can be named in an act on the hazard of the page. */
export function usePeople() {
  const { hazard } = useSeen();
  return useQuery({
    queryKey: ["hazard", hazard.id, "people"],
    queryFn: ({ signal }) => read(`/hazards/${hazard.id}/people`, NameablePeople, signal),
    staleTime: 60_000,
  });
}

/** Names of persons and organisations that stand in a hazard. */
export type Names = Pick<SeenHazard, "names" | "organisations">;

/** The name of a person of the record. */
export function personName({ names }: Pick<Names, "names">, id: string | null): string {
  if (!id) return "未记录";
  return names[id] ?? "（姓名未载）";
}

/** The name of an organisation of the record; null where there is none. */
export function organisationName(
  { organisations }: Pick<Names, "organisations">,
  id: string | null,
): string | null {
  return id ? (organisations[id] ?? "（名称未载）") : null;
}

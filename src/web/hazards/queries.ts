import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CountsShape, DutiesShape, HazardPageShape } from "#contract/hazards/hazard-line.ts";
import { read } from "#web/app/api.ts";

/** My duties, most urgent first. */
export function useDuties(enabled: boolean) {
  return useQuery({
    queryKey: ["duties"],
    queryFn: ({ signal }) => read("/duties", DutiesShape, signal),
    enabled,
  });
}

/** The numbers of my reach. */
export function useCounts(enabled: boolean) {
  return useQuery({
    queryKey: ["counts"],
    queryFn: ({ signal }) => read("/counts", CountsShape, signal),
    enabled,
  });
}

/** A page of the ledger; while another one is fetched the one before stays in place. */
export function useHazardList(query: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ["hazards", query],
    queryFn: ({ signal }) => read(`/hazards${query}`, HazardPageShape, signal),
    placeholderData: keepPreviousData,
  });
}

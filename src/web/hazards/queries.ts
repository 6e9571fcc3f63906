import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CountsShape, DutiesShape, HazardPageShape } from "#contract/hazards/hazard-line.ts";
import { read } from "#web/app/api.ts";

/** My duties, most urgent first; of one act alone where one is named. */
export function useDuties(enabled: boolean, act = "") {
  return useQuery({
    queryKey: ["duties", act],
    queryFn: ({ signal }) => read(act ? `/duties?act=${act}` : "/duties", DutiesShape, signal),
    placeholderData: keepPreviousData,
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

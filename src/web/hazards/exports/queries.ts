import { useQuery } from "@tanstack/react-query";
import { ExportRequests, ExportSize } from "#contract/exports.ts";
import { read } from "#web/app/api.ts";

/** The own requests for exports, and those that wait for the own decision. */
export function useExports(enabled = true) {
  return useQuery({
    queryKey: ["exports"],
    queryFn: ({ signal }) => read("/exports", ExportRequests, signal),
    enabled,
  });
}

/** How many rows the list has, and how many leave without approval. */
export function useExportSize(filters: string) {
  return useQuery({
    queryKey: ["exports", "size", filters],
    queryFn: ({ signal }) => read(`/exports/size?${filters}`, ExportSize, signal),
    // Records come in while the page is open.
    staleTime: 0,
  });
}

/** Where an approved export is taken from. */
export function approvedHref(id: string): string {
  return `/api/exports/${id}/file.xlsx`;
}

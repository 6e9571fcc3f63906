import { useQuery } from "@tanstack/react-query";
import { DirectReportList, SeenDirectReport } from "#contract/direct-reports.ts";
import { read } from "#web/app/api.ts";

/** The reader's own reports, or those to the reader's body. */
export function useDirectReports(enabled = true) {
  return useQuery({
    queryKey: ["direct-reports"],
    queryFn: ({ signal }) => read("/direct-reports", DirectReportList, signal),
    enabled,
  });
}

/** One as this person may see it. */
export function useDirectReport(id: string) {
  return useQuery({
    queryKey: ["direct-reports", id],
    queryFn: ({ signal }) => read(`/direct-reports/${id}`, SeenDirectReport, signal),
  });
}

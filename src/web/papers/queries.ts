import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { OfficeKinds } from "#contract/office-papers.ts";
import { PapersOf, RegisterPage, SeenPaperShape, UnansweredPapers } from "#contract/papers.ts";
import { read } from "#web/app/api.ts";
import { stringifySearch } from "#web/app/search.ts";

/** A paper as this person may see it. */
export function usePaper(id: string) {
  return useQuery({
    queryKey: ["paper", id],
    queryFn: ({ signal }) => read(`/papers/${id}`, SeenPaperShape, signal),
  });
}

/** The papers about a hazard. */
export function usePapersOf(hazard: string) {
  return useQuery({
    queryKey: ["hazard", hazard, "papers"],
    queryFn: ({ signal }) => read(`/hazards/${hazard}/papers`, PapersOf, signal),
  });
}

/** Papers between bodies that wait for an answer. */
export function useUnanswered(enabled: boolean) {
  return useQuery({
    queryKey: ["papers", "unanswered"],
    queryFn: ({ signal }) => read("/papers/unanswered", UnansweredPapers, signal),
    enabled,
  });
}

/** A page of the register of the own body. */
export function useRegister(query: Readonly<Record<string, unknown>>) {
  return useQuery({
    queryKey: ["papers", query],
    queryFn: ({ signal }) => read(`/papers${stringifySearch(query)}`, RegisterPage, signal),
    placeholderData: keepPreviousData,
  });
}

/** How the own office numbers and words its papers. */
export function useOfficeKinds() {
  return useQuery({
    queryKey: ["office-papers"],
    queryFn: ({ signal }) => read("/office-papers", OfficeKinds, signal),
  });
}

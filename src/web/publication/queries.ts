import { useQuery } from "@tanstack/react-query";
import { PublicLines, PublicLists } from "#contract/publication.ts";
import { read } from "#web/app/api.ts";

/** The public lists on which the own office decides. */
export function usePublicLists() {
  return useQuery({
    queryKey: ["public-lists"],
    queryFn: ({ signal }) => read("/public-lists", PublicLists, signal),
  });
}

/** Exactly what the public reads of an area, or would read once its list is open. */
export function usePublicLines(home: string | null) {
  return useQuery({
    queryKey: ["public-lists", home],
    queryFn: ({ signal }) => read(`/public-lists/${home}/preview`, PublicLines, signal),
    enabled: home !== null,
  });
}

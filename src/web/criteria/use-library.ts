import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { LibraryShape } from "#contract/library.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { LibraryCopy } from "#domain/criteria/library-copy.ts";
import { read } from "#web/app/api.ts";
import { useMe } from "#web/app/session.ts";

/** The whole library. Without a network the browser answers with the copy that it keeps. */
export function useLibrary(): UseQueryResult<LibraryCopy> {
  return useQuery({
    queryKey: ["library"],
    queryFn: ({ signal }): Promise<LibraryCopy> => read("/library", LibraryShape, signal),
    staleTime: 600_000,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** The date of business: the server's, or without a network the device's. */
export function useToday(): string {
  return useMe()?.today ?? businessDateOf(new Date().toISOString());
}

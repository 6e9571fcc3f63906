import { useQuery, useQueryClient } from "@tanstack/react-query";
import { AddedToShape, KeptStandardsShape } from "#contract/library-keeping.ts";
import { read } from "#web/app/api.ts";

/** A standard as its keeper sees it. */
export type KeptLine = KeptStandardsShape["standards"][number];

/** Every standard, with what it lacks and whether this post keeps it. */
export function useKeptStandards() {
  return useQuery({
    queryKey: ["keeping"],
    queryFn: ({ signal }) => read("/library/keeping", KeptStandardsShape, signal),
  });
}

/** What offices added to a standard. */
export function useAddedTo(id: string) {
  return useQuery({
    queryKey: ["keeping", id],
    queryFn: ({ signal }) => read(`/standards/${id}/added`, AddedToShape, signal),
  });
}

/** Asks again for everything that shows the library, once something was added to it. */
export function useLibraryChanged(): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of ["keeping", "library", "standards", "criteria"])
      void client.invalidateQueries({ queryKey: [key] });
  };
}

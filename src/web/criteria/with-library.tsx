import type { ReactNode } from "react";
import type { LibraryCopy } from "#domain/criteria/library-copy.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { useLibrary } from "./use-library.ts";

/** What is shown of the library, once it is there. */
export function WithLibrary({ children }: { readonly children: (library: LibraryCopy) => ReactNode }) {
  const { data, error, refetch } = useLibrary();
  if (data) return children(data);
  return (
    <div className="page">
      <ProblemNote error={error} again={() => void refetch()} />
      {!error && <Loading />}
    </div>
  );
}

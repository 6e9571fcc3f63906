import { useQuery } from "@tanstack/react-query";
import { PlatformKept, PlatformPage } from "#contract/platform.ts";
import { ProblemError, problemIn, read, send } from "#web/app/api.ts";

/** What the platform above is settled to be, and the record laid beside its last export. */
export function usePlatform() {
  return useQuery({
    queryKey: ["platform"],
    queryFn: ({ signal }) => read("/platform", PlatformPage, signal),
    // The records go on while the page is open.
    staleTime: 0,
  });
}

type Settled = {
  readonly actId: string;
  readonly basedOnSeq: number | undefined;
  readonly name: string;
  readonly table: string | null;
};

/** Settles its name and the layout in which it takes rows in. */
export function settlePlatform(sent: Settled) {
  return send("POST", "/platform", sent, PlatformKept);
}

/** Lays the platform's own export beside the record. */
export function sendExport({ actId, file }: { readonly actId: string; readonly file: File }) {
  const form = new FormData();
  form.append("actId", actId);
  form.append("file", file, file.name);
  return send("POST", "/platform/export", form, PlatformKept);
}

/** The last export as a file, to be taken in as any ledger. */
export async function exportAsFile(fileName: string): Promise<File> {
  const response = await fetch("/api/platform/export");
  if (!response.ok) throw new ProblemError(problemIn(await response.text(), response.status));
  return new File([await response.blob()], fileName);
}

/** Where rows that wait to be reported are taken from, in the layout of a saved table. */
export function unreportedHref(table: string): string {
  return `/api/tables/${table}/filled?unreported=true`;
}

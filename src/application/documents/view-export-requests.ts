import type { Books, OpenBooks } from "#application/books.ts";
import type { HazardFilters } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Instant } from "#domain/calendar/dates.ts";
import {
  downloadableUntil,
  type ExportRequest,
  exportLayouts,
  reasonNotToDownload,
} from "#domain/documents/export-request.ts";
import { filtersInWords } from "#domain/documents/filters-in-words.ts";

const most = 100;

/** A request with the names and words for who reads it. */
export type SeenExportRequest = Pick<ExportRequest, "id" | "rows" | "reason" | "askedAt"> & {
  readonly layout: string;
  readonly scope: string;
  readonly askedBy: string;
  readonly decision: (NonNullable<ExportRequest["decision"]> & { readonly byName: string }) | null;
  /** Until when who asked can download it; null while it is not approved. */
  readonly until: Instant | null;
  readonly downloadable: boolean;
};

/** The actor's own requests, newest first, and those that wait for their decision, oldest first. */
export async function viewExportRequests(
  { openBooks }: { readonly openBooks: OpenBooks },
  actor: Actor,
): Promise<{ readonly own: readonly SeenExportRequest[]; readonly toDecide: readonly SeenExportRequest[] }> {
  return openBooks(actor, "page", async (books) => {
    const own = await books.exportRequests.own(most);
    const toDecide = await books.exportRequests.toDecide(most);
    return { own: await seen(books, actor, own), toDecide: await seen(books, actor, toDecide) };
  });
}

/** How many rows a list would come to if it were taken out now. */
export function rowsOfExport(
  { openBooks }: { readonly openBooks: OpenBooks },
  actor: Actor,
  filters: HazardFilters,
): Promise<number> {
  return openBooks(actor, "page", (books) => books.hazards.countOf(filters));
}

async function seen(
  books: Books,
  actor: Actor,
  requests: readonly ExportRequest[],
): Promise<readonly SeenExportRequest[]> {
  const now = await books.ledger.now();
  const people = requests.flatMap(({ askedBy, decision }) => [askedBy, ...(decision ? [decision.by] : [])]);
  const names = await books.persons.namesOf([...new Set(people)]);
  return requests.map((request) => ({
    ...{ id: request.id, rows: request.rows, reason: request.reason, askedAt: request.askedAt },
    layout: exportLayouts[request.layout],
    scope: filtersInWords(request.filters),
    askedBy: names.get(request.askedBy) ?? "",
    decision: request.decision && { ...request.decision, byName: names.get(request.decision.by) ?? "" },
    until: downloadableUntil(request),
    downloadable: reasonNotToDownload(request, actor, now) === null,
  }));
}

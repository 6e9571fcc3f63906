import type { HazardFilters } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToDownload } from "#domain/documents/export-request.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { exportHazards, type HazardExportDesk, type NamedTable } from "./export-hazards.ts";

/**
 * The table of an approved request, with the rows that are within reach of who asked when it is downloaded.
 *
 * @throws {Refusal} `not-found`; `not-yours` for anybody else or in another post; `wrong-state` while it is not approved,
 * and when its day is over
 */
export async function approvedExport(desk: HazardExportDesk, actor: Actor, id: string): Promise<NamedTable> {
  const request = await desk.openBooks(actor, "page", async (books) => {
    const found = await books.exportRequests.find(id);
    if (!found) throw new Refusal("not-found", "没有这项导出申请，或者不是您提出的。");
    refuseIf(reasonNotToDownload(found, actor, await books.ledger.now()));
    return found;
  });
  // They were read by the contract when they were asked for.
  const filters = request.filters as HazardFilters;
  return exportHazards(desk, actor, { layout: request.layout, filters, request: id });
}

import { listKinds, printKind } from "#application/documents/print-kind.ts";
import type { ReportGap } from "#application/documents/report-gaps.ts";
import { PaperOf } from "#contract/documents.ts";
import { OfferedKinds, PrintOf, PrintQuery } from "#contract/paper-kinds.ts";
import type { DocumentServices } from "./documents.routes.ts";
import { actorOf } from "./gate.ts";
import { readingRoles } from "./hazards.routes.ts";
import { sendPaper } from "./send-paper.ts";
import type { Server } from "./server.ts";

const reading = { config: { gate: readingRoles } };

/** Forms printed from the record without number or signature; which are theirs is asked of each hazard. */
export function addPaperKindRoutes(app: Server, services: DocumentServices): void {
  app.get(
    "/api/hazards/:id/kinds",
    { ...reading, schema: { params: PaperOf, response: { 200: OfferedKinds } } },
    async (request): Promise<OfferedKinds> => {
      const kinds = await listKinds(services, actorOf(request), request.params.id);
      return { kinds: kinds.map(({ gaps, ...kind }) => ({ ...kind, gaps: gaps.map(told) })) };
    },
  );
  app.get(
    "/api/hazards/:id/kinds/:kind/print",
    { ...reading, schema: { params: PrintOf, querystring: PrintQuery } },
    async (request, reply) => {
      const { id, kind } = request.params;
      const { as, also } = request.query;
      const hazards = [...new Set([id, ...also])];
      const paper = await printKind(services, actorOf(request), { kind, hazards });
      return sendPaper(reply, services, { ending: as, paper });
    },
  );
}

/** A gap as the contract has it: an act that is none is left out. */
export function told({ field, label, act }: ReportGap) {
  return { field, label, ...(act ? { act } : {}) };
}

import { z } from "zod";
import { approvedExport } from "#application/documents/approved-export.ts";
import { askExport } from "#application/documents/ask-export.ts";
import { decideExport } from "#application/documents/decide-export.ts";
import type { HazardExportDesk } from "#application/documents/export-hazards.ts";
import type { StreamWorkbook } from "#application/documents/renderers.ts";
import { rowsOfExport, viewExportRequests } from "#application/documents/view-export-requests.ts";
import {
  AskExport,
  AskedExport,
  DecideExport,
  ExportOf,
  ExportRequests,
  ExportSize,
} from "#contract/exports.ts";
import { HazardFilters } from "#contract/hazards/hazard-line.ts";
import { exportDeciders } from "#domain/documents/export-request.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readingRoles } from "./hazards.routes.ts";
import { sendStream } from "./send-file.ts";
import type { Server } from "./server.ts";

type Services = HazardExportDesk & { readonly streamWorkbook: StreamWorkbook };

const asking = { config: { gate: readingRoles } };
const deciding = { config: { gate: exportDeciders } };
const either = { config: { gate: [...new Set([...readingRoles, ...exportDeciders])] } };
const Done = z.object({});

/** 导出申请: lists longer than anybody takes out alone. */
export function addExportRoutes(app: Server, services: Services): void {
  app.get("/api/exports", { ...either, schema: { response: { 200: ExportRequests } } }, async (request) =>
    answer<ExportRequests>(await viewExportRequests(services, actorOf(request))),
  );
  app.get(
    "/api/exports/size",
    { ...asking, schema: { querystring: HazardFilters, response: { 200: ExportSize } } },
    async (request) => ({
      rows: await rowsOfExport(services, actorOf(request), request.query),
      rowsWithoutApproval: services.exportRows,
    }),
  );
  app.post(
    "/api/exports",
    { ...asking, schema: { body: AskExport, response: { 201: AskedExport } } },
    async (request, reply) => {
      const { actId, ...input } = request.body;
      return reply.status(201).send({ id: await askExport(services, actorOf(request), { actId, input }) });
    },
  );
  app.post(
    "/api/exports/:id/decision",
    { ...deciding, schema: { params: ExportOf, body: DecideExport, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      await decideExport(services, actorOf(request), { actId, input, request: request.params.id });
      return {};
    },
  );
  app.get(
    "/api/exports/:id/file.xlsx",
    { ...asking, schema: { params: ExportOf } },
    async (request, reply) => {
      const table = await approvedExport(services, actorOf(request), request.params.id);
      return sendStream(reply, { fileName: table.fileName, ending: "xlsx" }, services.streamWorkbook(table));
    },
  );
}

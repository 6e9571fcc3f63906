import type { FastifyReply, FastifyRequest } from "fastify";
import type { OpenBooks } from "#application/books.ts";
import { exportHazards, type HazardsToExport } from "#application/documents/export-hazards.ts";
import { monthlyTableOf } from "#application/documents/monthly-table-of.ts";
import { prepareHazardSheet } from "#application/documents/prepare-hazard-sheet.ts";
import { prepareReceipt } from "#application/documents/prepare-receipt.ts";
import { listReportGaps, prepareReport } from "#application/documents/prepare-report.ts";
import { prepareStepForm } from "#application/documents/prepare-step-form.ts";
import type { RenderPaper, StreamWorkbook, WriteWorkbook } from "#application/documents/renderers.ts";
import type { FileStore } from "#application/files/file-book.ts";
import type { NewId } from "#application/identifiers.ts";
import { MonthQuery, PaperOf, ReportGaps, ReportQuery, StepFormOf, TableQuery } from "#contract/documents.ts";
import { HazardFilters } from "#contract/hazards/hazard-line.ts";
import { importingRoles } from "#domain/hazards/acts/import.ts";
import { actorOf } from "./gate.ts";
import { readingRoles } from "./hazards.routes.ts";
import { addPaperKindRoutes, told } from "./paper-kinds.routes.ts";
import { sendFile, sendStream } from "./send-file.ts";
import { sendPaper } from "./send-paper.ts";
import type { Server } from "./server.ts";

/** What the papers need: the records, the pictures, and what sets them. */
export type DocumentServices = {
  readonly openBooks: OpenBooks;
  readonly files: FileStore;
  readonly renderPdf: RenderPaper;
  readonly renderDocx: RenderPaper;
  readonly renderXlsx: RenderPaper;
  readonly newId: NewId;
  /** Rows that leave without approval. */
  readonly exportRows: number;
  readonly writeWorkbook: WriteWorkbook;
  readonly streamWorkbook: StreamWorkbook;
};

const reading = { config: { gate: readingRoles } };
const byId = { ...reading, schema: { params: PaperOf } };

/** Papers on one hazard, and the ledger as a file: for whoever may read the records behind them. */
export function addDocumentRoutes(app: Server, services: DocumentServices): void {
  addReportRoutes(app, services);
  addFormRoutes(app, services);
  addPaperKindRoutes(app, services);
  const sendTable = async (request: FastifyRequest, reply: FastifyReply, asked: HazardsToExport) => {
    const table = await exportHazards(services, actorOf(request), asked);
    return sendStream(reply, { fileName: table.fileName, ending: "xlsx" }, services.streamWorkbook(table));
  };
  app.get(
    "/api/hazards/table.xlsx",
    { ...reading, schema: { querystring: TableQuery } },
    async (request, reply) => {
      const { layout, ...filters } = request.query;
      return sendTable(request, reply, { layout, filters });
    },
  );
  app.get(
    "/api/monthly-table.xlsx",
    { config: { gate: importingRoles }, schema: { querystring: MonthQuery } },
    async (request, reply) => {
      const { fileName, sheets } = await monthlyTableOf(
        services,
        actorOf(request),
        request.query.month ?? null,
      );
      return sendFile(reply, { fileName, ending: "xlsx" }, await services.writeWorkbook(sheets));
    },
  );
  app.get(
    "/api/hazards.xlsx",
    { ...reading, schema: { querystring: HazardFilters } },
    async (request, reply) => sendTable(request, reply, { layout: "county", filters: request.query }),
  );
}

function addReportRoutes(app: Server, services: DocumentServices): void {
  const schema = { params: PaperOf, querystring: ReportQuery };
  app.get("/api/hazards/:id/report.pdf", { ...reading, schema }, async (request, reply) => {
    const asked = { hazard: request.params.id, final: request.query.final };
    return sendPaper(reply, services, {
      ending: "pdf",
      paper: await prepareReport(services, actorOf(request), asked),
    });
  });
  app.get("/api/hazards/:id/report.docx", { ...reading, schema }, async (request, reply) => {
    const asked = { hazard: request.params.id, final: request.query.final };
    return sendPaper(reply, services, {
      ending: "docx",
      paper: await prepareReport(services, actorOf(request), asked),
    });
  });
  app.get(
    "/api/hazards/:id/report/missing",
    { ...reading, schema: { params: PaperOf, response: { 200: ReportGaps } } },
    async (request): Promise<ReportGaps> => {
      const gaps = await listReportGaps(services, actorOf(request), request.params.id);
      return gaps.map(told);
    },
  );
}

function addFormRoutes(app: Server, services: DocumentServices): void {
  app.get("/api/hazards/:id/receipt.pdf", byId, async (request, reply) => {
    const paper = await prepareReceipt(services, actorOf(request), request.params.id);
    return sendPaper(reply, services, { ending: "pdf", paper });
  });
  app.get("/api/hazards/:id/sheet.pdf", byId, async (request, reply) => {
    const paper = await prepareHazardSheet(services, actorOf(request), request.params.id);
    return sendPaper(reply, services, { ending: "pdf", paper });
  });
  app.get(
    "/api/hazards/:id/steps/:step/form.pdf",
    { ...reading, schema: { params: StepFormOf } },
    async (request, reply) => {
      const { id, step } = request.params;
      const paper = await prepareStepForm(services, actorOf(request), { hazard: id, step });
      return sendPaper(reply, services, { ending: "pdf", paper });
    },
  );
}

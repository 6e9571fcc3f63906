import type { OpenBooks } from "#application/books.ts";
import { answerDirectReport } from "#application/direct-reports/answer-direct-report.ts";
import {
  keepDirectReportFile,
  readDirectReportFile,
} from "#application/direct-reports/direct-report-files.ts";
import { reportDirectly } from "#application/direct-reports/report-directly.ts";
import { listDirectReports, viewDirectReport } from "#application/direct-reports/view-direct-reports.ts";
import type { FileStore } from "#application/files/file-book.ts";
import type { NewId } from "#application/identifiers.ts";
import {
  AnswerDirectReportSent,
  DirectReportActed,
  DirectReportFileOf,
  DirectReportId,
  DirectReportList,
  NewDirectReport,
  SeenDirectReport,
} from "#contract/direct-reports.ts";
import { AttachmentShape } from "#contract/files.ts";
import { directAnswerers, directReporters } from "#domain/direct-reports/direct-report.ts";
import { Refusal } from "#domain/refusal.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

/** What the routes of direct reports call. */
export type DirectReportServices = {
  readonly openBooks: OpenBooks;
  readonly newId: NewId;
  readonly files: FileStore;
};

const reporting = { config: { gate: directReporters } };
const answering = { config: { gate: directAnswerers } };
const either = { config: { gate: [...directReporters, ...directAnswerers] } };

/** 直接上报: from safety staff to the authority, past their own leaders; and the answer back to them alone. */
export function addDirectReportRoutes(app: Server, services: DirectReportServices): void {
  const { openBooks } = services;
  addFiles(app, services);
  app.get(
    "/api/direct-reports",
    { ...either, schema: { response: { 200: DirectReportList } } },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      return answer<DirectReportList>(await listDirectReports(services, actorOf(request)));
    },
  );
  app.get(
    "/api/direct-reports/:id",
    { ...either, schema: { params: DirectReportId, response: { 200: SeenDirectReport } } },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      return answer<SeenDirectReport>(await viewDirectReport(services, actorOf(request), request.params.id));
    },
  );
  app.post(
    "/api/direct-reports",
    { ...reporting, schema: { body: NewDirectReport, response: { 201: DirectReportActed } } },
    async (request, reply) => {
      const { actId, ...input } = request.body;
      const { id, seq } = await reportDirectly(services, actorOf(request), { actId, input });
      return reply.status(201).send({ id, seq });
    },
  );
  app.post(
    "/api/direct-reports/:id/answer",
    {
      ...answering,
      schema: { params: DirectReportId, body: AnswerDirectReportSent, response: { 200: DirectReportActed } },
    },
    async (request) => {
      const command = { ...request.body, report: request.params.id };
      const { id, seq } = await answerDirectReport(openBooks, actorOf(request), command);
      return { id, seq };
    },
  );
}

function addFiles(app: Server, services: DirectReportServices): void {
  app.post(
    "/api/direct-reports/files",
    { ...reporting, schema: { response: { 201: AttachmentShape } } },
    async (request, reply) => {
      const sent = await request.file();
      if (!sent) throw new Refusal("incomplete", "请选择要上传的文件。");
      const file = { name: sent.filename, bytes: await sent.toBuffer() };
      return reply.status(201).send(await keepDirectReportFile(services, actorOf(request), file));
    },
  );
  app.get(
    "/api/direct-reports/:id/files/:file",
    { ...either, schema: { params: DirectReportFileOf } },
    async (request, reply) => {
      const { id, file } = request.params;
      const found = await readDirectReportFile(services, actorOf(request), { report: id, file });
      return reply
        .header("content-type", found.attachment.mediaType)
        .header("content-disposition", "inline")
        .header("cache-control", "no-store")
        .header("content-security-policy", "sandbox; default-src 'none'")
        .send(Buffer.from(found.bytes));
    },
  );
}

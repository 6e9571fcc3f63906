import type { z } from "zod";
import { actOnPaper, type PaperCommand } from "#application/papers/act-on-paper.ts";
import { draftPaper } from "#application/papers/draft-paper.ts";
import { listPapersOf, listUnanswered, viewRegister } from "#application/papers/list-papers.ts";
import type { OfficialPaperDesk } from "#application/papers/paper-desk.ts";
import { printCompanion, printDraft } from "#application/papers/print-official-paper.ts";
import { readPaperFile } from "#application/papers/read-paper-file.ts";
import { type SealCommand, sealPaper } from "#application/papers/seal-paper.ts";
import { viewPaper } from "#application/papers/view-paper.ts";
import { PaperOf } from "#contract/documents.ts";
import {
  CompanionOf,
  DraftQuery,
  NewPaper,
  PaperActed,
  PaperFileOf,
  PaperId,
  PapersOf,
  paperActInputs,
  paperEnvelope,
  RegisterPage,
  RegisterQuery,
  type SeenPaper,
  SeenPaperShape,
  UnansweredPapers,
} from "#contract/papers.ts";
import type { Role } from "#domain/access/role.ts";
import { paperKinds } from "#domain/documents/kinds/paper-kinds.ts";
import { paperActNames, paperActs } from "#domain/papers/paper-ledger.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readingRoles } from "./hazards.routes.ts";
import { told } from "./paper-kinds.routes.ts";
import { type Setting, sendPaper } from "./send-paper.ts";
import type { Server } from "./server.ts";

/** Posts that issue some kind of paper; which one is asked of the kind. */
export const issuingRoles: readonly Role[] = [
  ...new Set(Object.values(paperKinds).flatMap(({ roles }): readonly Role[] => roles)),
];

const reading = { config: { gate: readingRoles } };
const issuing = { config: { gate: issuingRoles } };

/** 公文: drafted on hazards, signed off on paper, numbered, issued, served; each in the register of its body. */
export function addPaperRoutes(app: Server, services: OfficialPaperDesk & Setting): void {
  addReadingRoutes(app, services);
  addPaperFileRoutes(app, services);
  app.post(
    "/api/papers",
    { ...issuing, schema: { body: NewPaper, response: { 201: PaperActed } } },
    async (request, reply) => {
      const { actId, ...input } = request.body;
      const { id, seq } = await draftPaper(services, actorOf(request), { actId, input });
      return reply.status(201).send({ id, seq });
    },
  );
  for (const act of paperActNames) addPaperActRoute(app, services, act);
}

function addPaperActRoute(
  app: Server,
  services: OfficialPaperDesk,
  act: (typeof paperActNames)[number],
): void {
  const body = paperEnvelope<z.ZodType>(paperActInputs[act]);
  app.post(
    `/api/papers/:id/acts/${act}`,
    {
      ...issuing,
      schema: { summary: paperActs[act].label, params: PaperId, body, response: { 200: PaperActed } },
    },
    async (request) => {
      const sent = { ...request.body, paper: request.params.id };
      const actor = actorOf(request);
      // Whoever holds the paper scans its QR: it leads to where this page was served from.
      const address = `${request.protocol}://${request.host}`;
      const paper =
        act === "seal"
          ? await sealPaper(services, actor, { ...sent, address } as SealCommand)
          : await actOnPaper(services, actor, { ...sent, act } as PaperCommand);
      return { id: paper.id, seq: paper.seq };
    },
  );
}

function addReadingRoutes(app: Server, services: OfficialPaperDesk): void {
  const { openBooks } = services;
  app.get(
    "/api/papers",
    { ...issuing, schema: { querystring: RegisterQuery, response: { 200: RegisterPage } } },
    async (request) => answer<RegisterPage>(await viewRegister(openBooks, actorOf(request), request.query)),
  );
  app.get(
    "/api/papers/unanswered",
    { ...issuing, schema: { response: { 200: UnansweredPapers } } },
    async (request) => answer<UnansweredPapers>(await listUnanswered(openBooks, actorOf(request))),
  );
  app.get(
    "/api/hazards/:id/papers",
    { ...reading, schema: { params: PaperOf, response: { 200: PapersOf } } },
    async (request) => {
      const papers = await listPapersOf(openBooks, actorOf(request), request.params.id);
      return answer<PapersOf>({ papers });
    },
  );
  app.get(
    "/api/papers/:id",
    { ...reading, schema: { params: PaperId, response: { 200: SeenPaperShape } } },
    async (request) => {
      const seen = await viewPaper(services, actorOf(request), request.params.id);
      const own = seen.own && { ...seen.own, gaps: seen.own.gaps.map(told) };
      return answer<SeenPaper>({ ...seen, own });
    },
  );
}

function addPaperFileRoutes(app: Server, services: OfficialPaperDesk & Setting): void {
  app.get(
    "/api/papers/:id/draft",
    { ...issuing, schema: { params: PaperId, querystring: DraftQuery } },
    async (request, reply) => {
      const paper = await printDraft(services, actorOf(request), request.params.id);
      return sendPaper(reply, services, { ending: request.query.as, paper });
    },
  );
  app.get(
    "/api/papers/:id/companions/:companion",
    { ...issuing, schema: { params: CompanionOf } },
    async (request, reply) => {
      const { id, companion } = request.params;
      const paper = await printCompanion(services, actorOf(request), { paper: id, companion });
      return sendPaper(reply, services, { ending: "pdf", paper });
    },
  );
  app.get(
    "/api/papers/:id/files/:file",
    { ...reading, schema: { params: PaperFileOf } },
    async (request, reply) => {
      const { id, file } = request.params;
      const found = await readPaperFile(services, actorOf(request), { paper: id, file });
      const name = encodeURIComponent(found.attachment.name);
      return reply
        .header("content-type", found.attachment.mediaType)
        .header("content-disposition", `inline; filename*=UTF-8''${name}`)
        .header("content-security-policy", "sandbox; default-src 'none'")
        .send(Buffer.from(found.bytes));
    },
  );
}
